/** A table as a reader takes it away. */
export interface Sheet {
  /** Short name for the file. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** Lines that stand under the table: sources, rules, the time of the data. */
  readonly notes: readonly string[];
}

/** A text that a spreadsheet would run as a formula gets an apostrophe, and is shown instead. */
export function safeText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = safeText(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** The row that says what the data are worth, where that has to be said. */
export function titleRow(mark: string | null): readonly (readonly string[])[] {
  return mark === null ? [] : [[`${mark}：不代表任何真实情况`]];
}

/**
 * The sheet as CSV for Excel and WPS: UTF-8 with byte order mark, CRLF, the
 * mark of the dataset in the first row if it has one.
 */
export function csvText(sheet: Sheet, mark: string | null): string {
  const lines: (readonly (string | number)[])[] = [
    ...titleRow(mark),
    sheet.columns,
    ...sheet.rows,
    ...sheet.notes.map((note) => [note]),
  ];
  return `\ufeff${lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
}
