import { describe, expect, test } from 'vitest';
import {
  assess,
  type Commitment,
  periodEnd,
  working,
  workingRows,
} from '../../../src/model/index.ts';
import { at, experts, type Figure, schools, seriesOf, stock } from './given.ts';

const workingOf = (commitment: Commitment, figures: readonly Figure[], cutOff: string) =>
  working(assess(commitment, seriesOf(figures), at(cutOff)));
const stepsOf = (...of: Parameters<typeof workingOf>) =>
  workingOf(...of).steps.map(({ label, formula, result }) => `${label}：${formula} = ${result}`);

const base: Figure = ['2020-12-31', 180_000];
const running: Figure[] = [base, ['2023-12-31', 205_700], ['2024-12-31', 218_300]];

test("what is asked may be another figure than the document's, with its own source", () => {
  const part = assess({ ...stock, targetMin: 68_399 }, seriesOf([base]), at('2020-12-31'));
  const asked = { value: '68,399人', source: '按同等增幅测算' };
  const [target] = working(part, asked).inputs;
  expect(target).toEqual({ name: '目标', ...asked, periodEnd: '2025-12-31' });
  expect(working(part).inputs[0]?.value).toBe('6.84万人');
});

describe('the arithmetic has the actual numbers put in', () => {
  test('of a stock under way', () => {
    expect(stepsOf(stock, running, '2024-12-31')).toEqual([
      '占目标：218,300 ÷ 230,000 = 94.9%',
      '从起点算：(218,300 − 180,000) ÷ (230,000 − 180,000) = 76.6%',
      '序时进度：48个月 ÷ 60个月 = 80.0%',
      '序时应达：180,000 + (230,000 − 180,000) × 48 ÷ 60 = 220,000人',
      '与序时相差：76.6% − 80.0% = −3.4个百分点',
      '与应达数相差：218,300 − 220,000 = −1,700人',
      '近12个月的速度（2023年末至2024年末）：(218,300 − 205,700) ÷ 12个月 × 12 = 每年+12,600人',
      '此后每月须净增：(230,000 − 218,300) ÷ 12个月 = 975人（进位取整）',
      // 11,700 ÷ 12,600 × 12 = 11.1 months: December.
      '照此速度何时达到：(230,000 − 218,300) ÷ 12,600 × 12个月，从2024年末起 = 2025年末',
    ]);
  });

  test('of a stock whose deadline is behind', () => {
    expect(stepsOf(stock, [base, ['2025-12-31', 229_000]], '2026-09-30')).toEqual([
      '占目标：229,000 ÷ 230,000 = 99.6%',
      '从起点算：(229,000 − 180,000) ÷ (230,000 − 180,000) = 98.0%',
      '序时进度：60个月 ÷ 60个月 = 100.0%',
      '与目标相差：229,000 − 230,000 = −1,000人',
    ]);
  });

  test('of a count, where a month does not bring a whole one', () => {
    // 36 of 60 months ask for 3 of 5; 4 are left for 24 months, one every 6.
    expect(stepsOf(schools, [['2023-12-31', 1]], '2023-12-31')).toEqual([
      '占目标：1 ÷ 5 = 20.0%',
      '序时进度：36个月 ÷ 60个月 = 60.0%',
      '序时应达：0 + (5 − 0) × 36 ÷ 60 = 3所',
      '与序时相差：20.0% − 60.0% = −40.0个百分点',
      '与应达数相差：1 − 3 = −2所',
      '此后每月须净增：(5 − 1) ÷ 24个月 = 不到1所，约每6个月1所',
    ]);
  });

  // 0.8 × ln(23 ÷ 18) = 0.196098, e to that is 1.216646: × 180,000 = 218,996.3.
  test.each<[Partial<Commitment>, string]>([
    [{ path: 'compound' }, '序时应达：180,000 × (230,000 ÷ 180,000)^(48 ÷ 60) = 218,996.3人'],
    [
      { path: 'annual_quota' },
      '序时应达：180,000 + (230,000 − 180,000) × 4 ÷ 5，舍去零头 = 220,000人',
    ],
    [
      {
        path: 'stepwise',
        plan: [
          { periodEnd: periodEnd('2023-12-31'), value: 215_000 },
          { periodEnd: periodEnd('2025-12-31'), value: 230_000 },
        ],
      },
      '序时应达：分步计划2023年末应达215,000 = 215,000人',
    ],
  ])('of the path %j', (path, line) => {
    const lines = stepsOf({ ...stock, ...path }, running, '2024-12-31');
    const found = lines.find((each) => each.startsWith('序时应达'));
    expect(found).toBe(line);
  });
});

test('every input names its source and its date', () => {
  const { inputs, rule, conclusion } = workingOf(stock, running, '2024-12-31');
  expect(inputs).toEqual([
    { name: '目标', value: '23万人', source: '文件一总体要求', periodEnd: '2025-12-31' },
    ...[
      {
        name: '起点',
        value: '180,000人',
        source: '2020年末核定，示例来源',
        periodEnd: '2020-12-31',
      },
      {
        ...{ name: '实际数', value: '218,300人', source: '2024年末核定，示例来源' },
        periodEnd: '2024-12-31',
      },
      {
        ...{ name: '计时', value: '2020年12月31日之后至2025年12月31日' },
        ...{ source: '承诺的起算日和期限', periodEnd: '2025-12-31' },
      },
      {
        ...{ name: '数据截止日', value: '2024年12月31日' },
        ...{ source: '序时进度算到这一天，不是今天', periodEnd: '2024-12-31' },
      },
    ],
  ]);
  expect(rule).toContain('落后不到10个百分点为滞后');
  expect(conclusion).toMatch(/^滞后：比序时应达少1,700人。判定条件：/);
});

test('左右 states its range', () => {
  const { inputs } = workingOf(experts, [['2025-12-31', 63]], '2025-12-31');
  expect(inputs[1]).toMatchObject({ name: '“左右”的范围', value: '54人至66人' });
});

describe('what cannot be judged says so', () => {
  test.each<[string, Commitment, Figure[], RegExp]>([
    ['nothing reported', stock, [], /^未报：没有收到数据。/],
    ['no base', stock, [['2024-12-31', 218_300]], /^数据不足：没有起点数据/],
    [
      'no quantity',
      { ...stock, kind: 'qualitative', targetMin: null, due: null },
      [],
      /^不作评判：没有量化目标。/,
    ],
    [
      'a ceiling',
      { ...stock, kind: 'share_up_to', targetMin: null, targetMax: 0.2, unit: '比例', due: null },
      [['2024-12-31', 0.084]],
      /^不作评判：文件规定的是上限/,
    ],
  ])('%s', (_, commitment, figures, text) => {
    const { rule, conclusion, inputs } = workingOf(commitment, figures, '2024-12-31');
    expect(conclusion).toMatch(text);
    expect(rule).not.toBe('');
    for (const { value, source } of inputs) expect([value, source]).not.toContain('');
  });
});

test('the download has the same lines', () => {
  const whole = workingOf(stock, running, '2024-12-31');
  const rows = workingRows(whole);
  expect(rows[0]).toEqual(['部分', '名称', '内容', '结果或来源']);
  expect(rows).toHaveLength(3 + whole.inputs.length + whole.steps.length);
});
