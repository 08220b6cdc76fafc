/** SQL text that is complete: no placeholders are left for an engine to bind. */
export type SqlText = string & { readonly __brand: 'SqlText' };

/** A piece of a statement, complete in itself, that goes into another one as it stands. */
export class SqlPart {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type SqlValue = string | number | SqlPart;

/**
 * Writes a value as a SQL literal. Text is quoted, so that whatever a URL
 * brings stays a value; a number that is not finite is refused.
 */
function literal(value: SqlValue): string {
  if (value instanceof SqlPart) return value.text;
  if (typeof value === 'string') {
    // An engine reads no further than a NUL, and no code of ours contains one.
    return `'${value.replace(/'/g, "''").replace(/\0/g, '\ufffd')}'`;
  }
  if (!Number.isFinite(value)) throw new RangeError(`no SQL literal for ${value}`);
  // After a minus sign a bare negative number would begin a comment.
  return value < 0 ? `(${value})` : String(value);
}

/**
 * A statement with its values written in. Both engines get the same characters,
 * an error can show exactly what failed, and a reader can paste it into a console.
 */
export function sql(strings: TemplateStringsArray, ...values: readonly SqlValue[]): SqlText {
  const [head = '', ...tail] = strings;
  return tail.reduce(
    (text, part, index) => text + literal(values[index] as SqlValue) + part,
    head,
  ) as SqlText;
}

/** A piece of a statement with its values written in, to go into `sql` or another piece. */
export function sqlPart(strings: TemplateStringsArray, ...values: readonly SqlValue[]): SqlPart {
  return new SqlPart(sql(strings, ...values));
}

/** Pieces or values one after the other, with a separator of the project's own between them. */
export function sqlJoin(values: readonly SqlValue[], separator = ', '): SqlPart {
  return new SqlPart(values.map(literal).join(separator));
}

/** A name of the project's own, such as a column: never what an address brings. */
export function sqlName(name: string): SqlPart {
  if (!/^[a-z_]+$/.test(name)) throw new RangeError(`not a name of ours: ${name}`);
  return new SqlPart(name);
}
