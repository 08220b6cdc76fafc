import { isDay, type Sheet, safeText, titleRow } from './sheet.ts';

/**
 * A code in text keeps its zeros. A text in a workbook is no formula, but becomes one when the
 * workbook is saved as CSV: it is made as safe as there.
 */
function cell(value: string | number): string | number | Date {
  if (typeof value === 'number') return value;
  return isDay(value) ? new Date(`${value}T00:00:00Z`) : safeText(value);
}

/**
 * The sheet as an XLSX workbook, the same rows as its CSV: the mark of the dataset first, then
 * the header, the data and the notes. A text that is a day (2025-06-30) becomes a date.
 */
export async function workbookBytes(
  sheet: Sheet,
  mark: string | null,
): Promise<Uint8Array<ArrayBuffer>> {
  // Loaded only when a reader wants a workbook.
  const { writeXlsx } = await import('hucre/xlsx');
  const above = titleRow(mark);
  const rows = [...above, sheet.columns, ...sheet.rows, ...sheet.notes.map((note) => [note])];
  const bytes = await writeXlsx({
    sheets: [
      {
        name: tabName(sheet.name),
        columns: sheet.columns.map(() => ({ autoWidth: true })),
        rows: rows.map((row) => row.map(cell)),
        freezePane: { rows: above.length + 1 },
      },
    ],
  });
  return new Uint8Array(bytes);
}

/** Excel and WPS refuse some characters and more than 31 of them in the name of a sheet. */
function tabName(name: string): string {
  return name.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31);
}
