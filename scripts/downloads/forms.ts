/** The three forms in which a table is published. Equal tables give equal bytes. */
import { writeXlsx } from 'hucre/xlsx';
import { quotedText, safeText } from '../../src/ui/sheet.ts';
import type { Cell } from '../../src/warehouse/native.ts';
import type { Release } from './metadata.ts';
import type { PublishedField, PublishedTable } from './published-table.ts';

/**
 * CSV for spreadsheets and programs alike: UTF-8 with byte order mark, CRLF, one header line. Text
 * is always quoted, days and numbers never, so that a reader who wishes can tell the text 007 from
 * the number 7.
 */
export function csvBytes({ fields, rows }: PublishedTable): Uint8Array {
  const lines = [
    fields.map(({ name }) => name).join(','),
    ...rows.map((row) => row.map((cell, i) => csvCell(cell, fields[i])).join(',')),
  ];
  return new TextEncoder().encode(`\ufeff${lines.map((line) => `${line}\r\n`).join('')}`);
}

function csvCell(cell: Cell, field: PublishedField | undefined): string {
  if (cell === null) return '';
  return field?.type === 'text' ? quotedText(String(cell)) : String(cell);
}

/**
 * JSON with what the table is, the names of its fields, and a list a row in their order, one line
 * each: with names in every row the file would be twice as large. Text stands as it is.
 */
export function jsonBytes(table: PublishedTable, release: Release): Uint8Array {
  const head = {
    title: table.title,
    dataset: release.folder,
    mark: release.mark,
    cutOff: release.cutOff,
    releasedOn: release.releasedOn,
    metadata: 'datapackage.json',
    table: table.name,
    fields: table.fields.map(({ name }) => name),
  };
  const start = JSON.stringify(head).slice(0, -1);
  const rows = table.rows.map((row) => JSON.stringify(row));
  return new TextEncoder().encode(`${start},\n"rows":[\n${rows.join(',\n')}\n]}\n`);
}

/** Widths in characters; a Chinese one takes two. */
const widths = { date: 12, text: 18, integer: 12, number: 14, boolean: 8 } as const;

/**
 * A workbook of two sheets: the data under a frozen header in Chinese, and the dictionary with the
 * source and the mark. Days are dates, codes are text and keep their zeros.
 */
export async function workbookBytes(
  table: PublishedTable,
  release: Release,
  about: readonly (readonly [string, string])[],
): Promise<Uint8Array> {
  const { fields, rows, title } = table;
  const moment = new Date(`${release.releasedOn}T00:00:00Z`);
  return writeXlsx({
    sheets: [
      {
        name: title,
        columns: fields.map(({ type }) =>
          type === 'date' ? { width: widths.date, numFmt: 'yyyy-mm-dd' } : { width: widths[type] },
        ),
        rows: [
          fields.map((field) => field.title),
          ...rows.map((row) => row.map((cell, i) => workbookCell(cell, fields[i]))),
        ],
        freezePane: { rows: 1 },
      },
      {
        name: '数据字典',
        columns: [{ width: 18 }, { width: 18 }, { width: 10 }, { width: 8 }, { width: 60 }],
        rows: [
          ...about.map((line) => line.map(safeText)),
          [],
          ['列', '字段名', '类型', '单位', '含义', '代码', '空格表示'],
          ...fields.map((field) => [
            field.title,
            field.name,
            typeText[field.type],
            field.unit ?? '',
            field.meaning,
            codesText(field),
            field.empty ?? '没有空格',
          ]),
        ],
      },
    ],
    // Otherwise the time of the build would stand in the file.
    properties: { created: moment, modified: moment },
  });
}

const typeText = {
  text: '文本',
  integer: '整数',
  number: '数',
  date: '日期',
  boolean: '是否',
} as const;

function workbookCell(cell: Cell, field: PublishedField | undefined) {
  if (cell === null) return null;
  if (field?.type === 'date') return new Date(`${cell}T00:00:00Z`);
  return typeof cell === 'string' ? safeText(cell) : cell;
}

function codesText({ codes = {} }: PublishedField): string {
  return Object.entries(codes)
    .map(([code, meaning]) => `${code} ${meaning}`)
    .join('；');
}
