import type { PeriodEnd } from './period.ts';

/** A numbered measure of the document, in words of our own. */
export interface PolicyMeasure {
  /** Number in the document, such as （三）. */
  readonly clause: string;
  readonly title: string;
  readonly summary: string;
  /** Short names in the order of the document, which says no more of who leads; empty where it names none. */
  readonly departments: readonly string[];
  /** Kinds of project that bear it out. */
  readonly projects: readonly string[];
  /** Indicators that bear it out beside those of its commitments. */
  readonly indicators: readonly {
    readonly id: string;
    readonly name: string;
    readonly unit: string;
  }[];
}

/** What the ledger of projects says of one kind. */
export interface ProjectEvidence {
  readonly kind: string;
  readonly projects: number;
  /** Those that have been announced (公布), which is when they count. */
  readonly announced: number;
  /** The newest stage that was done; null if none was. */
  readonly newest: {
    readonly on: PeriodEnd;
    readonly project: string;
    readonly stage: string;
    readonly evidence: string;
  } | null;
}
