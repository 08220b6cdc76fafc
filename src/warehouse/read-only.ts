import { refuseWords } from './refused-words.ts';
import type { SqlText } from './sql.ts';

/** A reader's statement, and what an engine must be able to prepare before it may run. */
export interface ReadersStatement {
  readonly statement: SqlText;
  readonly proof: string;
}

/**
 * Takes text that a person typed and gives it with its proof: the same text as a
 * subquery. An engine prepares one statement only, and a subquery can be nothing
 * but a SELECT (or FROM, VALUES, DESCRIBE, SUMMARIZE); so text whose proof can be
 * prepared holds no second statement and changes nothing.
 *
 * The lock on files and networks is not enough here. The packs are attached
 * read-only, but the database in memory that shows their tables cannot be: a
 * `DROP VIEW area` or a `CREATE TEMP TABLE area` would succeed, and every later
 * answer would come from something that the build never wrote.
 *
 * @throws RefusedWord if the text names a function that does more than read
 */
export function readersStatement(text: string): ReadersStatement {
  refuseWords(text);
  const statement = text.replace(/[;\s]+$/, '') as SqlText;
  // On lines of their own: a comment at the end must not swallow the parenthesis.
  return { statement, proof: proofOf(statement) };
}

/** The statement as a subquery. Whatever stands around it, the reader's first line is the second. */
export function proofOf(statement: SqlText): string {
  return `SELECT * FROM (\n${statement}\n)`;
}
