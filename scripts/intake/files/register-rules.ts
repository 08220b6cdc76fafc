/** reference/register_rules.csv: what is done with a faulty row of the certificate register. */
import { count, oneOf, optionalDecimal, optionalText, text } from '../columns.ts';
import { fileForm, type RowOf } from '../file.ts';
import { same } from '../words.ts';

/** Rules over the rows of the register, and the comparison of its sums with the county reports. */
export const registerRuleIds = [
  'identity_number',
  'unreadable',
  'unknown_code',
  'after_cut_off',
  'too_young',
  'left_before',
  'duplicate_row',
  'duplicate_certificate',
  'level_falls',
  'left_after_cut_off',
  'left_without_reason',
  'inconsistent_person',
  'report_total',
  'report_level',
  'report_flash',
] as const;
export type RegisterRuleId = (typeof registerRuleIds)[number];

/** The build stops; the row is left out and the build goes on; the row counts and is listed. */
export const handlingWords = { 停止: 'stop', 剔除: 'leave_out', 计入: 'keep' } as const;
export type Handling = (typeof handlingWords)[keyof typeof handlingWords];

export const registerRuleForm = fileForm(
  {
    order: count('顺序号'),
    rule: oneOf(same(registerRuleIds)),
    name: text('名称'),
    handling: oneOf(handlingWords),
    stop_above: optionalDecimal('占总行数的份额'),
    value: optionalDecimal('数值'),
    note: optionalText,
  },
  ['rule'],
);
export type RegisterRuleSetting = RowOf<typeof registerRuleForm>;
