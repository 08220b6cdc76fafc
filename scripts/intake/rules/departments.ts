/** Departments: each code is an address and each short name is shown, so both occur once only. */
import type { FaultLog } from '../fault.ts';
import type { Reading } from '../reading.ts';

export function checkDepartments(reading: Reading, log: FaultLog): void {
  for (const column of ['code', 'short_name'] as const) {
    const first = new Map<string, number>();
    for (const row of reading.departments.rows) {
      const found = row[column];
      const line = first.get(found);
      if (line === undefined) {
        first.set(found, row.at.line);
        continue;
      }
      const message = `与第 ${line} 行重复，应各不相同`;
      log.error({ ...row.at, column, found, message, rule: 'department.twice' });
    }
  }
}
