/** The register against the county reports: an independent count, joined with Arquero. */
import { from, op } from 'arquero';
import type { Writer } from '../../src/warehouse/native.ts';
import { type City, type Finding, IntakeError } from '../intake/index.ts';
import { type Reported, reportedOnce } from './reported-once.ts';

/** Fewer persons than these are no difference worth a line, where a difference is allowed at all. */
const leastPersons = 5;

/** An area and level at one period end: what the register says, what the county has reported. */
export interface Comparison extends Reported {
  readonly registered: number;
  /** Reported less registered; null where nothing is reported that could be compared. */
  readonly difference: number | null;
  /** Whether the difference is greater than reference/register_rules.csv allows. */
  readonly isListed: boolean;
}

export interface Reconciled {
  /** Every area and level at every period end of the cube at which any area has reported. */
  readonly comparisons: readonly Comparison[];
  /** One for each comparison that is listed. */
  readonly findings: readonly Finding[];
}

/**
 * Compares the cube with the reports, area by area and level by level.
 *
 * @throws IntakeError if a difference is greater than allowed and its rule stops the build
 */
export async function reconcile(writer: Writer, city: City): Promise<Reconciled> {
  const stock = (await writer.query(`
SELECT period_end::VARCHAR AS period_end, area::VARCHAR AS area, level::VARCHAR AS level,
       sum(persons)::INTEGER AS registered
FROM pool GROUP BY ALL ORDER BY ALL`)) as unknown as {
    period_end: string;
    area: string;
    level: string;
    registered: number;
  }[];
  const periods = [...new Set(stock.map(({ period_end }) => period_end))].sort();
  const reports = reportedOnce(city, periods);
  if (reports.length === 0 || stock.length === 0) return { comparisons: [], findings: [] };
  const byLevel = from([...stock]);
  const totals = byLevel
    .groupby('period_end', 'area')
    .rollup({ registered: (row: { registered: number }) => op.sum(row.registered) })
    .derive({ level: () => 'total' });
  const joined = ['area', 'period_end', 'level'];
  const compared = from(reports)
    .join_left(byLevel.concat(totals), [joined, joined])
    // A level nobody in the register holds has no row there: it is a count of none, not a gap.
    .impute({ registered: () => 0 })
    .objects() as (Reported & { readonly registered: number })[];
  const comparisons = compared.map((row) => compare(row, city));
  const findings = comparisons
    .filter(({ isListed }) => isListed)
    .map((row) => toFinding(row, city));
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new IntakeError(errors);
  return { comparisons, findings };
}

function compare(row: Reported & { readonly registered: number }, city: City): Comparison {
  const { reported, registered } = row;
  if (reported === null) return { ...row, difference: null, isListed: false };
  const difference = reported - registered;
  const share = settingOf(row, city)?.value ?? 0;
  const allowed = share === 0 ? 0 : Math.max(leastPersons, reported * share);
  return { ...row, difference, isListed: Math.abs(difference) > allowed };
}

/** The rule that a report falls under: a flash is an estimate, a final total is not. */
function settingOf({ status, level }: Reported, city: City) {
  const final = level === 'total' ? 'report_total' : 'report_level';
  const rule = status === 'flash' ? 'report_flash' : final;
  return city.registerRules.find((setting) => setting.rule === rule);
}

function toFinding(row: Comparison, city: City): Finding {
  const name = city.levels.find(({ code }) => code === row.level)?.name ?? '合计';
  const setting = settingOf(row, city);
  const taken = row.overlap ? `（已扣除与功能区重复的 ${row.overlap} 人）` : '';
  const kind = row.status === 'flash' ? '快报' : '报表';
  return {
    dataset: city.reported?.id ?? null,
    file: row.file ?? '',
    line: row.line,
    column: row.level,
    found: String(row.reported),
    message:
      `${row.period_end} ${name}${kind}为 ${row.reported} 人${taken}，` +
      `证书登记库为 ${row.registered} 人，相差 ${Math.abs(row.difference ?? 0)} 人`,
    rule: `register.${setting?.rule ?? 'report_total'}`,
    severity: setting?.handling === 'stop' ? 'error' : 'warning',
  };
}
