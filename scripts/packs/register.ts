/** The certificate register: read as it is, checked by SQL, typed. It never enters a pack. */
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { extname } from 'node:path';
import type { Writer } from '../../src/warehouse/native.ts';
import { type City, type Finding, IntakeError } from '../intake/index.ts';
import { checkRegister, type IntakeSum } from './register-checks.ts';
import { createCodeTables } from './register-codes.ts';
import { refusal } from './register-refusal.ts';
import { registerColumns } from './register-rules.ts';

export interface LoadedRegister {
  /** Warnings with counts and line numbers, never with personal data. */
  readonly findings: readonly Finding[];
  /** From the rows of the file to the rows of `register`. */
  readonly sums: readonly IntakeSum[];
}

/**
 * Makes the table `register` from a CSV, Parquet or XLSX file, without the rows that
 * reference/register_rules.csv leaves out.
 *
 * @throws IntakeError if the file cannot be read, or if a rule stops the build
 */
export async function loadRegister(
  writer: Writer,
  path: string,
  city: City,
): Promise<LoadedRegister> {
  await readRaw(writer, path);
  await createCodeTables(writer, city);
  const { faults, sums } = await checkRegister(writer, city);
  const errors = faults.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new IntakeError(errors);
  // As text, codes would take most of the memory, and most of the time of the cube.
  const codes = ['sex', 'area', 'chain', 'occupation_group', 'level', 'channel'];
  await writer.run(`
CREATE TABLE register AS
SELECT line, person, birth_year::INTEGER AS birth_year,
       ${codes.map((column) => `${column}::${column}_code AS ${column}`).join(', ')},
       certified_on::DATE AS certified_on, left_on::DATE AS left_on
FROM kept_register ORDER BY line`);
  await writer.run('DROP VIEW kept_register; DROP TABLE raw_register');
  const dataset = city.reported?.id ?? null;
  return { findings: faults.map((fault) => ({ ...fault, dataset })), sums };
}

async function readRaw(writer: Writer, path: string): Promise<void> {
  const kind = extname(path).toLowerCase();
  if (kind !== '.csv' && kind !== '.parquet' && kind !== '.xlsx') {
    throw refusal('登记库应为 CSV（UTF-8）、Parquet 或 XLSX 文件', 'register.format');
  }
  if (!existsSync(path)) throw refusal('没有找到这个文件', 'file.missing');
  if (kind === '.xlsx') return readRawWorkbook(writer, path);
  try {
    const source = kind === '.csv' ? csvSource(path) : `read_parquet(${quoted(path)})`;
    const found = await writer.query(`DESCRIBE SELECT * FROM ${source}`);
    const names = found.map(({ column_name }) => String(column_name));
    const missing = registerColumns.filter((name) => !names.includes(name));
    if (missing.length > 0) throw refusal(`缺少 ${missing.join('、')} 列`, 'file.header');
    // A header takes the first line of a CSV file; a Parquet file has rows only.
    const firstLine = kind === '.csv' ? 1 : 0;
    const columns = registerColumns.map((name) => `nullif(trim(${name}::VARCHAR), '') AS ${name}`);
    await writer.run(`
CREATE TABLE raw_register AS
SELECT (row_number() OVER () + ${firstLine})::INTEGER AS line, ${columns.join(', ')} FROM ${source}`);
  } catch (error) {
    if (error instanceof IntakeError) throw error;
    throw refusal('无法读取，应为完整的文件，CSV 用 UTF-8 编码、逗号分隔', 'register.format');
  }
}

async function readRawWorkbook(writer: Writer, path: string): Promise<void> {
  // Loaded only when needed: most registers are no workbooks.
  const { readRegisterWorkbook } = await import('./register-workbook.ts');
  const rows = await readRegisterWorkbook(path);
  const columns = registerColumns.map((name) => `${name} VARCHAR`);
  await writer.run(`CREATE TABLE raw_register (line INTEGER, ${columns.join(', ')})`);
  await writer.append(
    'raw_register',
    rows.map(({ line, cells }) => [line, ...cells]),
  );
}

/** Nothing is detected by guessing: a damaged file would only be guessed to be another kind. */
function csvSource(path: string): string {
  const columns = headerOf(path).map((name) => `${quoted(name)}: 'VARCHAR'`);
  return `read_csv(${quoted(path)}, auto_detect = false, header = true, delim = ',',
    quote = '"', escape = '"', strict_mode = true, columns = {${columns.join(', ')}})`;
}

const longestHeader = 4096;

function headerOf(path: string): string[] {
  const start = Buffer.alloc(longestHeader);
  const file = openSync(path, 'r');
  const length = readSync(file, start, 0, longestHeader, 0);
  closeSync(file);
  const [line = ''] = new TextDecoder().decode(start.subarray(0, length)).split(/\r?\n/);
  return line.split(',').map((name) => name.trim().replace(/^"(.*)"$/, '$1'));
}

function quoted(text: string): string {
  return `'${text.replace(/'/g, "''")}'`;
}
