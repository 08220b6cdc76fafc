/** A register kept as CSV: nothing is guessed, and rows keep the numbers that a spreadsheet shows. */
import { closeSync, openSync, readSync } from 'node:fs';
import type { Writer } from '../../src/warehouse/native.ts';
import { blankLines } from './blank-lines.ts';
import { filePattern } from './register-path.ts';
import { refusal } from './register-refusal.ts';
import { registerColumns } from './register-rules.ts';

/**
 * A query over a CSV file, with `line` and the columns of the register as text; an empty cell is
 * null.
 *
 * @throws IntakeError if the header lacks a column or has one twice
 */
export async function csvRows(writer: Writer, path: string): Promise<string> {
  const places = placesOf(headerOf(path));
  // A damaged file would only be guessed to be another kind, so nothing is detected. The names are
  // ours, because those of other columns may be empty or stand there twice.
  const columns = Array.from({ length: places.count }, (_, index) => `c${index}: 'VARCHAR'`);
  const cells = registerColumns.map((name) => `nullif(trim(c${places.of(name)}), '') AS ${name}`);
  const records = `SELECT (row_number() OVER () + 1)::INTEGER AS record, ${cells.join(', ')}
  FROM read_csv(${filePattern(path)}, auto_detect = false, header = true, delim = ',',
    quote = '"', escape = '"', strict_mode = true, columns = {${columns.join(', ')}})`;
  const gaps = blankLines(path);
  if (gaps.length === 0) return `SELECT record AS line, * EXCLUDE (record) FROM (${records})`;
  await writer.run('CREATE TEMP TABLE gap (records INTEGER, lines INTEGER)');
  await writer.append(
    'gap',
    gaps.map(({ records: before, lines }) => [before, lines]),
  );
  return `SELECT record + coalesce(lines, 0) AS line, * EXCLUDE (record, records, lines)
FROM (${records}) ASOF LEFT JOIN gap ON record > records`;
}

interface Places {
  readonly count: number;
  readonly of: (name: string) => number;
}

function placesOf(names: readonly string[]): Places {
  const missing = registerColumns.filter((name) => !names.includes(name));
  if (missing.length === registerColumns.length) {
    throw refusal(
      `第一行应为列名：${registerColumns.join(',')}；用逗号分隔，UTF-8 编码`,
      'file.header',
    );
  }
  if (missing.length > 0) throw refusal(`缺少 ${missing.join('、')} 列`, 'file.header');
  const double = registerColumns.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (double) throw refusal(`有两个 ${double} 列`, 'file.header');
  return { count: names.length, of: (name) => names.indexOf(name) };
}

const longestHeader = 1 << 16;

function headerOf(path: string): string[] {
  const start = Buffer.alloc(longestHeader);
  const file = openSync(path, 'r');
  try {
    const length = readSync(file, start, 0, longestHeader, 0);
    const [line = ''] = new TextDecoder().decode(start.subarray(0, length)).split(/\r\n|\n|\r/);
    return line.split(',').map((name) =>
      name
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim(),
    );
  } finally {
    closeSync(file);
  }
}
