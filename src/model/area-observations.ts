import { isAbsent } from './absent.ts';
import type { AreaSeries } from './comparison/index.ts';
import { countText } from './number-text.ts';
import type { Series } from './observation.ts';

/**
 * An area's reports with their figures on a zone basis: who is counted by a zone
 * as well is taken out of them, and each figure says how many that were. Where the
 * basis changes nothing the report stays as it is.
 *
 * @param series as reported, each at its last revision
 * @param area the same area on the zone basis
 */
export function observationsOnBasis(series: Series, area: AreaSeries): Series {
  return series.map((observation) => {
    const value = area.figures.get(observation.periodEnd)?.value ?? observation.value;
    if (value === observation.value) return observation;
    if (isAbsent(value) || isAbsent(observation.value)) return { ...observation, value };
    const taken = `上报${countText(observation.value)}人，扣除功能区也统计的${countText(observation.value - value)}人`;
    const note = [observation.note, taken].filter(Boolean).join('；');
    return { ...observation, value, note };
  });
}
