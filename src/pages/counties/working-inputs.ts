import {
  type Absent,
  type AreaSeries,
  type Maybe,
  notApplicable,
  type PeriodEnd,
  periodText,
  targetOriginText,
  valueAt,
  yearBefore,
  yearEnd,
  yearEndUpTo,
  yearOf,
  yearStart,
} from '../../model/index.ts';
import type { CountiesData } from './counties-data.ts';

/** A number that goes into the table, for any area and for the city. */
export interface WorkingInput {
  readonly title: string;
  readonly of: (area: AreaSeries) => Maybe<number>;
}

/** All numbers that the table is computed from, so that anybody can compute it again. */
export function workingInputs(data: CountiesData): readonly WorkingInput[] {
  return [...figureInputs(data), ...levelInputs(data), ...baseInputs(data)];
}

/** The figures on the zone basis at every date that counts, the earliest first. */
function figureInputs({ comparison, at, from, missing }: CountiesData): readonly WorkingInput[] {
  const { base, targets } = comparison;
  const dates = new Set([yearStart(at), at]);
  if (targets.origin === 'proposed' && targets.commitment?.startOn) {
    dates.add(targets.commitment.startOn);
  }
  if (base === 'growth') dates.add(from);
  if (base === 'pace') dates.add(yearBefore(at));
  return [...dates]
    .sort()
    .map((on) => ({ title: periodText(on), of: (area) => valueAt(area, on, missing) }));
}

function levelInputs({ comparison, at }: CountiesData): readonly WorkingInput[] {
  const { base, targets, city } = comparison;
  const { origin, commitment } = targets;
  if (commitment === null || origin === 'none') return [];
  const level = (
    on: PeriodEnd,
    levels: ReadonlyMap<string, number>,
    whole: Maybe<number>,
  ): WorkingInput => ({
    title: `${periodText(on)}应达数${origin === 'proposed' ? `（${targetOriginText.proposed}）` : ''}`,
    of: ({ code }) => (code === city.code ? whole : (levels.get(code) ?? notApplicable)),
  });
  const end = yearEnd(yearOf(at));
  const { due } = commitment;
  return [
    level(end, targets.yearEnd, targets.city.yearEnd),
    ...(base === 'pace' && due !== null && due !== end
      ? [level(due, targets.due, targets.city.due)]
      : []),
  ];
}

function baseInputs(data: CountiesData): readonly WorkingInput[] {
  const { comparison, at, missing, zones, areas, city, skilled } = data;
  if (comparison.base === 'residents') {
    return [{ title: '常住人口（2020年普查）', of: ({ residents }) => residents[zones] }];
  }
  if (comparison.base !== 'skilled') return [];
  const end = yearEndUpTo(at);
  const input = (name: string, series: readonly AreaSeries[]): WorkingInput => ({
    title: `${periodText(end)}${name}`,
    of: ({ code }) => valueIn(series, code, end, missing),
  });
  return [input('上报数', [...areas, city]), input('技能人才总量', skilled)];
}

/** The figure of an area among others at a date. */
export function valueIn(
  series: readonly AreaSeries[],
  code: string,
  on: PeriodEnd,
  missing: Absent,
): Maybe<number> {
  const area = series.find((each) => each.code === code);
  return area ? valueAt(area, on, missing) : missing;
}
