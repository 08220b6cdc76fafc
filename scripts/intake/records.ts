/** CSV text to records of cells, each with the line of the file on which it begins. */
import { type CsvError, parse } from 'csv-parse/sync';

export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvText {
  readonly records: readonly CsvRecord[];
  /** Lines where the text stops being CSV. */
  readonly broken: readonly { line: number; message: string }[];
}

const comment = /^"?#/;
/** Marks of no width that copying from web pages and chat programs leaves behind, unseen. */
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]/g;
const formulaError = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)/;

/** Comments and lines without any content are left out; the first record is the header. */
export function readRecords(text: string): CsvText {
  const broken: { line: number; message: string }[] = [];
  const records: CsvRecord[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (formulaError.test(line)) {
      broken.push({ line: index + 1, message: '行首是 Excel 的公式错误值，请改为实际内容' });
    }
  }
  const { parsed, skipped } = parseLoosely(text);
  for (const { record, info } of parsed) {
    // The parser counts the line on which a record ends; a quoted cell may hold line ends.
    const breaks = record.join('').split('\n').length - 1;
    if (record.every((cell) => cell.trim() === '')) continue;
    // Excel puts quotes around a comment that contains a comma.
    if (record[0]?.startsWith('#')) continue;
    records.push({
      line: info.lines - breaks,
      cells: record.map((cell) => cell.replace(invisible, '').trim()),
    });
  }
  const lastLine = parsed.at(-1)?.info.lines ?? 0;
  for (const code of skipped) {
    broken.push(
      code === 'CSV_QUOTE_NOT_CLOSED'
        ? {
            line: firstQuoteAfter(text, lastLine),
            message: '双引号没有成对，此行以后的内容无法读取',
          }
        : { line: lastLine + 1, message: '此行不是规范的 CSV，请检查双引号和逗号' },
    );
  }
  return { records, broken };
}

/** True if the mark stands anywhere in the text, in a comment or not: fail closed. */
export function bearsMark(text: string, mark: string): boolean {
  return text.includes(mark);
}

interface ParsedRecord {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function parseLoosely(text: string): { parsed: ParsedRecord[]; skipped: string[] } {
  const skipped: string[] = [];
  const parsed = parse(text, {
    info: true,
    bom: true,
    comment: '#',
    comment_no_infix: true,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    skip_records_with_error: true,
    on_skip: (error: CsvError | undefined) => {
      skipped.push(error?.code ?? 'CSV');
      return undefined;
    },
  }) as unknown as ParsedRecord[];
  return { parsed, skipped };
}

function firstQuoteAfter(text: string, line: number): number {
  const lines = text.split('\n');
  for (let i = line; i < lines.length; i += 1) {
    const here = lines[i] ?? '';
    if (here.includes('"') && !comment.test(here)) return i + 1;
  }
  return line + 1;
}
