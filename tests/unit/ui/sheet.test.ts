import { describe, expect, test } from 'vitest';
import { csvText } from '../../../src/ui/index.ts';

const sheet = {
  name: '示例',
  columns: ['单位', '人数'],
  rows: [
    ['泰山', 1234],
    ['岱岳,含“高新区”', 0],
  ],
  notes: ['来源：示例'],
} as const;

describe('a sheet as CSV', () => {
  test('begins with a byte order mark and ends every line with CRLF', () => {
    expect(csvText(sheet, null)).toBe(
      '\ufeff单位,人数\r\n"泰山",1234\r\n"岱岳,含“高新区”",0\r\n来源：示例\r\n',
    );
  });

  test('carries the mark of its data before everything else', () => {
    expect(csvText(sheet, '示例数据').slice(1).split('\r\n')[0]).toBe(
      '示例数据：不代表任何真实情况',
    );
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+8610', "'+8610"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\n=1', "'\n=1"],
    ['＝1+1', "'＝1+1"],
    ['＠SUM(A1)', "'＠SUM(A1)"],
    ['#NAME?', "'#NAME?"],
    ['#N/A', "'#N/A"],
  ])('the text %j would be run by a spreadsheet and is shown as text', (text, safe) => {
    const csv = csvText({ ...sheet, rows: [[text, 1]] }, null);
    expect(csv.split('\r\n')[1]).toBe(`"${safe}",1`);
  });

  test('a negative number stays a number', () => {
    expect(csvText({ ...sheet, rows: [['差', -2]] }, null)).toContain('"差",-2\r\n');
  });

  test('quotes and line breaks stay inside their cell', () => {
    const csv = csvText({ ...sheet, rows: [['一"二\n三', 1]] }, null);
    expect(csv).toContain('"一""二\n三",1\r\n');
  });

  test.each([
    ['0370902', '"0370902"'],
    ['2025-06-30', '2025-06-30'],
    ['2025-02-30', '"2025-02-30"'],
    ['2025-13-01', '"2025-13-01"'],
    ['1899-12-31', '"1899-12-31"'],
    ['2025-06-30起', '"2025-06-30起"'],
  ])('of texts only a day of the calendar stands bare: %s', (text, written) => {
    const csv = csvText({ ...sheet, rows: [[text, 1]] }, null);
    expect(csv.split('\r\n')[1]).toBe(`${written},1`);
  });
});
