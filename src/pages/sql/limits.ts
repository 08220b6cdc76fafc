import { memoryMegabytes } from '../../warehouse/index.ts';

/** What a statement of a reader may use. Stated on the page; kept by the run and the engine. */
export const limits = {
  /** Rows of an answer that are made and can be taken away. */
  rows: 10_000,
  /** Milliseconds until a statement is stopped. */
  time: 20_000,
  /** Milliseconds that a stopped statement has to end by itself, before the engine is ended. */
  grace: 2_000,
  rowsAPage: 50,
  megabytes: memoryMegabytes,
} as const;
