/** Tables that tell how the register was taken in and how far the reports agree with it. */
import type { City } from '../intake/index.ts';
import type { Comparison } from './reconcile.ts';
import type { IntakeSum } from './register-checks.ts';
import type { TableRow } from './table-row.ts';

/** What the checks of the register have given; empty lists without a register. */
export interface RegisterOutcome {
  readonly sums: readonly IntakeSum[];
  readonly comparisons: readonly Comparison[];
}

export const noRegister: RegisterOutcome = { sums: [], comparisons: [] };

export function checkedRows(
  city: City,
  { sums, comparisons }: RegisterOutcome,
): Record<'intake_sum' | 'reconciliation', TableRow[]> {
  const dataset = city.reported?.id ?? null;
  return {
    intake_sum: sums.map((sum, sort) => ({ dataset, sort, ...sum })),
    reconciliation: comparisons.map((row) => ({
      dataset,
      period_end: row.period_end,
      area: row.area,
      level: row.level === 'total' ? null : row.level,
      status: row.status,
      registered: row.registered,
      reported: row.reported,
      absent: row.absent,
      overlap: row.overlap,
      difference: row.difference,
      is_listed: row.isListed,
    })),
  };
}
