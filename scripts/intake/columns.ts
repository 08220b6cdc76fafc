/**
 * The kinds of column that files are made of: each takes the text of one cell
 * (already trimmed) and gives a typed value, or refuses it with a Chinese clause
 * that says what is expected.
 */
import * as v from 'valibot';
import { type IsoDate, isMonthEnd, isQuarterEnd, isRealDate, lastDayOfMonth } from './dates.ts';
import { asHalfWidth, datesMeant, numberMeant } from './slips.ts';

/** An absent figure says why it is absent; it is never 0. */
export type Absent = 'not_reported' | 'not_applicable';
export type Figure = number | Absent;

export type Column<T> = v.GenericSchema<string, T>;

export const notApplicable = '—';
const largestCount = 2_000_000_000;

/** Builds a column kind from a function that gives a value or a Chinese clause. */
export function column<T>(read: (text: string) => { value: T } | { expected: string }): Column<T> {
  return v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const result = read(dataset.value);
      if ('value' in result) return result.value;
      addIssue({ message: result.expected });
      return NEVER;
    }),
  );
}

/** Text that must not be empty. */
export const text = (what = '文字'): Column<string> =>
  column((cell) => (cell === '' ? { expected: `应填写${what}` } : { value: cell }));

/** Text that may be empty; an empty cell gives ''. */
export const optionalText: Column<string> = column((cell) => ({ value: cell }));

/**
 * One of a list of words; the value is what the word stands for. Where the words are codes,
 * `meaning` gives the Chinese that a clerk knows them by.
 */
export function oneOf<T>(
  words: Readonly<Record<string, T>>,
  meaning?: (word: string) => string,
): Column<T> {
  const known = new Map(Object.entries(words));
  const list = [...known.keys()].map((word) => (meaning ? `${word}（${meaning(word)}）` : word));
  return column((cell) => {
    const value = known.get(cell);
    return value === undefined ? { expected: `应为${list.join('、')}之一` } : { value };
  });
}

export const trueOrFalse: Column<boolean> = oneOf({ true: true, false: false });

/** A whole number of things, 0 or more; `unit` only words the message. */
export function count(unit: string): Column<number> {
  return column((cell) => readCount(cell, unit, ''));
}

/** A count that may be absent: an empty cell is 未报, and — is 不适用 where allowed. */
export function figure(unit: string, allow: { notApplicable: boolean }): Column<Figure> {
  const absence = allow.notApplicable ? `未报留空，不适用写“${notApplicable}”` : '未报留空';
  return column<Figure>((cell) => {
    if (cell === '') return { value: 'not_reported' };
    if (cell === notApplicable && allow.notApplicable) return { value: 'not_applicable' };
    return readCount(cell, unit, absence);
  });
}

/** A count in a reference table, or null when the cell is empty. */
export function optionalCount(unit: string): Column<number | null> {
  return column<number | null>((cell) =>
    cell === '' ? { value: null } : readCount(cell, unit, '没有则留空'),
  );
}

/** A number 0 or more that may have decimals, or null when the cell is empty. */
export function optionalDecimal(unit: string): Column<number | null> {
  return column<number | null>((cell) =>
    cell === '' ? { value: null } : readDecimal(cell, unit, '没有则留空'),
  );
}

/** A number 0 or more that may have decimals. */
export function decimal(unit: string): Column<number> {
  return column((cell) => readDecimal(cell, unit, ''));
}

/** An amount of money in 元, to the fen at most. */
export const yuan: Column<number> = column((cell) => {
  const read = readDecimal(cell, '元', '');
  const isTooFine = 'value' in read && /\.\d{3}/.test(cell);
  return isTooFine ? { expected: '金额最多两位小数（精确到分）' } : read;
});

/** Codes separated by half-width semicolons; an empty cell is an empty list. */
export const codes: Column<readonly string[]> = column<readonly string[]>((cell) => {
  if (cell === '') return { value: [] };
  const listed = cell.split(';').map((code) => code.trim());
  if (/[；，、]/.test(cell)) return { expected: '多个代码之间应用英文分号“;”隔开' };
  return listed.includes('') ? { expected: '分号之间缺少代码' } : { value: listed };
});

/** A calendar day written 2025-06-30. */
export const date: Column<IsoDate> = column((cell) => readDate(cell));

/** A calendar day, or null when the cell is empty. */
export const optionalDate: Column<IsoDate | null> = column<IsoDate | null>((cell) =>
  cell === '' ? { value: null } : readDate(cell),
);

export const monthEnd: Column<IsoDate> = column((cell) =>
  readPeriodEnd(cell, isMonthEnd, '月末日期'),
);

export const quarterEnd: Column<IsoDate> = column((cell) =>
  readPeriodEnd(cell, isQuarterEnd, '季末日期（3月31日、6月30日、9月30日或12月31日）'),
);

/** A day, or a month (2025-09) that stands for its last day. */
export const dateOrMonth: Column<IsoDate> = column((cell) => {
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(cell);
  return month
    ? { value: lastDayOfMonth(Number(month[1]), Number(month[2])) }
    : readDate(cell, '应为日期（如 2025-06-30）或月份（如 2025-06）');
});

/** A calendar year in this century. */
export const year: Column<number> = column((cell) =>
  /^20\d{2}$/.test(cell) ? { value: Number(cell) } : { expected: '应为四位年份，如 2025' },
);

function readCount(cell: string, unit: string, absence: string) {
  const plain = /^(0|[1-9]\d*)$/.test(cell);
  if (plain && Number(cell) <= largestCount) return { value: Number(cell) };
  const hint = plain ? '' : numberMeant(cell, absence);
  return { expected: `应为不小于 0 的整数（${unit}）${hint}` };
}

function readDecimal(cell: string, unit: string, absence: string) {
  if (/^(0|[1-9]\d*)(\.\d+)?$/.test(cell) && Number(cell) <= largestCount * 1000) {
    return { value: Number(cell) };
  }
  return { expected: `应为不小于 0 的数（${unit}）${numberMeant(cell, absence)}` };
}

function readDate(cell: string, expected = '应为日期，写作 2025-06-30 的形式') {
  if (isRealDate(cell)) return { value: cell };
  if (/^\d{4}-\d{2}-\d{2}$/.test(asHalfWidth(cell))) {
    const half = asHalfWidth(cell);
    if (isRealDate(half)) return { expected: `含全角字符，应写成 ${half}` };
    if (half === cell) return { expected: '没有这一天，请核对年月日' };
  }
  const meant = datesMeant(cell);
  return { expected: meant === null ? expected : `应写成 ${meant}` };
}

function readPeriodEnd(cell: string, isEnd: (date: IsoDate) => boolean, what: string) {
  const result = readDate(cell);
  if ('value' in result && !isEnd(result.value)) return { expected: `应为${what}` };
  return result;
}
