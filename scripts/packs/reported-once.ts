/** County reports at the period ends of the cube, each person counted in one area only. */
import { type City, currentRows, levelColumns, type StockRow } from '../intake/index.ts';

export interface Reported {
  readonly area: string;
  readonly period_end: string;
  /** A level code, or `total`. */
  readonly level: string;
  /** The status of the report; null if there is none. */
  readonly status: string | null;
  /** Persons, without those that a zone counts as well; null where `absent` says why. */
  readonly reported: number | null;
  readonly absent: 'not_reported' | 'not_applicable' | null;
  /** Persons taken out of the report because a zone counts them as well; null if not known. */
  readonly overlap: number | null;
  /** Where the report stands; null if there is none. */
  readonly file: string | null;
  readonly line: number | null;
}

const columns = ['total', ...levelColumns] as const;

/**
 * Every part of the city and every level at those of the period ends at which any part has
 * reported. What cannot be compared is there with its reason.
 */
export function reportedOnce(city: City, periods: readonly string[]): Reported[] {
  const shared = sharedByHost(city);
  const parts = city.counties
    .filter(({ area }) => area !== city.site.city)
    .map(({ area, stock }) => ({
      area,
      rows: new Map(currentRows(stock).map((row) => [row.period_end, row])),
    }));
  return periods
    .filter((period) => parts.some(({ rows }) => rows.has(period)))
    .flatMap((period) =>
      parts.flatMap(({ area, rows }) => {
        const row = rows.get(period);
        return columns.map((level) =>
          row ? reportedOf(area, row, level, shared(area, period)) : missing(area, period, level),
        );
      }),
    );
}

function missing(area: string, period_end: string, level: string): Reported {
  const nothing = { status: null, reported: null, overlap: null, file: null, line: null };
  return { ...nothing, area, period_end, level, absent: 'not_reported' };
}

function reportedOf(
  area: string,
  row: StockRow,
  level: (typeof columns)[number],
  overlap: number | null,
): Reported {
  const { file, line } = row.at;
  const { period_end, status } = row;
  const common = { area, period_end, level, status, overlap, file, line };
  const value = row[level];
  if (typeof value !== 'number') return { ...common, reported: null, absent: value };
  // The overlap is known in total only, so the levels of such a host cannot be compared.
  const isComparable = overlap === 0 || (overlap !== null && level === 'total');
  return isComparable
    ? { ...common, reported: value - overlap, absent: null }
    : { ...common, reported: null, absent: 'not_applicable' };
}

/** Persons that a host district counts together with its zones; null when a zone left it open. */
function sharedByHost(city: City): (host: string, periodEnd: string) => number | null {
  const hosts = new Map(city.areas.map(({ code, host }) => [code, host]));
  const zones = city.counties
    .filter(({ area }) => hosts.get(area))
    .map(({ area, stock }) => ({ host: hosts.get(area), rows: currentRows(stock) }));
  return (host, periodEnd) =>
    zones
      .filter((zone) => zone.host === host)
      .map(({ rows }) => rows.find(({ period_end }) => period_end === periodEnd))
      .reduce<number | null>((sum, row) => {
        if (sum === null || typeof row?.counted_in_host !== 'number') return null;
        return sum + row.counted_in_host;
      }, 0);
}
