import { notApplicable, notReported } from '../absent.ts';
import type { AreaStock } from '../area.ts';
import type { PeriodEnd } from '../period.ts';
import { type AreaSeries, lastReportedBefore, valueAt } from './area-series.ts';
import { yearBefore } from './base-measures.ts';

/** What the parts of a city reported for one date and for a year earlier; the city itself is left out. */
export function stocksAt(areas: readonly AreaSeries[], at: PeriodEnd): readonly AreaStock[] {
  return areas.flatMap((area): AreaStock[] => {
    const { code, name, kind, host } = area;
    if (kind === 'city') return [];
    const figure = area.figures.get(at);
    return [
      {
        ...{ code, name, kind, host },
        stock: figure?.value ?? notReported,
        status: figure?.status ?? null,
        yearEarlier: valueAt(area, yearBefore(at), notReported),
        countedInHost: figure?.countedInHost ?? (host === null ? notApplicable : notReported),
        lastReported: lastReportedBefore(area, at),
      },
    ];
  });
}
