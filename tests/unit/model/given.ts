import {
  type AssessmentContext,
  type Commitment,
  type FigureStatus,
  notReported,
  type Observation,
  periodEnd,
} from '../../../src/model/index.ts';

/** One figure: `['2025-12-31', 229000]`, final unless said otherwise. */
export type Figure = readonly [date: string, value: number, status?: FigureStatus];

/** One revision of a figure: its period end, value, status, number and day of publication. */
export type Revision = readonly [
  date: string,
  value: number,
  status: FigureStatus,
  revision: number,
  publishedAt: string,
];

const blank = { source: '示例来源', qualifier: '', note: '' };

export function seriesOf(figures: readonly Figure[]): Observation[] {
  return figures.map(([date, value, status = 'verified']) => ({
    ...{ ...blank, value, status, revision: 0, publishedAt: null },
    periodEnd: periodEnd(date),
  }));
}

export function logOf(revisions: readonly Revision[]): Observation[] {
  return revisions.map(([date, value, status, revision, publishedAt]) => ({
    ...{ ...blank, value, status, revision },
    periodEnd: periodEnd(date),
    publishedAt: periodEnd(publishedAt),
  }));
}

/** 18万 at the end of 2020 to 23万 at the end of 2025, on a straight path. */
export const stock: Commitment = {
  ...{ id: 'stock', clause: '一', measure: '总体要求', departments: [], note: '' },
  ...{ indicator: 'pool.high_skilled', name: '高技能人才总量', kind: 'stock_at_least' },
  ...{ targetMin: 230_000, targetMax: null, unit: '人', period: 'point', strength: '达到' },
  ...{ baseValue: null, path: 'linear', plan: [] },
  startOn: periodEnd('2020-12-31'),
  due: periodEnd('2025-12-31'),
};

/** 5 schools in the same five years, from none. */
export const schools: Commitment = {
  ...stock,
  ...{ kind: 'cumulative_at_least', targetMin: 5, unit: '所', baseValue: 0 },
};

/** About 60 persons every year from 2025 on. */
export const experts: Commitment = {
  ...schools,
  ...{ kind: 'recurring_about', targetMin: 60, unit: '人', period: 'year', path: 'annual_quota' },
  startOn: periodEnd('2024-12-31'),
  due: null,
};

export function at(cutOff: string, releasedOn = cutOff, missing = notReported): AssessmentContext {
  return { cutOff: periodEnd(cutOff), releasedOn: periodEnd(releasedOn), missing };
}
