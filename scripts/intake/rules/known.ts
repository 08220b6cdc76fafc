/** The codes that other files may use. */
import type { FaultLog } from '../fault.ts';
import type { Place } from '../file.ts';
import type { TableRead } from '../table.ts';

export interface Known {
  has(code: string): boolean;
}

const anything: Known = { has: () => true };

/**
 * The codes of a list. If the list itself has faults, any code passes: those faults
 * are reported already, and every use of a missing code would only repeat them.
 */
export function knownIn<F>(
  read: TableRead<F>,
  codeOf: (row: TableRead<F>['rows'][number]) => string,
): Known {
  return read.whole ? new Set(read.rows.map(codeOf)) : anything;
}

/**
 * Logs a code that is in none of the lists; `list` names the file where codes are declared, and
 * `by` what stands for one there, if it is not a code.
 */
export function requireKnown(
  log: FaultLog,
  known: readonly Known[],
  use: { at: Place; column: string; code: string; what: string; list: string; by?: string },
): void {
  if (known.some((codes) => codes.has(use.code))) return;
  log.error({
    ...use.at,
    column: use.column,
    found: use.code,
    message: `没有这个${use.what}，应为 ${use.list} 中已有的${use.by ?? '代码'}`,
    rule: 'code.unknown',
  });
}
