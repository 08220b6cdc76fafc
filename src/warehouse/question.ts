import * as v from 'valibot';
import type { Connector, QueryOptions, Row } from './connector.ts';
import type { PackName } from './schema.ts';
import type { SqlText } from './sql.ts';

/** One question to the warehouse: which pack it needs, its SQL, and the type of a row of its answer. */
export interface Question<P, R> {
  readonly name: string;
  readonly pack: PackName;
  sql(parameters: P): SqlText;
  /** Turns a raw row into the typed one; throws if the engine gave another shape. */
  decode(row: Row): R;
}

interface Definition<P, S extends v.GenericSchema> {
  readonly name: string;
  readonly pack: PackName;
  readonly row: S;
  sql(parameters: P): SqlText;
}

export function defineQuestion<P, S extends v.GenericSchema>(
  definition: Definition<P, S>,
): Question<P, v.InferOutput<S>> {
  const { name, pack, row } = definition;
  return {
    name,
    pack,
    sql: (parameters) => definition.sql(parameters),
    decode: (raw) => v.parse(row, raw),
  };
}

/** A question that an engine refused or answered in an unexpected shape; carries the SQL. */
export class QuestionError extends Error {
  override readonly name = 'QuestionError';
  readonly question: string;
  readonly sql: SqlText;

  constructor(question: string, sql: SqlText, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`查询“${question}”没有成功：${reason}\n${sql}`, { cause });
    this.question = question;
    this.sql = sql;
  }
}

/** The raw rows of an answer, as an engine gave them. Aborts pass through; all else is a QuestionError. */
export async function askRaw<P, R>(
  connector: Connector,
  question: Question<P, R>,
  parameters: P,
  options?: QueryOptions,
): Promise<readonly Row[]> {
  const statement = question.sql(parameters);
  try {
    await connector.open(question.pack);
    return await connector.query(statement, options);
  } catch (error) {
    if (options?.signal?.aborted) throw error;
    throw new QuestionError(question.name, statement, error);
  }
}

/** The typed rows of an answer. */
export async function ask<P, R>(
  connector: Connector,
  question: Question<P, R>,
  parameters: P,
  options?: QueryOptions,
): Promise<readonly R[]> {
  return decodeAnswer(question, parameters, await askRaw(connector, question, parameters, options));
}

export function decodeAnswer<P, R>(
  question: Question<P, R>,
  parameters: P,
  rows: readonly Row[],
): readonly R[] {
  try {
    return rows.map((row) => question.decode(row));
  } catch (error) {
    throw new QuestionError(question.name, question.sql(parameters), error);
  }
}
