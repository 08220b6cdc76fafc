import { describe, expect, test } from 'vitest';
import {
  dueReportText,
  notReported,
  periodEnd,
  type ReportFrequency,
  recordSentence,
  reportingRecord,
} from '../../../src/model/index.ts';
import { logOf, type Revision } from './given.ts';

/** A quarter ends, 30 days follow; a year ends, 100 days follow: see data/reference/assessment.json. */
const reports: Revision[] = [
  ['2024-12-31', 1000, 'flash', 0, '2025-01-20'],
  ['2024-12-31', 1005, 'annual', 1, '2025-03-10'],
  // 30 days after the end: the last day.
  ['2025-03-31', 1010, 'flash', 0, '2025-04-30'],
  ['2025-06-30', 1020, 'flash', 0, '2025-07-31'],
  ['2025-12-31', 1040, 'flash', 0, '2026-01-15'],
  // 2026-04-10 is the hundredth day.
  ['2025-12-31', 1045, 'annual', 1, '2026-04-12'],
];

const recordOf = (
  log: readonly Revision[],
  asOf: string,
  upTo = '2025-12-31',
  frequency: ReportFrequency = 'quarterly',
) =>
  reportingRecord({
    ...{ log: logOf(log), frequency, upTo: periodEnd(upTo), asOf: periodEnd(asOf) },
  });

const shortly = (periods: ReturnType<typeof recordOf>) =>
  periods.map(({ periodEnd: end, dueOn, final, ...report }) => [
    end,
    dueOn,
    dueReportText({ periodEnd: end, dueOn, ...report }),
    final && `${final.dueOn} ${dueReportText(final)}`,
  ]);

describe('what was owed and how it came', () => {
  test('every quarter from the first regular one, the final report of a year end beside its flash', () => {
    expect(shortly(recordOf(reports, '2026-05-01'))).toEqual([
      ['2024-12-31', '2025-01-30', '按时', '2025-04-10 按时'],
      ['2025-03-31', '2025-04-30', '按时', null],
      ['2025-06-30', '2025-07-30', '晚1天', null],
      ['2025-09-30', '2025-10-30', '未报', null],
      ['2025-12-31', '2026-01-30', '按时', '2026-04-10 晚2天'],
    ]);
  });

  test.each([
    ['on the last day it is not missing yet', '2025-10-30', '未到期'],
    ['the day after it is', '2025-10-31', '未报'],
  ])('%s', (_, asOf, text) => {
    const [last] = shortly(recordOf(reports.slice(0, 4), asOf, '2025-09-30')).slice(-1);
    expect(last?.[2]).toBe(text);
  });

  test('a flash alone still owes the final figure, which is missing after its own day', () => {
    const flashes = reports.filter(([, , status]) => status === 'flash');
    const finals = (asOf: string) =>
      recordOf(flashes, asOf).flatMap(({ final }) => final?.punctuality ?? []);
    expect(finals('2026-04-10')).toEqual(['missing', 'not_due']);
    expect(finals('2026-04-11')).toEqual(['missing', 'missing']);
  });

  test('year ends before the series became quarterly are not held against anybody', () => {
    const yearly: Revision[] = [
      ['2021-12-31', 900, 'annual', 0, '2022-09-01'],
      ['2022-12-31', 950, 'annual', 0, '2023-09-01'],
      ...reports,
    ];
    expect(recordOf(yearly, '2026-05-01')[0]?.periodEnd).toBe('2024-12-31');
  });

  test('a year end that begins with its final figure has the longer time and owes no flash', () => {
    const final: Revision[] = [
      ['2024-12-31', 1000, 'annual', 0, '2025-04-11'],
      ['2025-03-31', 1010, 'flash', 0, '2025-04-11'],
    ];
    expect(shortly(recordOf(final, '2025-05-01', '2025-03-31'))).toEqual([
      ['2024-12-31', '2025-04-10', '晚1天', null],
      ['2025-03-31', '2025-04-30', '按时', null],
    ]);
  });

  test('a row that says 未报 is no report', () => {
    const silent = logOf(reports).map((each) =>
      each.periodEnd === '2025-06-30' ? { ...each, value: notReported } : each,
    );
    const record = reportingRecord({
      ...{ log: silent, frequency: 'quarterly' },
      ...{ upTo: periodEnd('2025-09-30'), asOf: periodEnd('2026-05-01') },
    });
    expect(record.map(({ punctuality }) => punctuality)).toEqual([
      'in_time',
      'in_time',
      'missing',
      'missing',
    ]);
  });

  test('months have twenty days and no second report', () => {
    const months: Revision[] = [
      ['2024-12-31', 10, 'flash', 0, '2025-01-20'],
      ['2025-01-31', 12, 'flash', 0, '2025-02-21'],
      ['2025-02-28', 15, 'flash', 0, '2025-03-01'],
    ];
    expect(shortly(recordOf(months, '2025-04-01', '2025-02-28', 'monthly'))).toEqual([
      ['2024-12-31', '2025-01-20', '按时', null],
      ['2025-01-31', '2025-02-20', '晚1天', null],
      ['2025-02-28', '2025-03-20', '按时', null],
    ]);
  });

  test('one report alone has no rhythm, none has no record', () => {
    expect(recordOf(reports.slice(0, 1), '2026-05-01')).toEqual([]);
    expect(recordOf([], '2026-05-01')).toEqual([]);
  });
});

describe('what was corrected', () => {
  const quarter: Revision = ['2025-03-31', 1010, 'flash', 0, '2025-04-30'];
  const first: Revision = ['2024-12-31', 1000, 'flash', 0, '2025-01-20'];
  const correctionsOf = (...more: readonly Revision[]) =>
    recordOf([first, ...more, quarter], '2026-05-01', '2025-03-31').flatMap(({ corrections }) =>
      corrections.map(({ before, after }) => [before.value, after.value]),
    );

  test.each<[string, Revision[], unknown[]]>([
    ['a flash that a final figure replaces', [['2024-12-31', 990, 'annual', 1, '2025-03-10']], []],
    [
      'a flash that is called revised',
      [['2024-12-31', 990, 'revised', 1, '2025-03-10']],
      [[1000, 990]],
    ],
    [
      'a final figure that another replaces',
      [
        ['2024-12-31', 990, 'annual', 1, '2025-03-10'],
        ['2024-12-31', 980, 'verified', 2, '2025-06-10'],
      ],
      [[990, 980]],
    ],
    [
      'a final figure that is confirmed',
      [
        ['2024-12-31', 990, 'annual', 1, '2025-03-10'],
        ['2024-12-31', 990, 'verified', 2, '2025-06-10'],
      ],
      [],
    ],
  ])('%s', (_, more, corrections) => {
    expect(correctionsOf(...more)).toEqual(corrections);
  });
});

describe('the record in one sentence', () => {
  test('how many of which kind, the periods that are missing, the last report', () => {
    expect(recordSentence(recordOf(reports, '2026-05-01'), 'quarterly', '人')).toBe(
      '2024年末以来季报应报5期，按时3期，晚报1期（最多1天），未报1期（2025年9月末）；' +
        '年报应报2期，按时1期，晚报1期（最多2天）；没有更正；' +
        '最近一次报送在2026年4月12日，报2025年末的数。',
    );
  });

  test('all in time, one not due yet, a correction with its reason', () => {
    const correction: Revision = ['2024-12-31', 1005, 'revised', 1, '2025-03-10'];
    const log = [
      ...logOf(reports.slice(0, 1)),
      ...logOf([correction]).map((each) => ({ ...each, note: '核减退休人员' })),
      ...logOf(reports.slice(2, 3)),
    ];
    const record = reportingRecord({
      ...{ log, frequency: 'quarterly' },
      ...{ upTo: periodEnd('2025-06-30'), asOf: periodEnd('2025-07-15') },
    });
    expect(recordSentence(record, 'quarterly', '人')).toBe(
      '2024年末以来季报应报2期，全部按时，2025年6月末的限2025年7月30日，还没有报；' +
        '年报应报1期，全部按时；' +
        '更正1次：2024年末由1,000人（快报）改为1,005人（修订），核减退休人员；' +
        '最近一次报送在2025年4月30日，报2025年3月末的数。',
    );
  });

  test('nothing regular', () => {
    expect(recordSentence([], 'monthly', '人')).toBe('没有按期的月报。');
  });
});
