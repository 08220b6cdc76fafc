import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { csvBytes, jsonBytes, workbookBytes } from '../../../scripts/downloads/forms.ts';
import type { Release } from '../../../scripts/downloads/metadata.ts';
import type { PublishedTable } from '../../../scripts/downloads/published-table.ts';

const release: Release = {
  folder: 'demo',
  title: '示例数据',
  note: '测试',
  source: '=来源',
  licence: null,
  mark: '示例数据',
  cutOff: '2026-09-30',
  releasedOn: '2026-10-20',
  builtFrom: null,
};

const table: PublishedTable = {
  name: 'tried',
  title: '试表',
  meaning: '一例一行',
  key: ['code'],
  covers: null,
  fields: [
    { name: 'code', type: 'text', title: '代码', meaning: '代码' },
    { name: 'on', type: 'date', title: '日期', meaning: '日期', empty: '没有' },
    { name: 'count', type: 'integer', title: '数', meaning: '数', unit: '人', empty: '没有' },
    { name: 'share', type: 'number', title: '比例', meaning: '比例', empty: '没有' },
    { name: 'is_big', type: 'boolean', title: '是否', meaning: '是否', empty: '没有' },
    { name: 'note', type: 'text', title: '说明', meaning: '说明', empty: '没有' },
  ],
  rows: [
    ['007', '2024-02-29', -5, 0.322, true, '含“逗号”,和\n换行、"引号"'],
    ['370900', null, null, null, null, null],
    ['TA-GXQ', '2026-12-31', 0, 0, false, '2025-06-30'],
    ...['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'].map(
      (text) => [text, null, null, null, null, text] as const,
    ),
  ],
};

const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('CSV', () => {
  const csv = text(csvBytes(table));

  test('has a byte order mark, CRLF and one header', () => {
    expect(csv.startsWith('\ufeffcode,on,count,share,is_big,note\r\n')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  test('quotes every text and nothing else; an empty cell has nothing at all', () => {
    expect(csv).toContain('"007",2024-02-29,-5,0.322,true,"含“逗号”,和\n换行、""引号"""\r\n');
    expect(csv).toContain('"370900",,,,,\r\n');
    // What looks like a day and is a text stays one.
    expect(csv).toContain('"TA-GXQ",2026-12-31,0,0,false,"2025-06-30"\r\n');
  });

  test('no text begins like a formula, and a negative number is still one', () => {
    const rows: string[][] = parse(csv, { bom: true, record_delimiter: '\r\n' });
    const texts = rows.slice(1).flatMap((row) => [row[0] ?? '', row[5] ?? '']);
    expect(texts.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(texts).toContain("'=1+1");
    expect(rows[1]?.[2]).toBe('-5');
  });
});

test('JSON keeps types and texts as they are, a line a row', () => {
  const json = text(jsonBytes(table, release));
  const whole = JSON.parse(json);
  expect(whole).toMatchObject({ table: 'tried', mark: '示例数据', cutOff: '2026-09-30' });
  expect(whole.fields).toEqual(table.fields.map(({ name }) => name));
  expect(whole.rows).toEqual(table.rows);
  expect(json.split('\n')).toHaveLength(table.rows.length + 4);
});

describe('XLSX', () => {
  const about = [['来源', release.source]] as const;

  test('days are dates, codes are text with their zeros, absent is empty, nothing is a formula', async () => {
    const { sheets } = await readXlsx(await workbookBytes(table, release, about));
    const [data, dictionary] = sheets;
    expect([data?.name, dictionary?.name]).toEqual(['试表', '数据字典']);
    const [header, first, second, third, ...formulas] = data?.rows ?? [];
    expect(header).toEqual(['代码', '日期', '数', '比例', '是否', '说明']);
    expect(first).toEqual([
      '007',
      new Date('2024-02-29T00:00:00Z'),
      -5,
      0.322,
      true,
      '含“逗号”,和\n换行、"引号"',
    ]);
    expect(second?.filter((cell) => cell !== null)).toEqual(['370900']);
    expect(third?.[5]).toBe('2025-06-30');
    expect(formulas.map(([cell]) => cell)).toEqual([
      "'=1+1",
      "'+1",
      "'-1",
      "'@SUM(A1)",
      "'\t=1",
      expect.stringMatching(/^'/),
    ]);
  });

  test('the dictionary names every column, after the source, which is no formula either', async () => {
    const { sheets } = await readXlsx(await workbookBytes(table, release, about));
    const rows = sheets[1]?.rows ?? [];
    expect(rows[0]?.slice(0, 2)).toEqual(['来源', "'=来源"]);
    const names = rows.slice(3).map((row) => row[1]);
    expect(names).toEqual(table.fields.map(({ name }) => name));
  });

  test('the header is frozen, and the time of the build is nowhere in the file', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-01T00:00:00Z') });
    onTestFinished(() => void vi.useRealTimers());
    const first = await workbookBytes(table, release, about);
    vi.setSystemTime(new Date('2027-07-07T07:07:07Z'));
    const second = await workbookBytes(table, release, about);
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
    const { sheets } = await readXlsx(first, { readStyles: true });
    expect(sheets[0]?.freezePane).toMatchObject({ rows: 1 });
  });
});
