/** Revisions are append-only: 0, 1, 2 …, each reported no earlier than the one before. */
import type { FaultLog } from '../fault.ts';
import type { Place } from '../file.ts';

interface Revision {
  readonly at: Place;
  readonly revision: number;
  readonly reported_on: string;
}

/** `rows` are the revisions of one figure, ascending. */
export function checkRevisions(rows: readonly Revision[], log: FaultLog): void {
  const numbers = new Set(rows.map(({ revision }) => revision));
  // The same revision twice is reported as a repeated key; counting on would report it again.
  if (numbers.size !== rows.length) return;
  for (const [index, row] of rows.entries()) {
    if (row.revision !== index) {
      const message = `同一时期的修订次数应从 0 起连续，此处应为 ${index}`;
      const found = String(row.revision);
      log.error({ ...row.at, column: 'revision', found, message, rule: 'revision.order' });
      return;
    }
    const before = rows[index - 1];
    if (before && row.reported_on < before.reported_on) {
      const message = `早于上一次（revision ${before.revision}）的填报日 ${before.reported_on}`;
      const found = row.reported_on;
      log.error({ ...row.at, column: 'reported_on', found, message, rule: 'revision.order' });
    }
  }
}
