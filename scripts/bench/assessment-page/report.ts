import type { BackTest } from '../../../src/model/index.ts';
import type { Forecasts, Verdicts } from './whole-assessment.ts';

/** Repeated work: what came of it, and the milliseconds of each run; the first was cold. */
export interface Timed<T> {
  readonly result: T;
  readonly times: readonly number[];
}

/** What the page measured; milliseconds. */
export interface AssessmentReport {
  readonly commitments: number;
  readonly areas: number;
  /** Figures in all logs, replaced ones included. */
  readonly revisions: number;
  /** All questions to the engine until their typed rows were there, one after the other. */
  readonly askingTime: number;
  readonly assessments: Timed<Verdicts>;
  readonly forecasts: Timed<Forecasts>;
  readonly backTest: BackTest | null;
}
