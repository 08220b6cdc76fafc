import { memoryMegabytes } from '../../warehouse/index.ts';

/** What a statement of a reader may use. Stated on the page; kept by the run and the engine. */
export const limits = {
  /** What of an answer is made and can be taken away. */
  answer: { mostRows: 10_000, mostColumns: 200, mostInCell: 10_000, mostText: 20_000_000 },
  /** Characters of a cell that are shown. */
  shownInCell: 400,
  /** Milliseconds until a statement is stopped. */
  time: 20_000,
  /** Milliseconds that a stopped statement has to end by itself, before the engine is ended. */
  grace: 2_000,
  rowsAPage: 50,
  megabytes: memoryMegabytes,
} as const;
