import { ask, type Connector, type Question, QuestionError } from '../../../src/warehouse/index.ts';

/** What became of a question. Engines of two versions need not word a refusal alike. */
export type Outcome = { readonly rows: readonly unknown[] } | { readonly refused: true };

export async function outcomeOf(
  connector: Connector,
  question: Question<unknown>,
): Promise<Outcome> {
  try {
    return { rows: (await ask(connector, question)).map(plain) };
  } catch (error) {
    if (error instanceof QuestionError) return { refused: true };
    throw error;
  }
}

/** Maps as lists of their entries, since nothing of a map survives the way out of a browser. */
function plain(value: unknown): unknown {
  if (value instanceof Map) return [...value].map(plain);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}
