/** The certificate register: read as it is, checked by SQL, typed. It never enters a pack. */
import { extname } from 'node:path';
import type { Writer } from '../../src/warehouse/native.ts';
import { type City, type Fault, type Finding, IntakeError } from '../intake/index.ts';
import { createCodeTables } from './register-codes.ts';
import { registerColumns, registerRules } from './register-rules.ts';

/** Shown in place of the path: where the register lies is nobody's business. */
const shownAs = '证书登记库';
const examples = 5;

/**
 * Makes the table `register` from a CSV or Parquet file.
 *
 * @returns warnings with counts and line numbers, never with personal data
 * @throws IntakeError if the file cannot be read or holds codes or days that do not exist
 */
export async function loadRegister(writer: Writer, path: string, city: City): Promise<Finding[]> {
  await readRaw(writer, path);
  await createCodeTables(writer, city);
  const faults = await checkRaw(writer, city);
  const errors = faults.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new IntakeError(errors);
  await writer.run(`
CREATE TABLE register AS
SELECT line, person, birth_year::INTEGER AS birth_year, sex, area, chain, occupation_group, level,
       channel, certified_on::DATE AS certified_on, left_on::DATE AS left_on
FROM raw_register ORDER BY line`);
  return faults.map((fault) => ({ ...fault, dataset: city.reported?.id ?? null }));
}

async function readRaw(writer: Writer, path: string): Promise<void> {
  const source = `'${path.replace(/'/g, "''")}'`;
  const readers: Record<string, string> = {
    '.csv': `read_csv(${source}, header = true, all_varchar = true, delim = ',', quote = '"',
      escape = '"', strict_mode = true)`,
    '.parquet': `read_parquet(${source})`,
  };
  const reader = readers[extname(path).toLowerCase()];
  if (reader === undefined) {
    const kind = extname(path) === '.xlsx' ? '暂不支持 XLSX 登记库，请另存为' : '登记库应为';
    throw refusal(`${kind} CSV（UTF-8）或 Parquet 文件`, 'register.format');
  }
  try {
    const found = await writer.query(`DESCRIBE SELECT * FROM ${reader}`);
    const names = found.map(({ column_name }) => String(column_name));
    const missing = registerColumns.filter((name) => !names.includes(name));
    if (missing.length > 0) throw refusal(`缺少 ${missing.join('、')} 列`, 'file.header');
    // A header takes the first line of a CSV file; a Parquet file has rows only.
    const firstLine = extname(path).toLowerCase() === '.csv' ? 1 : 0;
    const columns = registerColumns.map((name) => `nullif(trim(${name}::VARCHAR), '') AS ${name}`);
    await writer.run(`
CREATE TABLE raw_register AS
SELECT row_number() OVER () + ${firstLine} AS line, ${columns.join(', ')} FROM ${reader}`);
  } catch (error) {
    if (error instanceof IntakeError) throw error;
    throw refusal(`无法读取，应为 UTF-8 编码、逗号分隔的完整文件`, 'register.format');
  }
}

async function checkRaw(writer: Writer, city: City): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const { rule, severity, column, message, where } of registerRules(city)) {
    const [row] = await writer.query(`
SELECT count(*)::INTEGER AS n, min(line)::INTEGER AS first,
       array_to_string((list(line ORDER BY line))[1:${examples}], '、') AS lines
FROM (${where})`);
    const n = Number(row?.n ?? 0);
    if (n === 0) continue;
    const text = `${message}，共 ${n} 行，如第 ${row?.lines} 行`;
    const line = Number(row?.first);
    faults.push({ file: shownAs, line, column, found: null, message: text, rule, severity });
  }
  return faults;
}

function refusal(message: string, rule: string): IntakeError {
  const whole = { file: shownAs, line: null, column: null, found: null };
  return new IntakeError([{ ...whole, message, rule, severity: 'error' }]);
}
