import type { AnswerSheet } from '../warehouse/index.ts';

/** What the build hands to the scripts of a page, in a data block that no browser executes. */
export interface Snapshot {
  readonly path: string;
  readonly root: string;
  readonly answers: AnswerSheet;
}

export const snapshotId = 'snapshot';

export function readSnapshot(): Snapshot {
  const text = document.getElementById(snapshotId)?.textContent;
  if (!text) throw new Error('the page came without its data block');
  return JSON.parse(text) as Snapshot;
}
