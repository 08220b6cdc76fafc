import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csvBytes, workbookBytes } from '../../scripts/downloads/forms.ts';
import { convertFiles, findOffice } from '../../scripts/office.ts';
import { csvText, workbookBytes as pageWorkbookBytes } from '../../src/ui/index.ts';
import { awkwardSheet, awkwardTable, awkwardTexts, release } from './awkward-texts.ts';
import { boardFromPage } from './board-from-page.ts';
import { type OpenedCell, openedSheets } from './flat-sheet.ts';
import { type ExpectedTable, expectedCell, pathOf, publishedTables } from './published-files.ts';

// What a clerk sees who opens a download in LibreOffice: every cell of every published table, and
// of a list taken from a page, has the type and the value it was published with.

/**
 * Comma, double quotes, UTF-8 (what the dialogue takes from the byte order mark), from the first
 * line, columns as they are, any language, quoted fields as text, days and numbers recognised.
 */
const csvAsTold = 'CSV:44,34,76,1,,0,true,true';

const forms = ['csv', 'xlsx'] as const;
type Form = (typeof forms)[number];

const folder = mkdtempSync(join(tmpdir(), 'office-'));
const tables = publishedTables();
const sheetsOf = (id: string, form: Form) =>
  openedSheets(join(folder, `${form}-opened/${id}.fods`));
const rowsOf = (id: string, form: Form) => sheetsOf(id, form)[0]?.rows ?? [];

beforeAll(async () => {
  const office = findOffice();
  if (office === null) {
    throw new Error('没有找到 LibreOffice：请用 npm test 运行，或设置 SOFFICE_PATH。');
  }
  const board = await boardFromPage();
  const made: Record<string, Record<Form, Uint8Array | string>> = {
    board,
    'awkward-table': {
      csv: csvBytes(awkwardTable),
      xlsx: await workbookBytes(awkwardTable, release, []),
    },
    'awkward-sheet': {
      csv: csvText(awkwardSheet, release.mark),
      xlsx: await pageWorkbookBytes(awkwardSheet, release.mark),
    },
  };
  await Promise.all(
    forms.map((form) => {
      const path = (id: string) => join(folder, form, `${id}.${form}`);
      mkdirSync(join(folder, form));
      for (const table of tables) copyFileSync(pathOf(table, form), path(table.id));
      for (const [id, content] of Object.entries(made)) writeFileSync(path(id), content[form]);
      return convertFiles({
        office,
        files: [...tables.map(({ id }) => id), ...Object.keys(made)].map(path),
        ...(form === 'csv' ? { readAs: csvAsTold } : {}),
        to: 'fods',
        outDir: join(folder, `${form}-opened`),
      });
    }),
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = (value: string): OpenedCell => ({ type: 'text', value });
const day = (value: string | null): OpenedCell =>
  value === null ? { type: 'empty' } : { type: 'date', value };
const number = (value: number): OpenedCell => ({ type: 'number', value });

/** A row of a sheet ends with its last cell that holds something. */
function upToLast(cells: readonly OpenedCell[]): readonly OpenedCell[] {
  return cells.slice(0, cells.findLastIndex(({ type }) => type !== 'empty') + 1);
}

function expectedRows({ fields, rows }: ExpectedTable): readonly (readonly OpenedCell[])[] {
  return rows.map((row) =>
    upToLast(row.map((value, i) => expectedCell(value, fields[i]?.type ?? 'string'))),
  );
}

describe('the published tables', () => {
  test('there are dates, codes, numbers and yes-or-no among them', () => {
    const types = tables.flatMap(({ fields }) => fields.map(({ type }) => type));
    expect(new Set(types)).toEqual(new Set(['string', 'integer', 'number', 'date', 'boolean']));
    expect(tables.length).toBeGreaterThan(20);
  });

  test.each(tables)('$id: every cell as published', (table) => {
    const expected = expectedRows(table);
    const [csvHeader, ...csv] = rowsOf(table.id, 'csv');
    expect(csvHeader).toEqual(table.fields.map(({ name }) => text(name)));
    expect(csv).toEqual(expected);
    const [data, dictionary] = sheetsOf(table.id, 'xlsx');
    const [header, ...rows] = data?.rows ?? [];
    expect(header).toEqual(table.fields.map(({ title }) => text(title)));
    expect(rows).toEqual(expected);
    expect(dictionary?.name).toBe('数据字典');
    expect(new Set(dictionary?.rows.flat().map(({ type }) => type))).toEqual(
      new Set(['text', 'empty']),
    );
  });
});

describe.each(forms)('awkward texts, as %s', (form) => {
  test('of the build: shown as text, beside days, numbers and what is absent', () => {
    expect(rowsOf('awkward-table', form).slice(1)).toEqual(
      awkwardTexts.map(([, seen], index) =>
        index % 2 === 0
          ? [
              text(seen),
              day('2024-02-29'),
              number(-12_345_678),
              number(-0.000_123),
              { type: 'boolean', value: false },
              text(seen),
            ]
          : [text(seen), ...Array(4).fill({ type: 'empty' }), text(seen)],
      ),
    );
  });

  test('from a page: shown as text, under the mark of the data', () => {
    const [mark, , ...rows] = rowsOf('awkward-sheet', form);
    expect(mark).toEqual([text('示例数据：不代表任何真实情况')]);
    expect(rows.slice(0, -1)).toEqual(
      awkwardTexts.map(([, seen]) => [text(seen), day('2024-02-29'), number(-0.5)]),
    );
  });
});

test.each(forms)(
  'the board of the schools page, as %s: its days and codes are those of the data',
  (form) => {
    const [, header = [], ...rows] = rowsOf('board', form);
    const stages = tables.find(({ id }) => id === 'demo-stage');
    const at = (name: string) => stages?.fields.findIndex((field) => field.name === name) ?? -1;
    const column = (title: string) =>
      header.findIndex((cell) => cell.type === 'text' && cell.value === title);
    const board = rows
      .map((row) => ['项目代码', '阶段', '计划日', '完成日'].map((title) => row[column(title)]))
      // Below the rows stand the notes, each in the first column.
      .filter(([, stage]) => stage !== undefined);
    const schools = (stages?.rows ?? [])
      .filter((row) => String(row[at('project')]).startsWith('SCH'))
      .map((row) => [
        text(String(row[at('project')])),
        text(String(row[at('stage')])),
        day(row[at('planned_on')] as string | null),
        day(row[at('done_on')] as string | null),
      ]);
    expect(board).toHaveLength(36);
    expect(new Set(board.map((row) => JSON.stringify(row)))).toEqual(
      new Set(schools.map((row) => JSON.stringify(row))),
    );
    const slips = rows.flatMap((row) => row[column('偏差（天）')] ?? []);
    expect(new Set(slips.map(({ type }) => type))).toEqual(new Set(['number']));
  },
);
