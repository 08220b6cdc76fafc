import {
  type AreaSeries,
  type ComparisonBase,
  hostOverlaps,
  isAbsent,
  type PeriodEnd,
  type ZoneBasis,
} from '../../model/index.ts';

/** What a reader has to know of an area wherever its name stands beside a figure. */
export interface NameMark {
  readonly sign: string;
  readonly meaning: string;
}

/** The marks of every area, by its code. */
export type NameMarks = ReadonlyMap<string, readonly NameMark[]>;

interface MarksGiven {
  /** As reported. */
  readonly areas: readonly AreaSeries[];
  readonly at: PeriodEnd;
  readonly base: ComparisonBase;
  readonly zones: ZoneBasis;
}

/** ＊ for districts whose reports hold persons of a zone, † for rates whose two sides do not cover the same ground. */
export function nameMarks(given: MarksGiven): NameMarks {
  const overlaps = hostOverlaps(given.areas, given.at);
  return new Map(
    given.areas.map((area) => {
      const marks: NameMark[] = [];
      const overlap = overlaps.get(area.code);
      if (overlap) marks.push({ sign: '＊', meaning: `上报数含${overlap.zones.join('、')}的人` });
      if (isUneven(area, given)) {
        marks.push({ sign: '†', meaning: '人数与常住人口的范围不一致，每万人数偏高' });
      }
      return [area.code, marks];
    }),
  );
}

/** Whether residents that went to a zone of another host are missing below the line, but not above it. */
export function isUneven(
  { code, residents: { apart, included } }: AreaSeries,
  { areas, base, zones }: MarksGiven,
): boolean {
  if (base !== 'residents' || zones === 'included' || areas.some(({ host }) => host === code)) {
    return false;
  }
  return !isAbsent(apart) && !isAbsent(included) && apart < included;
}

/** The name with the signs of its marks; what they mean stands in the notes of the table. */
export function markedName(
  marks: NameMarks,
  { code, name }: Pick<AreaSeries, 'code' | 'name'>,
): string {
  return name + (marks.get(code) ?? []).map(({ sign }) => sign).join('');
}
