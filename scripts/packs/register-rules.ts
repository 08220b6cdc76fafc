/** The checks of the register, each a query that gives the lines at fault. */
import type { City, RegisterRuleId, RegisterRuleSetting } from '../intake/index.ts';

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

export interface RegisterCheck {
  readonly column: string | null;
  /** A Chinese clause. It never quotes a cell: the quality list is public. */
  readonly message: string;
  /**
   * A query with the column `line`. It reads `raw_register`, where every row is, or
   * `kept_register`, where those are no more that an earlier rule has left out.
   */
  readonly lines: string;
}

export interface RegisterRule {
  readonly setting: RegisterRuleSetting;
  readonly checks: readonly RegisterCheck[];
}

/** The rules over rows, in the order of the settings; comparisons with reports are none of them. */
export function registerRules(city: City): RegisterRule[] {
  return city.registerRules.flatMap((setting) => {
    const checks = checksOf(setting.rule, city, setting.value ?? 0);
    return checks.length === 0 ? [] : [{ setting, checks }];
  });
}

const coded = ['area', 'chain', 'occupation_group', 'level', 'channel', 'sex'] as const;
const certified = 'try_cast(certified_on AS DATE)';
const left = 'try_cast(left_on AS DATE)';
const born = 'try_cast(birth_year AS INTEGER)';

const where = (condition: string) => `SELECT line FROM raw_register WHERE ${condition}`;

function checksOf(rule: RegisterRuleId, city: City, value: number): RegisterCheck[] {
  const cutOff = city.reported?.cut_off ?? '';
  const one = (column: string | null, message: string, lines: string) => [
    { column, message, lines },
  ];
  switch (rule) {
    case 'identity_number':
      return identityNumbers();
    case 'unreadable':
      return unreadable();
    case 'unknown_code':
      return unknownCodes();
    case 'after_cut_off':
      return one(
        'certified_on',
        `取证日期晚于数据截止日 ${cutOff}`,
        where(`${certified} > DATE '${cutOff}'`),
      );
    case 'too_young':
      return one(
        'certified_on',
        `取证时不满 ${value} 岁`,
        where(`year(${certified}) - ${born} < ${value}`),
      );
    case 'left_before':
      return one('left_on', '离册早于取证', where(`${left} < ${certified}`));
    case 'duplicate_row':
      return one(null, '与前面某行完全重复', repeated(registerColumns));
    case 'duplicate_certificate':
      return one(
        'level',
        '同一人同一日同一等级的证书前面已有',
        repeated(['person', 'level', 'certified_on']),
      );
    case 'level_falls':
      return one('level', '等级低于此前已取得的等级', fallingLevels);
    case 'left_after_cut_off':
      return one(
        'left_on',
        `离册日期晚于数据截止日 ${cutOff}`,
        where(`${left} > DATE '${cutOff}'`),
      );
    case 'left_without_reason':
      return one(
        'left_reason',
        '离册日期与离册原因只填了一项',
        where('(left_on IS NULL) <> (left_reason IS NULL)'),
      );
    case 'inconsistent_person':
      return one(
        'person',
        '同一人各行的地区、性别、出生年或离册日期不一致',
        `SELECT min(line) AS line FROM kept_register GROUP BY person
        HAVING count(DISTINCT (area, sex, birth_year, coalesce(left_on, ''))) > 1`,
      );
    case 'report_total':
    case 'report_level':
    case 'report_flash':
      return [];
  }
}

/** Certificates of a level below one that the person had on an earlier day. */
const fallingLevels = `SELECT line FROM (
  SELECT line, l.sort AS level_sort, max(l.sort) OVER (
    PARTITION BY person ORDER BY ${certified}
    RANGE BETWEEN UNBOUNDED PRECEDING AND INTERVAL 1 DAY PRECEDING) AS before
  FROM kept_register r JOIN known_level l ON l.code = r.level)
WHERE level_sort < before`;

function repeated(columns: readonly string[]): string {
  return `SELECT line FROM kept_register QUALIFY row_number() OVER (
        PARTITION BY ${columns.join(', ')} ORDER BY line) > 1`;
}

/** The day of birth that stands within an identity number. */
const birth = '(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])';

/**
 * 18 or 15 digits of an identity number (GB 11643) with a day of birth in them, however they are
 * spaced. Not within a longer row of hexadecimal digits: a hash, which is how most registers are
 * de-identified, has such a row in it now and then.
 */
const identityNumber = `(^|[^0-9a-f]|id)([1-9]\\d{5}(19|20)\\d{2}${birth}\\d{3}[0-9x]|[1-9]\\d{7}${birth}\\d{3})([^0-9a-f]|$)`;

function identityNumbers(): RegisterCheck[] {
  const message = '疑似身份证号，登记库应先去标识';
  return registerColumns.map((column) => {
    const narrow = `translate(lower(${column}), '０１２３４５６７８９ｘ', '0123456789x')`;
    const digits = `regexp_replace(${narrow}, '[\\s　·.\\-]', '', 'g')`;
    // Most cells are too short, and are passed over quickly.
    const isLong = `length(${column}) >= 15`;
    const lines = where(`${isLong} AND regexp_matches(${digits}, '${identityNumber}')`);
    return { column, message, lines };
  });
}

function unknownCodes(): RegisterCheck[] {
  return coded.map((column) => ({
    column,
    message: '代码未填或不在代码表中',
    lines: where(`${column} IS NULL OR ${column} NOT IN (SELECT code FROM known_${column})`),
  }));
}

function unreadable(): RegisterCheck[] {
  const check = (column: string, message: string, condition: string): RegisterCheck => ({
    column,
    message,
    lines: where(condition),
  });
  const notADay = (column: string) =>
    `(try_cast(${column} AS DATE) IS NULL OR NOT regexp_full_match(${column}, '\\d{4}-\\d{2}-\\d{2}'))`;
  return [
    check('person', '未填', 'person IS NULL'),
    check(
      'birth_year',
      '应为四位年份',
      `birth_year IS NULL OR NOT regexp_full_match(birth_year, '(19|20)\\d{2}')`,
    ),
    check(
      'certified_on',
      '应为日期，写作 2025-06-30 的形式',
      `certified_on IS NULL OR ${notADay('certified_on')}`,
    ),
    check(
      'left_on',
      '应为日期，写作 2025-06-30 的形式，在册留空',
      `left_on IS NOT NULL AND ${notADay('left_on')}`,
    ),
    check(
      'left_reason',
      '应为 retired、moved_away、deceased 之一，在册留空',
      `left_reason IS NOT NULL AND left_reason NOT IN ('retired', 'moved_away', 'deceased')`,
    ),
  ];
}
