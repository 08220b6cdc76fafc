/** SQL text that is complete: no placeholders are left for an engine to bind. */
export type SqlText = string & { readonly __brand: 'SqlText' };

/**
 * Writes a value as a SQL literal. Text is quoted, so that whatever a URL
 * brings stays a value; a number that is not finite is refused.
 */
function literal(value: string | number): string {
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
export function sql(
  strings: TemplateStringsArray,
  ...values: readonly (string | number)[]
): SqlText {
  const [head = '', ...tail] = strings;
  return tail.reduce(
    (text, part, index) => text + literal(values[index] as string | number) + part,
    head,
  ) as SqlText;
}
