import type { Row } from './connector.ts';
import { decodeAnswer, type Question } from './question.ts';
import type { SqlText } from './sql.ts';

/** Raw answers by the complete SQL that they answer; what the build embeds in a page. */
export type AnswerSheet = Readonly<Record<string, readonly Row[]>>;

/**
 * Answers that are known already: those the build wrote into the page and those
 * the engine gave since. Only answers are kept here, never a failure.
 */
export class AnswerBook {
  private readonly raw = new Map<string, readonly Row[]>();
  private readonly decoded = new Map<string, readonly unknown[]>();

  constructor(sheet: AnswerSheet = {}) {
    for (const [statement, rows] of Object.entries(sheet)) this.raw.set(statement, rows);
  }

  /** The typed answer, if it is known; the same array every time. */
  look<R>(question: Question<R>): readonly R[] | undefined {
    const known = this.decoded.get(question.sql);
    // The SQL names the question, so what was stored under it has its type.
    if (known) return known as readonly R[];
    const rows = this.raw.get(question.sql);
    if (!rows) return undefined;
    const answer = decodeAnswer(question, rows);
    this.decoded.set(question.sql, answer);
    return answer;
  }

  write(statement: SqlText, rows: readonly Row[]): void {
    this.raw.set(statement, rows);
    this.decoded.delete(statement);
  }

  /** All raw answers, in the order in which they came. */
  sheet(): AnswerSheet {
    return Object.fromEntries(this.raw);
  }
}
