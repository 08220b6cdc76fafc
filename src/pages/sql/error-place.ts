/** A place in a text, by characters from its start, and as people count: lines and columns from 1. */
export interface TextPlace {
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly column: number;
}

/** The reader's first line is the second of what the engine was given. */
const linesBefore = 1;

/**
 * Where in the reader's text an error of DuckDB points: it quotes the line, cut to a width that
 * fits a terminal, with a caret below. Null if it points nowhere.
 */
export function errorPlace(message: string, text: string): TextPlace | null {
  if (/at end of input/.test(message)) return endOf(text);
  const quoted = /^(LINE (\d+): )(.*)\n( *)\^/m.exec(message);
  if (!quoted) return null;
  const [, label = '', number = '', shown = '', indent = ''] = quoted;
  const index = Number(number) - 1 - linesBefore;
  const lines = text.split('\n');
  const line = lines[index];
  // Behind the last line stands the parenthesis that closes the statement: something is missing.
  if (line === undefined) return endOf(text);
  const column = columnOf(line, shown, indent.length - label.length);
  if (column === null) return null;
  const start = lines.slice(0, index).reduce((sum, each) => sum + each.length + 1, 0);
  const word = /^("[^"]*"?|'[^']*'?|[\p{L}_][\p{L}\p{N}_.]*|[\d.]+|.)/u.exec(line.slice(column));
  const from = start + column;
  return { from, to: from + (word?.[0].length ?? 1), line: index + 1, column: column + 1 };
}

function endOf(text: string): TextPlace {
  const trimmed = text.replace(/[;\s]+$/, '');
  const lines = trimmed.split('\n');
  const last = lines.at(-1) ?? '';
  const from = Math.max(0, trimmed.length - 1);
  return { from, to: trimmed.length, line: lines.length, column: Math.max(1, last.length) };
}

const cut = '...';

/** The character of the line below which the caret stands; DuckDB counts in columns of a terminal. */
function columnOf(line: string, shown: string, caret: number): number | null {
  const start = shown.startsWith(cut) ? cut.length : 0;
  const body = shown.slice(start).replace(/\.\.\.$/, '');
  const at = line.indexOf(body);
  if (at < 0) return null;
  let width = start;
  let column = at;
  for (const character of body) {
    if (width >= caret) break;
    width += isWide(character) ? 2 : 1;
    column += character.length;
  }
  return Math.min(column, line.length);
}

/** Han, kana, full-width forms and the like take two columns. */
function isWide(character: string): boolean {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u.test(
    character,
  );
}
