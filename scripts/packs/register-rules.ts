/** The checks of the register, each a query over `raw_register` that gives the lines at fault. */
import type { City, Fault } from '../intake/index.ts';

export const registerColumns = [
  'person',
  'birth_year',
  'sex',
  'area',
  'chain',
  'occupation_group',
  'level',
  'channel',
  'certified_on',
  'left_on',
  'left_reason',
] as const;

export interface RegisterRule extends Pick<Fault, 'rule' | 'severity' | 'message'> {
  readonly column: string | null;
  /** A query with the column `line`. */
  readonly where: string;
}

const coded = ['area', 'chain', 'occupation_group', 'level', 'channel', 'sex'] as const;
const youngest = 16;

export function registerRules(city: City): RegisterRule[] {
  return [...unknownCodes(), ...unreadable(), ...doubtful(city.reported?.cut_off ?? '')];
}

function unknownCodes(): RegisterRule[] {
  return coded.map((column) => ({
    rule: 'code.unknown',
    severity: 'error',
    column,
    message: '代码未填或不在代码表中',
    where: `SELECT line FROM raw_register
      WHERE ${column} IS NULL OR ${column} NOT IN (SELECT code FROM known_${column})`,
  }));
}

function unreadable(): RegisterRule[] {
  const rule = (column: string, message: string, condition: string): RegisterRule => ({
    rule: 'cell',
    severity: 'error',
    column,
    message,
    where: `SELECT line FROM raw_register WHERE ${condition}`,
  });
  const notADay = (column: string) =>
    `(try_cast(${column} AS DATE) IS NULL OR NOT regexp_full_match(${column}, '\\d{4}-\\d{2}-\\d{2}'))`;
  return [
    rule('person', '未填', 'person IS NULL'),
    // A register that still bears identity numbers must not be worked on at all.
    rule(
      'person',
      '疑似身份证号，登记库应先去标识',
      `regexp_matches(person, '\\d{17}[0-9Xx]|\\d{15}')`,
    ),
    rule(
      'birth_year',
      '应为四位年份',
      `birth_year IS NULL OR NOT regexp_full_match(birth_year, '(19|20)\\d{2}')`,
    ),
    rule(
      'certified_on',
      '应为日期，写作 2025-06-30 的形式',
      `certified_on IS NULL OR ${notADay('certified_on')}`,
    ),
    rule(
      'left_on',
      '应为日期，写作 2025-06-30 的形式，在册留空',
      `left_on IS NOT NULL AND ${notADay('left_on')}`,
    ),
    rule(
      'left_reason',
      '应为 retired、moved_away、deceased 之一，在册留空',
      `left_reason IS NOT NULL AND left_reason NOT IN ('retired', 'moved_away', 'deceased')`,
    ),
  ];
}

function doubtful(cutOff: string): RegisterRule[] {
  const rule = (name: string, column: string | null, message: string, where: string) => ({
    rule: `register.${name}`,
    severity: 'warning' as const,
    column,
    message,
    where,
  });
  const rows = (condition: string) => `SELECT line FROM raw_register WHERE ${condition}`;
  const certified = 'try_cast(certified_on AS DATE)';
  const left = 'try_cast(left_on AS DATE)';
  const born = 'try_cast(birth_year AS INTEGER)';
  return [
    rule(
      'after_cut_off',
      'certified_on',
      `取证日期晚于数据截止日 ${cutOff}，不计入`,
      rows(`${certified} > DATE '${cutOff}'`),
    ),
    rule(
      'left_after_cut_off',
      'left_on',
      `离册日期晚于数据截止日 ${cutOff}，仍计为在册`,
      rows(`${left} > DATE '${cutOff}'`),
    ),
    rule(
      'too_young',
      'certified_on',
      `取证时不满 ${youngest} 岁`,
      rows(`year(${certified}) - ${born} < ${youngest}`),
    ),
    rule('left_before', 'left_on', '离册早于取证，此证不计入', rows(`${left} < ${certified}`)),
    rule(
      'left_without_reason',
      'left_reason',
      '离册日期与离册原因只填了一项',
      rows('(left_on IS NULL) <> (left_reason IS NULL)'),
    ),
    rule(
      'duplicate',
      null,
      '与前面某行完全重复，只计一次',
      `SELECT line FROM raw_register QUALIFY row_number() OVER (
        PARTITION BY ${registerColumns.join(', ')} ORDER BY line) > 1`,
    ),
    rule(
      'inconsistent_person',
      'person',
      '同一人各行的地区、性别、出生年或离册日期不一致',
      `SELECT min(line) AS line FROM raw_register GROUP BY person
        HAVING count(DISTINCT (area, sex, birth_year, coalesce(left_on, ''))) > 1`,
    ),
  ];
}
