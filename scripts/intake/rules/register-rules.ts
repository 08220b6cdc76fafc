/** Every rule of the register is set once, and none is set so that the cube could not be made. */
import type { FaultLog } from '../fault.ts';
import {
  type Handling,
  handlingWords,
  type RegisterRuleId,
  registerRuleIds,
} from '../files/register-rules.ts';
import type { Reading } from '../reading.ts';
import type { DataFolder } from '../source.ts';

/** Rules that leave no choice, or not every choice. */
const possible: Partial<Record<RegisterRuleId, readonly Handling[]>> = {
  // A register that still bears identity numbers must not be worked on at all.
  identity_number: ['stop'],
  unreadable: ['stop', 'leave_out'],
  unknown_code: ['stop', 'leave_out'],
  report_total: ['stop', 'keep'],
  report_level: ['stop', 'keep'],
  report_flash: ['stop', 'keep'],
};

const needsValue: readonly RegisterRuleId[] = [
  'too_young',
  'report_total',
  'report_level',
  'report_flash',
];

export function checkRegisterRules(
  { registerRules }: Reading,
  folder: DataFolder,
  log: FaultLog,
): void {
  for (const { at, rule, handling, stop_above, value } of registerRules.rows) {
    const complain = (column: string, found: string, message: string) =>
      log.error({ ...at, column, found, message, rule: 'register_rule' });
    const choices = possible[rule];
    if (choices && !choices.includes(handling)) {
      complain('handling', wordOf(handling), `此项只能填${choices.map(wordOf).join('或')}`);
    }
    if (stop_above !== null && stop_above >= 1) {
      complain('stop_above', String(stop_above), '应为小于 1 的份额，如 0.001 表示千分之一');
    }
    if (value === null && needsValue.includes(rule)) {
      complain('value', '', '此项须填数值');
    }
  }
  if (!registerRules.whole) return;
  const set = new Set<string>(registerRules.rows.map(({ rule }) => rule));
  const missing = registerRuleIds.filter((rule) => !set.has(rule));
  if (missing.length === 0) return;
  log.error({
    file: folder.shown('reference/register_rules.csv'),
    line: null,
    column: null,
    found: null,
    message: `缺少 ${missing.join('、')} 的规则`,
    rule: 'register_rule',
  });
}

function wordOf(handling: Handling): string {
  const found = Object.entries(handlingWords).find(([, code]) => code === handling);
  return found?.[0] ?? handling;
}
