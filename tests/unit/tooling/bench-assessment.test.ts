import { describe, expect, test } from 'vitest';
import { reportFigures } from '../../../scripts/bench/assessment-figures.ts';
import {
  type AreaLogs,
  assessAll,
  forecastAll,
} from '../../../scripts/bench/assessment-page/whole-assessment.ts';
import { percentile } from '../../../scripts/bench/percentile.ts';
import { type Commitment, type Observation, periodEnd } from '../../../src/model/index.ts';

const stock: Commitment = {
  id: 'stock',
  clause: '（一）',
  measure: '示例举措',
  departments: [],
  indicator: 'pool',
  name: '示例总量',
  kind: 'stock_at_least',
  targetMin: 2_000,
  targetMax: null,
  unit: '人',
  period: 'point',
  startOn: periodEnd('2015-12-31'),
  baseValue: 1_000,
  path: 'linear',
  plan: [],
  due: periodEnd('2030-12-31'),
  strength: '达到',
  note: '',
};
const quality: Commitment = {
  ...stock,
  id: 'words',
  kind: 'qualitative',
  indicator: null,
  due: null,
};

function figure(year: number, revision: number, publishedAt: string): Observation {
  return {
    periodEnd: periodEnd(`${year}-12-31`),
    value: 1_000 + (year - 2015) * 50 + revision,
    status: revision === 0 ? 'annual' : 'revised',
    revision,
    publishedAt: periodEnd(publishedAt),
    source: '示例来源',
    qualifier: '',
    note: '',
  };
}

const years = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024];
const log = years.map((year) => figure(year, 0, `${year + 1}-01-31`));
const revised = [...log, figure(2024, 1, '2025-06-30')];
const context = {
  cutOff: periodEnd('2024-12-31'),
  releasedOn: periodEnd('2025-06-30'),
  missing: { absent: 'not_reported' },
} as const;
const sum = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((all, each) => all + each, 0);

describe('the whole assessment', () => {
  const areas: AreaLogs[] = [new Map([['pool', log]]), new Map([['pool', revised]]), new Map()];

  test('judges once a day of publication, and nothing where there are no figures', () => {
    const verdicts = assessAll({ commitments: [stock, quality], areas, context });
    expect(sum(verdicts)).toBe(years.length + years.length + 1);
  });

  test('asks for forecasts of what is not yet due only', () => {
    const past = { ...stock, due: periodEnd('2020-12-31') };
    expect(forecastAll({ commitments: [stock, quality, past], areas, context })).toEqual({
      made: 2,
      refused: 1,
    });
  });
});

test('the report tells the median from the first run and puts the method in use first', () => {
  const score = { mase: 0.5, hitRate80: 0.75, hitRate95: null, comparisons: 42 };
  const figures = reportFigures({
    commitments: 2,
    areas: 3,
    revisions: 19,
    askingTime: 7.04,
    assessments: { result: { met: 30, behind: 10 }, times: [400, 100, 90, 110, 120] },
    forecasts: { result: { made: 0, refused: 2 }, times: [1, 1, 1] },
    backTest: {
      steps: 4,
      leastTraining: 8,
      origins: 12,
      scores: [
        { ...score, method: 'drift', methodName: '甲法' },
        { ...score, mase: null, method: 'log_linear', methodName: '乙法' },
      ],
    },
  });
  expect(figures.map(({ measured }) => measured)).toEqual([
    '7.0 ms',
    '110 ms（5 次中位数；首次 400 ms）',
    '2.750 ms',
    '1.0 ms（3 次中位数；首次 1.0 ms）',
    '—',
    'MASE 0.500；80% 区间命中 75.0%；95% 区间命中 —；比较 42 次（12 个起点，最远 4 步）',
    'MASE —；80% 区间命中 75.0%；95% 区间命中 —；比较 42 次（12 个起点，最远 4 步）',
  ]);
  expect(figures.filter(({ name }) => name.endsWith('，采用'))).toHaveLength(1);
});

test.each<[readonly number[], number, number | null]>([
  [[], 0.95, null],
  [[3], 0.95, 3],
  [[5, 1, 4, 2, 3], 0.6, 3],
  [[5, 1, 4, 2, 3], 0.95, 5],
  [[5, 1, 4, 2, 3], 0, 1],
])('of %j the share %d lies within %d', (values, share, expected) => {
  expect(percentile(values, share)).toBe(expected);
});
