import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CellValue, type WriteSheet, writeXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { loadRegister } from '../../../scripts/packs/register.ts';
import { openWriter } from '../../../src/warehouse/native.ts';
import { city, load, withFolder, withRegister } from './tiny-register.ts';

const header =
  'person,birth_year,sex,area,chain,occupation_group,level,channel,certified_on,left_on,left_reason';
const columns = header.split(',');
const good = 'P0000001,1980,male,990901,1,machining,senior_worker,school,2016-05-01,,';
const question = `SELECT line, person, birth_year, sex, area, chain, occupation_group, level, channel,
  certified_on::VARCHAR AS certified_on, left_on::VARCHAR AS left_on FROM register ORDER BY line`;

/** The cells of a line as a spreadsheet would keep them: numbers as numbers, days as days. */
function cellsOf(line: string): CellValue[] {
  return line.split(',').map((text) => {
    if (text === '') return null;
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return new Date(`${text}T00:00:00Z`);
    return /^[1-9]\d*$/.test(text) ? Number(text) : text;
  });
}

const sheetOf = (name: string, rows: CellValue[][]): WriteSheet => ({
  name,
  rows: [columns, ...rows],
});

/** Loads a workbook with these sheets as the register of the small city. */
async function withWorkbook(sheets: WriteSheet[]) {
  return withFolder(async (folder) => {
    const path = join(folder, 'register.xlsx');
    writeFileSync(path, await writeXlsx({ sheets }));
    const writer = await openWriter();
    try {
      const loaded = await load(writer, path);
      const rows = loaded.errors.length === 0 ? await writer.query(question) : [];
      return { ...loaded, rows };
    } finally {
      writer.close();
    }
  });
}

test('gives the same table as the CSV file with the same rows', async () => {
  const lines = [
    good,
    good.replace('P0000001', 'P0000002').replace('01,,', '01,2020-02-29,retired'),
  ];
  const expected = await withRegister(lines, (_, csv) => csv.query(question));
  expect(expected).toHaveLength(2);
  expect(await withWorkbook([sheetOf('登记', lines.map(cellsOf))])).toEqual({
    errors: [],
    warnings: [],
    rows: expected,
  });
});

test('text keeps its zeros, columns may stand in any order, more columns do no harm', async () => {
  const cells = [...cellsOf(good.replace('P0000001', '0000001')), '备注'];
  const rows = [[...columns, '说明'].reverse(), cells.reverse()];
  const { errors, rows: found } = await withWorkbook([{ name: '登记', rows }]);
  expect(errors).toEqual([]);
  expect(found).toMatchObject([{ person: '0000001', certified_on: '2016-05-01' }]);
});

test('empty rows are left out, and the lines named are those of the sheet', async () => {
  const rows = [cellsOf(good), [], [' '], cellsOf(good.replace('school', 'exam')), []];
  expect((await withWorkbook([sheetOf('登记', rows)])).errors).toEqual([
    '证书登记库 第 5 行 channel 列：代码未填或不在代码表中，共 1 行，如第 5 行；此项合计占 50%，超过容许的 20%。',
  ]);
});

test('a moment within a day is no date', async () => {
  const cells = cellsOf(good);
  cells[columns.indexOf('certified_on')] = new Date('2016-05-01T12:00:00Z');
  expect((await withWorkbook([sheetOf('登记', [cells])])).errors).toEqual([
    '证书登记库 第 2 行 certified_on 列：应为日期，写作 2025-06-30 的形式，共 1 行，如第 2 行；此项合计占 100%，超过容许的 20%。',
  ]);
});

test('an identity number kept as a number is found', async () => {
  const cells = cellsOf(good);
  cells[0] = Number('370902198001010017');
  const { errors } = await withWorkbook([sheetOf('登记', [cells])]);
  expect(errors.join()).toContain('疑似身份证号');
});

describe('a wrong sheet', () => {
  const notes: WriteSheet = { name: '填表说明', rows: [['一、本表由各县区填写']] };

  test('is named, with what it lacks', async () => {
    const sheet = { name: '登记', rows: [columns.filter((name) => name !== 'level'), []] };
    expect((await withWorkbook([sheet])).errors).toEqual([
      '证书登记库：第一张工作表“登记”缺少 level 列。',
    ]);
  });

  test('is named beside the right one', async () => {
    const { errors } = await withWorkbook([notes, sheetOf('登记', [cellsOf(good)])]);
    expect(errors).toEqual([
      `证书登记库：第一张工作表“填表说明”缺少 ${columns.join('、')} 列；登记库在工作表“登记”，请把它移到第一张。`,
    ]);
  });

  test('that is hidden does not count', async () => {
    const sheets = [{ ...notes, hidden: true }, sheetOf('登记', [cellsOf(good)])];
    expect((await withWorkbook(sheets)).errors).toEqual([]);
  });

  test('with a column twice is refused', async () => {
    const rows = [[...columns, 'level'], cellsOf(good)];
    expect((await withWorkbook([{ name: '登记', rows }])).errors).toEqual([
      '证书登记库：工作表“登记”有两个 level 列。',
    ]);
  });
});

test('a file that is no workbook is refused without the library’s own words', async () => {
  await withFolder(async (folder) => {
    const path = join(folder, 'register.xlsx');
    writeFileSync(path, `${header}\n${good}\n`);
    const writer = await openWriter();
    try {
      await expect(loadRegister(writer, path, city)).rejects.toThrow(
        '证书登记库：无法读取，应为完整、未加密的 XLSX 工作簿',
      );
    } finally {
      writer.close();
    }
  });
});
