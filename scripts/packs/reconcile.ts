/** The register against the county reports: an independent count, joined with Arquero. */
import { from, op } from 'arquero';
import type { Writer } from '../../src/warehouse/native.ts';
import { type City, currentRows, type Finding, isYearEnd, levelColumns } from '../intake/index.ts';

/** Totals must agree; a level may differ by this share, and by these few persons in any case. */
const levelTolerance = { share: 0.02, persons: 5 };

interface Reported {
  readonly area: string;
  readonly period_end: string;
  /** A level code, or `total`. */
  readonly level: string;
  readonly reported: number;
  /** Persons taken out of the report because a zone counts them as well. */
  readonly overlap: number;
  readonly file: string;
  readonly line: number;
}

interface Compared extends Reported {
  readonly registered: number;
}

/** Compares areas and levels at the year ends; gives one warning for each pair that differs. */
export async function reconcile(writer: Writer, city: City): Promise<Finding[]> {
  const reports = reportedOnce(city);
  const stock = (await writer.query(`
SELECT period_end::VARCHAR AS period_end, area, level, sum(persons)::INTEGER AS persons
FROM pool GROUP BY ALL ORDER BY ALL`)) as unknown as {
    period_end: string;
    area: string;
    level: string;
    persons: number;
  }[];
  if (reports.length === 0 || stock.length === 0) return [];
  const byLevel = from([...stock]);
  const totals = byLevel
    .groupby('period_end', 'area')
    .rollup({ persons: (row: { persons: number }) => op.sum(row.persons) })
    .derive({ level: () => 'total' });
  const registered = byLevel.concat(totals).rename({ persons: 'registered' });
  const joined = ['area', 'period_end', 'level'];
  const compared = from(reports)
    .join_left(registered, [joined, joined])
    // A level nobody in the register holds has no row there: it is a count of none, not a gap.
    .impute({ registered: () => 0 })
    .objects() as Compared[];
  return compared.filter(differs).map((row) => toFinding(row, city));
}

function differs({ level, reported, registered }: Compared): boolean {
  const difference = Math.abs(reported - registered);
  if (level === 'total') return difference > 0;
  return difference > Math.max(levelTolerance.persons, reported * levelTolerance.share);
}

/** Year-end reports without the persons that a zone has counted and the host counts again. */
function reportedOnce(city: City): Reported[] {
  const parts = city.counties.filter(({ area }) => area !== city.site.city);
  const shared = sharedByHost(city);
  return parts.flatMap(({ area, stock }) =>
    currentRows(stock)
      .filter(({ period_end }) => isYearEnd(period_end))
      .flatMap((row) => {
        const overlap = shared(area, row.period_end);
        const { file, line } = row.at;
        // The overlap is known in total only, so the levels of such a host cannot be compared.
        const columns =
          overlap === 0 ? (['total', ...levelColumns] as const) : (['total'] as const);
        return columns.flatMap((level): Reported[] => {
          const value = row[level];
          if (typeof value !== 'number' || overlap === null) return [];
          const reported = value - overlap;
          return [{ area, period_end: row.period_end, level, reported, overlap, file, line }];
        });
      }),
  );
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

function toFinding(row: Compared, city: City): Finding {
  const name = city.levels.find(({ code }) => code === row.level)?.name ?? '合计';
  const difference = Math.abs(row.reported - row.registered);
  const taken = row.overlap > 0 ? `（已扣除与功能区重复的 ${row.overlap} 人）` : '';
  return {
    dataset: city.reported?.id ?? null,
    file: row.file,
    line: row.line,
    column: row.level,
    found: String(row.reported),
    message:
      `${row.period_end} ${name}报表为 ${row.reported} 人${taken}，` +
      `证书登记库为 ${row.registered} 人，相差 ${difference} 人`,
    rule: 'register.reconcile',
    severity: 'warning',
  };
}
