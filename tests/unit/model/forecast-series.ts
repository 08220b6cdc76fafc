import {
  notReported,
  type Observation,
  type PeriodEnd,
  periodEnd,
} from '../../../src/model/index.ts';

/** A figure at every `months`-th month end from `first` on; null is a quarter nobody reported. */
export function figuresEvery(
  months: number,
  first: string,
  values: readonly (number | null)[],
): Observation[] {
  return values.flatMap((value, index) =>
    value === null ? [] : [observation(monthEnd(first, index * months), value)],
  );
}

/** A row that is there and says 未报. */
export function unreported(date: string): Observation {
  return { ...observation(periodEnd(date), 0), value: notReported };
}

export function day(date: string): PeriodEnd {
  return periodEnd(date);
}

function observation(at: PeriodEnd, value: number): Observation {
  return {
    periodEnd: at,
    value,
    status: 'verified',
    revision: 0,
    publishedAt: null,
    source: '',
    qualifier: '',
    note: '',
  };
}

function monthEnd(first: string, months: number): PeriodEnd {
  const [year = 0, month = 0] = first.split('-').map(Number);
  return periodEnd(new Date(Date.UTC(year, month + months, 0)).toISOString().slice(0, 10));
}

/** Standard normal numbers that are the same in every run (Park & Miller, then Box & Muller). */
export function seededNormals(seed: number): () => number {
  let state = seed;
  const uniform = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}
