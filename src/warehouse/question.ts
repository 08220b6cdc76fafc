import * as v from 'valibot';
import {
  abortError,
  type Connector,
  isAbortError,
  type QueryOptions,
  type Row,
} from './connector.ts';
import { WarehouseFault } from './fault.ts';
import type { PackName } from './schema.ts';
import type { SqlText } from './sql.ts';

/** A question to the warehouse with its parameters written in: which packs it needs, its SQL, the type of a row of its answer. */
export interface Question<R> {
  readonly name: string;
  readonly packs: readonly PackName[];
  readonly sql: SqlText;
  /** Turns a raw row into the typed one; throws if the engine gave another shape. */
  decode(row: Row): R;
  /** Makes the answer from others that are known already, if they suffice. */
  derive?(look: Look): readonly R[] | undefined;
}

/** Gives an answer that is known, or undefined. */
export type Look = <R>(question: Question<R>) => readonly R[] | undefined;

interface Definition<P, S extends v.GenericSchema> {
  readonly name: string;
  readonly packs: readonly PackName[];
  readonly row: S;
  sql(parameters: P): SqlText;
  derive?(parameters: P, look: Look): readonly v.InferOutput<S>[] | undefined;
}

/** Defines a question by its SQL and the schema of its rows; the result takes the parameters. */
export function defineQuestion<P = void, S extends v.GenericSchema = v.GenericSchema>(
  definition: Definition<P, S>,
): (parameters: P) => Question<v.InferOutput<S>> {
  const { name, packs, row } = definition;
  return (parameters) => ({
    name,
    packs,
    sql: definition.sql(parameters),
    decode: (raw) => v.parse(row, raw),
    derive: (look) => definition.derive?.(parameters, look),
  });
}

/** A question that an engine refused or answered in an unexpected shape; carries the SQL. */
export class QuestionError extends Error {
  override readonly name = 'QuestionError';
  readonly question: string;
  readonly sql: SqlText;

  constructor({ name, sql }: Question<unknown>, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`查询“${name}”没有成功：${reason}\n${sql}`, { cause });
    this.question = name;
    this.sql = sql;
  }
}

/**
 * The raw rows of an answer, as an engine gave them.
 *
 * @throws an AbortError, a WarehouseFault when the engine or a pack is at fault, otherwise a
 *   QuestionError
 */
export async function askRaw(
  connector: Connector,
  question: Question<unknown>,
  options?: QueryOptions,
): Promise<readonly Row[]> {
  try {
    for (const pack of question.packs) await connector.open(pack);
    return await connector.query(question.sql, options);
  } catch (error) {
    if (options?.signal?.aborted) throw abortError();
    // The caller restarts an engine by its fault; wrapped, a dead one would look like a wrong query.
    if (isAbortError(error) || error instanceof WarehouseFault) throw error;
    throw new QuestionError(question, error);
  }
}

/** The typed rows of an answer. */
export async function ask<R>(
  connector: Connector,
  question: Question<R>,
  options?: QueryOptions,
): Promise<readonly R[]> {
  return decodeAnswer(question, await askRaw(connector, question, options));
}

export function decodeAnswer<R>(question: Question<R>, rows: readonly Row[]): readonly R[] {
  try {
    return rows.map((row) => question.decode(row));
  } catch (error) {
    throw new QuestionError(question, error);
  }
}
