/** A table as a reader takes it away. */
export interface Sheet {
  /** Short name for the file. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** Lines that stand under the table: sources, rules, the time of the data. */
  readonly notes: readonly string[];
}

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe, and is shown instead.
 * Where Chinese or Japanese is typed, the wide forms of the signs begin a formula too; and what
 * begins like #NAME? would become the error itself.
 */
export function safeText(text: string): string {
  return /^(?:[=+\-@\t\r\n＝＋－＠]|#[A-Z])/.test(text) ? `'${text}` : text;
}

/** A text as a cell of CSV that can be told from a number or a day: safe, and always in quotes. */
export function quotedText(text: string): string {
  return `"${safeText(text).replace(/"/g, '""')}"`;
}

/** A text that is a day of the calendar, 2025-06-30, and that spreadsheets can count. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1901') return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // The thirtieth of February is read as the second of March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Days and numbers stand bare: LibreOffice can be told to take what is quoted for text. */
function dataCell(value: string | number): string {
  if (value === '') return '';
  return typeof value === 'number' || isDay(value) ? String(value) : quotedText(value);
}

function wordCell(text: string): string {
  return /[",\r\n]/.test(text) ? quotedText(text) : safeText(text);
}

/** The row that says what the data are worth, where that has to be said. */
export function titleRow(mark: string | null): readonly (readonly string[])[] {
  return mark === null ? [] : [[`${mark}：不代表任何真实情况`]];
}

/**
 * The sheet as CSV for Excel and WPS: UTF-8 with byte order mark, CRLF, the mark of the dataset in
 * the first row if it has one. Text in the rows is always quoted, days and numbers never.
 */
export function csvText(sheet: Sheet, mark: string | null): string {
  const words = (row: readonly string[]) => row.map(wordCell);
  const lines = [
    ...titleRow(mark).map(words),
    words(sheet.columns),
    ...sheet.rows.map((row) => row.map(dataCell)),
    ...sheet.notes.map((note) => words([note])),
  ];
  return `\ufeff${lines.map((cells) => `${cells.join(',')}\r\n`).join('')}`;
}
