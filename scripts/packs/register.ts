/** The certificate register: read as it is, checked by SQL, typed. It never enters a pack. */
import { statSync } from 'node:fs';
import { extname } from 'node:path';
import type { Writer } from '../../src/warehouse/native.ts';
import { type City, type Finding, IntakeError } from '../intake/index.ts';
import { checkRegister, type IntakeSum } from './register-checks.ts';
import { createCodeTables } from './register-codes.ts';
import { csvRows } from './register-csv.ts';
import { parquetRows } from './register-parquet.ts';
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
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw refusal('没有找到这个文件', 'file.missing');
  if (kind === '.xlsx') return readRawWorkbook(writer, path);
  try {
    const rows = await (kind === '.csv' ? csvRows : parquetRows)(writer, path);
    // A spreadsheet leaves rows of nothing but commas behind; in a workbook they are no rows either.
    await writer.run(`
CREATE TABLE raw_register AS
SELECT * FROM (${rows}) WHERE coalesce(${registerColumns.join(', ')}) IS NOT NULL`);
  } catch (error) {
    if (error instanceof IntakeError) throw error;
    throw refusal(`无法读取${placeOf(error)}，应为${shapes[kind]}`, 'register.format');
  }
}

const shapes = {
  '.csv': '完整的 CSV 文件：UTF-8 编码、逗号分隔、各行列数相同、引号成对',
  '.parquet': '完整的 Parquet 文件',
} as const;

/** Only the line of the engine's reason: the rest is English and quotes the row. */
function placeOf(error: unknown): string {
  const line = /CSV Error on Line: (\d+)/.exec(String(error))?.[1];
  return line ? `，第 ${line} 行有误` : '';
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
