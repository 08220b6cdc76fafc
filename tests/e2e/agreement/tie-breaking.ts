/**
 * The same statement with the ties of its last ORDER BY broken one way and the other: in the order in
 * which rows arrive at the sort, and against it. Where the keys leave no ties, both give the same rows
 * in the same order. Null where every column is a key already (ORDER BY ALL).
 *
 * @throws RangeError for a statement whose last line does not order its rows
 */
export function tiesBrokenBothWays(statement: string): readonly [string, string] | null {
  const at = statement.lastIndexOf('ORDER BY ');
  const tail = statement.slice(at);
  if (at < 0 || /\n(SELECT|FROM|GROUP BY|WHERE)\b/.test(tail) || hasOpenBracket(tail)) {
    throw new RangeError('the rows of this statement are in no order');
  }
  if (/^ORDER BY ALL\b/.test(tail)) return null;
  const [, keys = '', rest = ''] = /^([\s\S]*?)((?:\nLIMIT [^\n]*)?\s*)$/.exec(tail) ?? [];
  const broken = (way: string) =>
    `${statement.slice(0, at)}${keys}, row_number() OVER () ${way}${rest}`;
  return [broken('ASC'), broken('DESC')];
}

/** A bracket that closes without having been opened: the ORDER BY is that of an inner statement. */
function hasOpenBracket(text: string): boolean {
  let depth = 0;
  for (const sign of text.replace(/'[^']*'/g, '')) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0) return true;
  }
  return false;
}
