import { ask, type Connector, type Question, QuestionError } from '../../../src/warehouse/index.ts';

/** What became of a question. Engines of two versions need not word a refusal alike. */
export type Outcome = { readonly rows: readonly unknown[] } | { readonly refused: true };

export async function outcomeOf(
  connector: Connector,
  question: Question<unknown>,
): Promise<Outcome> {
  try {
    return { rows: await ask(connector, question) };
  } catch (error) {
    if (error instanceof QuestionError) return { refused: true };
    throw error;
  }
}
