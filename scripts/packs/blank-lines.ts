import { closeSync, openSync, readSync } from 'node:fs';

/** Lines without anything in a CSV file: `lines` of them stand after a record, or after earlier ones. */
export interface Gap {
  /** Records before it, the header among them. */
  readonly records: number;
  /** Blank lines up to and including this gap. */
  readonly lines: number;
}

const [newline, carriageReturn, quote] = [0x0a, 0x0d, 0x22];
const chunkSize = 1 << 20;

/**
 * Where a CSV file has blank lines. The engine passes over them without counting, but a clerk who
 * looks for row 120 counts them, as every spreadsheet does. A line break within quotes is none: a
 * spreadsheet shows it within one row.
 */
export function blankLines(path: string): readonly Gap[] {
  const gaps: Gap[] = [];
  const chunk = Buffer.alloc(chunkSize);
  const file = openSync(path, 'r');
  try {
    let isQuoted = false;
    let isEmpty = true;
    let records = 0;
    let lines = 0;
    for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) {
      for (let at = 0; at < size; at += 1) {
        const byte = chunk[at];
        if (byte === newline && !isQuoted) {
          if (isEmpty) {
            lines += 1;
            const last = gaps[gaps.length - 1];
            if (last?.records === records) gaps.pop();
            gaps.push({ records, lines });
          } else records += 1;
          isEmpty = true;
        } else if (byte !== carriageReturn) {
          if (byte === quote) isQuoted = !isQuoted;
          isEmpty = false;
        }
      }
    }
  } finally {
    closeSync(file);
  }
  return gaps;
}
