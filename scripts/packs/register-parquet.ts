/** A register kept as Parquet: its cells as the text that a CSV file would hold. */
import type { Writer } from '../../src/warehouse/native.ts';
import { filePattern } from './register-path.ts';
import { refusal } from './register-refusal.ts';
import { registerColumns } from './register-rules.ts';

/**
 * A query over a Parquet file, with `line` and the columns of the register as text; an empty cell
 * is null. Row 1 is the first one: there is no header.
 *
 * @throws IntakeError if the file lacks a column
 */
export async function parquetRows(writer: Writer, path: string): Promise<string> {
  const source = `read_parquet(${filePattern(path)})`;
  const found = await writer.query(`DESCRIBE SELECT * FROM ${source}`);
  const types = new Map(
    found.map(({ column_name, column_type }) => [String(column_name), String(column_type)]),
  );
  const missing = registerColumns.filter((name) => !types.has(name));
  if (missing.length > 0) throw refusal(`缺少 ${missing.join('、')} 列`, 'file.header');
  const cells = registerColumns.map(
    (name) => `nullif(trim(${textOf(name, types.get(name) ?? '')}), '') AS ${name}`,
  );
  return `SELECT (row_number() OVER ())::INTEGER AS line, ${cells.join(', ')} FROM ${source}`;
}

/**
 * Programs that write Parquet know no column of days, and none of whole numbers with gaps: a day is
 * a midnight, 1980 is 1980.0. Anything between stays visible, and is refused.
 */
function textOf(column: string, type: string): string {
  const text = `${column}::VARCHAR`;
  if (type.startsWith('TIMESTAMP') && !type.includes('TIME ZONE')) {
    return `CASE WHEN ${column} = ${column}::DATE THEN ${column}::DATE::VARCHAR ELSE ${text} END`;
  }
  if (type === 'DOUBLE' || type === 'FLOAT') {
    return `CASE WHEN isfinite(${column}) AND ${column} = floor(${column})
      THEN ${column}::HUGEINT::VARCHAR ELSE ${text} END`;
  }
  return text;
}
