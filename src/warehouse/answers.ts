import type { Row } from './connector.ts';
import { decodeAnswer, type Question } from './question.ts';
import type { SqlText } from './sql.ts';

/** Raw answers by the complete SQL that they answer; what the build embeds in a page. */
export type AnswerSheet = Readonly<Record<string, readonly Row[]>>;

/** How many answers are kept that nobody has waited for: those asked ahead, those made of others. */
const passingLimit = 24;

/**
 * Answers that are known already: those the build wrote into the page and those
 * the engine gave since. Only answers are kept here, never a failure.
 */
export class AnswerBook {
  private readonly raw = new Map<string, readonly Row[]>();
  private readonly decoded = new Map<string, readonly unknown[]>();
  /** Answers asked ahead and answers derived, those longest out of use first; they come and go. */
  private readonly passing = new Map<string, readonly unknown[]>();

  constructor(sheet: AnswerSheet = {}) {
    for (const [statement, rows] of Object.entries(sheet)) this.raw.set(statement, rows);
  }

  /** The typed answer, if it is known or follows from others; the same array every time. */
  look = <R>(question: Question<R>): readonly R[] | undefined => {
    const known = this.decoded.get(question.sql) ?? this.lastPassing(question.sql);
    // The SQL names the question, so what was stored under it has its type.
    if (known) return known as readonly R[];
    const rows = this.raw.get(question.sql);
    if (rows) {
      const answer = decodeAnswer(question, rows);
      this.decoded.set(question.sql, answer);
      return answer;
    }
    const derived = question.derive?.(this.look);
    if (derived) this.keepPassing(question.sql, derived);
    return derived;
  };

  write(statement: SqlText, rows: readonly Row[]): void {
    this.raw.set(statement, rows);
    this.decoded.delete(statement);
    this.passing.delete(statement);
  }

  /** Keeps an answer that was asked ahead, until newer ones take its place. */
  writeAhead<R>(question: Question<R>, rows: readonly Row[]): void {
    this.keepPassing(question.sql, decodeAnswer(question, rows));
  }

  /** All raw answers, in the order in which they came. */
  sheet(): AnswerSheet {
    return Object.fromEntries(this.raw);
  }

  /** What many answers are derived from must outlive them. */
  private lastPassing(statement: SqlText): readonly unknown[] | undefined {
    const answer = this.passing.get(statement);
    if (answer) {
      this.passing.delete(statement);
      this.passing.set(statement, answer);
    }
    return answer;
  }

  private keepPassing(statement: SqlText, answer: readonly unknown[]): void {
    this.passing.set(statement, answer);
    const [oldest] = this.passing.keys();
    if (this.passing.size > passingLimit && oldest !== undefined) this.passing.delete(oldest);
  }
}
