import { dayOf, isoOf } from './calendar.ts';
import { type Fault, type Recipe, RecipeError } from './recipe.ts';
import type { StockReport } from './stock-report.ts';

export type LateFault = Extract<Fault, { kind: 'late' }>;
type Overstated = Extract<Fault, { kind: 'overstated' }>;

/** The first figure still held the retired; the correction takes the place of the annual report. */
function overstate(fault: Overstated, rows: readonly StockReport[]): StockReport[] {
  const periodEnd = dayOf(fault.periodEnd);
  const final = rows.find((row) => row.periodEnd === periodEnd && row.revision === 1);
  if (!final) throw new RecipeError(`${fault.area} ${fault.periodEnd} 没有可修订的报表`);
  return rows.map((row) => {
    if (row.periodEnd !== periodEnd) return row;
    if (row.revision === 1) return { ...row, status: '修订', note: fault.note };
    const levels = final.levels.map((persons, rank) =>
      rank === 0 ? persons + fault.excess : persons,
    );
    return { ...row, levels };
  });
}

/**
 * Puts the faults of the recipe into reports that were right: a missing quarter
 * is left out, an overstated figure is reported and corrected later, and what
 * would be reported after the release day is not there yet (未报).
 * Refuses with a RecipeError a fault that does not come true.
 */
export function applyFaults(
  recipe: Recipe,
  reports: ReadonlyMap<string, readonly StockReport[]>,
): Map<string, StockReport[]> {
  const released = dayOf(recipe.releasedOn);
  const result = new Map<string, StockReport[]>();
  for (const [area, reported] of reports) {
    let rows = [...reported];
    for (const fault of recipe.faults.filter((candidate) => candidate.area === area)) {
      if (fault.kind === 'missing') {
        rows = rows.filter((row) => isoOf(row.periodEnd) !== fault.periodEnd);
      }
      if (fault.kind === 'overstated') rows = overstate(fault, rows);
    }
    result.set(
      area,
      rows.filter((row) => row.reportedOn <= released),
    );
  }
  for (const fault of recipe.faults) {
    const periods = (result.get(fault.area) ?? []).map((row) => isoOf(row.periodEnd));
    const absent =
      fault.kind === 'late' ? fault.notReported : fault.kind === 'missing' ? [fault.periodEnd] : [];
    if (!result.has(fault.area) || absent.some((period) => periods.includes(period))) {
      throw new RecipeError(`${fault.area} 的问题（${fault.kind}）没有生效`);
    }
  }
  return result;
}
