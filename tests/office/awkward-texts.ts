import type { Release } from '../../scripts/downloads/metadata.ts';
import type { PublishedTable } from '../../scripts/downloads/published-table.ts';
import type { Sheet } from '../../src/ui/index.ts';

// What a spreadsheet likes to take for something else, in both kinds of download.

/** A text, and what the reader must see of it. */
export const awkwardTexts: readonly (readonly [written: string, seen: string])[] = [
  ['007', '007'],
  ['370902', '370902'],
  ['000000000000000000123', '000000000000000000123'],
  ['11010519491231002X', '11010519491231002X'],
  ['1e5', '1e5'],
  ['2025/6/30', '2025/6/30'],
  ['2025-02-30', '2025-02-30'],
  ['3-4', '3-4'],
  ['12:30', '12:30'],
  ['50%', '50%'],
  ['1,234', '1,234'],
  ['TRUE', 'TRUE'],
  ['#1号', '#1号'],
  ['#NAME?', "'#NAME?"],
  ['=1+1', "'=1+1"],
  ['=HYPERLINK("http://example.com","点我")', `'=HYPERLINK("http://example.com","点我")`],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['+86', "'+86"],
  ['-3', "'-3"],
  ['＝1+1', "'＝1+1"],
  ['“引号”,和"半角";分号', '“引号”,和"半角";分号'],
  ['一行\n又一行', '一行\n又一行'],
  ['  前后有空格 ', '  前后有空格 '],
  ['𠮷野、龘、㐂、〔2024〕13号', '𠮷野、龘、㐂、〔2024〕13号'],
];

export const release: Release = {
  folder: 'demo',
  title: '示例数据',
  note: '测试',
  source: '测试',
  licence: null,
  mark: '示例数据',
  cutOff: '2026-09-30',
  releasedOn: '2026-10-20',
  builtFrom: null,
};

/** As the build publishes it, with a cell of every other type, absent in every second row. */
export const awkwardTable: PublishedTable = {
  name: 'awkward',
  title: '试表',
  meaning: '一例一行',
  key: ['code'],
  covers: null,
  fields: [
    { name: 'code', type: 'text', title: '代码', meaning: '代码' },
    { name: 'on', type: 'date', title: '日期', meaning: '日期', empty: '没有' },
    { name: 'count', type: 'integer', title: '数', meaning: '数', empty: '没有' },
    { name: 'share', type: 'number', title: '比例', meaning: '比例', empty: '没有' },
    { name: 'is_so', type: 'boolean', title: '是否', meaning: '是否', empty: '没有' },
    { name: 'note', type: 'text', title: '说明', meaning: '说明', empty: '没有' },
  ],
  rows: awkwardTexts.map(([text], index) =>
    index % 2 === 0
      ? [text, '2024-02-29', -12_345_678, -0.000_123, false, text]
      : [text, null, null, null, null, text],
  ),
};

/** As a page gives it away. */
export const awkwardSheet: Sheet = {
  name: '试表',
  columns: ['文字', '日期', '数'],
  rows: awkwardTexts.map(([text]) => [text, '2024-02-29', -0.5]),
  notes: ['来源：测试'],
};
