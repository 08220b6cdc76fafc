/** A CSV file to typed rows: header, cells and keys are checked, every fault goes to the log. */
import * as v from 'valibot';
import type { FaultLog } from './fault.ts';
import type { Columns, FileForm, RowOf } from './file.ts';
import { bearsMark, type CsvRecord, readRecords } from './records.ts';
import { asHalfWidth } from './slips.ts';
import type { DataFolder } from './source.ts';

export interface TableRead<F> {
  readonly rows: readonly RowOf<F>[];
  /** True when the text bears the mark of demonstration data. */
  readonly markedDemo: boolean;
  /** False when something in the file was refused, so that `rows` is not all of it. */
  readonly whole: boolean;
}

export const demoMark = '示例数据';

/** Reads one file. Rows with a fault are left out, so rules later see valid rows only. */
export function readTable<C extends Columns>(
  folder: DataFolder,
  relative: string,
  form: FileForm<C>,
  log: FaultLog,
): TableRead<FileForm<C>> {
  const before = log.all.length;
  const text = folder.read(relative, log);
  if (text === null) return { rows: [], markedDemo: false, whole: false };
  const rows = readText(text, folder.shown(relative), form, log);
  return { rows, markedDemo: bearsMark(text, demoMark), whole: log.all.length === before };
}

/** As readTable, from text; `file` is the name shown in messages. */
export function readText<C extends Columns>(
  text: string,
  file: string,
  form: FileForm<C>,
  log: FaultLog,
): RowOf<FileForm<C>>[] {
  const whole = { file, column: null, found: null };
  const { records, broken } = readRecords(text);
  for (const { line, message } of broken) log.error({ ...whole, line, message, rule: 'file.csv' });
  const [header, ...body] = records;
  if (!header) {
    log.error({ ...whole, line: null, message: '文件是空的', rule: 'file.empty' });
    return [];
  }
  if (!checkHeader(header, form, file, log)) return [];
  if (body.length === 0 && !form.mayBeEmpty && broken.length === 0) {
    log.error({ ...whole, line: null, message: '只有表头，没有数据行', rule: 'file.empty' });
  }
  const again = header.cells.join();
  const rows = body.flatMap((record) => {
    if (record.cells.join() !== again)
      return readRow(record, header.cells, { form, file }, log) ?? [];
    const message = '这一行又是表头，多半是两份表接在了一起，请删去此行';
    log.error({ ...whole, line: record.line, message, rule: 'file.header' });
    return [];
  });
  checkKeys(rows, form, log);
  return rows;
}

function checkHeader<C extends Columns>(
  header: CsvRecord,
  form: FileForm<C>,
  file: string,
  log: FaultLog,
): boolean {
  const wanted = Object.keys(form.columns);
  const complain = (message: string, rule = 'file.header') =>
    log.error({ file, line: header.line, column: null, found: null, message, rule });
  const missing = wanted.filter((name) => !header.cells.includes(name));
  if (missing.length === wanted.length) {
    complain(`表头不对，${separatorHint(header)}应为“${wanted.join(',')}”`);
    return false;
  }
  const named = header.cells.filter((name) => name !== '');
  const unknown = named.filter((name) => !wanted.includes(name));
  const twice = named.filter((name, i) => named.indexOf(name) !== i);
  const nameless = header.cells.length - named.length;
  if (missing.length > 0) complain(`表头缺少 ${missing.join('、')} 列`);
  if (unknown.length > 0) {
    const named = unknown.map((name) => `${name}${columnMeant(name, missing)}`);
    complain(`表头有不认识的列 ${named.join('、')}`);
  }
  if (twice.length > 0) complain(`表头有重复的列 ${twice.join('、')}`);
  if (nameless > 0) complain(`表头有 ${nameless} 列没有列名`);
  return missing.length + unknown.length + twice.length + nameless === 0;
}

function separatorHint({ cells }: CsvRecord): string {
  const line = cells.join(',');
  if (line.includes('\t')) return '列之间用了制表符，请改用英文逗号；';
  if (line.includes(';')) return '列之间用了分号，请改用英文逗号；';
  if (line.includes('，')) return '列之间用了中文逗号，请改用英文逗号；';
  return '';
}

/** The missing column that a wrongly written name stands for. */
function columnMeant(name: string, missing: readonly string[]): string {
  const bare = (text: string) =>
    asHalfWidth(text)
      .toLowerCase()
      .replace(/[\s-]+/g, '_');
  const meant = missing.find((column) => column === bare(name));
  return meant === undefined ? '' : `（应写作 ${meant}）`;
}

function readRow<C extends Columns>(
  record: CsvRecord,
  header: readonly string[],
  { form, file }: { form: FileForm<C>; file: string },
  log: FaultLog,
): RowOf<FileForm<C>> | null {
  const at = { file, line: record.line };
  if (record.cells.length !== header.length) {
    const isLong = record.cells.length > header.length;
    const hint = isLong ? '（数字不要写千分位逗号，文字中的逗号要加双引号）' : '';
    // A row that is nearly all one cell was written with another sign between its columns.
    const separator = record.cells.length === 1 ? separatorHint(record) : '';
    const message = `${separator}有 ${record.cells.length} 格，应为 ${header.length} 格${hint}`;
    log.error({ ...at, column: null, found: null, message, rule: 'row.cells' });
    return null;
  }
  const cells = Object.fromEntries(header.map((name, i) => [name, record.cells[i] ?? '']));
  const result = v.safeParse(v.object(form.columns), cells);
  if (result.success) return { ...result.output, at } as RowOf<FileForm<C>>;
  for (const issue of result.issues) {
    const column = String(issue.path?.[0]?.key ?? '');
    const found = cells[column] ?? null;
    log.error({ ...at, column, found, message: issue.message, rule: 'cell' });
  }
  return null;
}

function checkKeys<C extends Columns>(
  rows: readonly RowOf<FileForm<C>>[],
  form: FileForm<C>,
  log: FaultLog,
): void {
  const first = new Map<string, RowOf<FileForm<C>>>();
  for (const row of rows) {
    const values = form.key.map((name) => String(row[name]));
    const key = JSON.stringify(values);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, row);
      continue;
    }
    const column = form.key.join('+');
    const message = `与第 ${earlier.at.line} 行重复${bothFigures(earlier, row, form)}`;
    log.error({ ...row.at, column, found: values.join(' '), message, rule: 'key.twice' });
  }
}

/** What the two rows say, where that tells which of them is meant. */
function bothFigures<C extends Columns>(
  earlier: RowOf<FileForm<C>>,
  row: RowOf<FileForm<C>>,
  { figure }: FileForm<C>,
): string {
  if (figure === null) return '';
  const shown = (value: unknown) => (typeof value === 'number' ? String(value) : '未报');
  return `（${figure}：第 ${earlier.at.line} 行为 ${shown(earlier[figure])}，此行为 ${shown(row[figure])}）`;
}
