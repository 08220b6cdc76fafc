import { describe, expect, test } from 'vitest';
import {
  arithmeticText,
  fenOf,
  misfits,
  paidByItem,
  paidPlan,
  planCost,
  quotaPlan,
  type SubsidyPayment,
  type SubsidyStandard,
  subsidyFinding,
  sumsByYear,
  yearsPaid,
  yuanOf,
} from '../../../src/model/index.ts';
import { planField } from '../../../src/pages/subsidies/plan-field.ts';

function standard(id: string, [low, high]: readonly [number, number], countedIn: string) {
  const rest = { clause: '（一）', item: id, beneficiary: '', basis: '', note: '', quota: null };
  return { ...rest, id, low: fenOf(low), high: fenOf(high), countedIn } satisfies SubsidyStandard;
}

const gold = standard('gold', [2500, 2500], '人');
const apprentice = standard('apprentice', [4000, 6000], '人·年');
const order = standard('order', [0, 50_000], '家');
const talent = { ...standard('talent', [1000, 1000], '人·月'), quota: 'talents' };
const standards = [gold, apprentice, order, talent];

describe("a year's plan", () => {
  const plan = new Map([
    ['gold', 1480],
    ['apprentice', 1385],
    ['order', 17],
    ['talent', 40],
  ]);
  const cost = planCost(standards, plan);

  test('costs between its low and its high end', () => {
    expect(cost.lines.map(({ low, high }) => [yuanOf(low), yuanOf(high)])).toEqual([
      [3_700_000, 3_700_000],
      [5_540_000, 8_310_000],
      [0, 850_000],
      [480_000, 480_000],
    ]);
    expect([yuanOf(cost.low), yuanOf(cost.high)]).toEqual([9_720_000, 13_340_000]);
  });

  test('shows its arithmetic', () => {
    expect(cost.lines.map(arithmeticText)).toEqual([
      '1,480人 × 2,500元 = 3,700,000元',
      '1,385人 × 4,000元 = 5,540,000元；1,385人 × 6,000元 = 8,310,000元',
      '最少0元；最多 17家 × 50,000元 = 850,000元',
      '40人 × 12个月 × 1,000元 = 480,000元',
    ]);
  });

  test('an item without a standard costs nothing and is named', () => {
    const { low, high, unknown } = planCost(standards, new Map([['silver', 5]]));
    expect([low, high, unknown]).toEqual([0, 0, ['silver']]);
  });

  test('the dearest plan that can be asked is still exact', () => {
    const { high } = planCost(standards, new Map([['order', 1_000_000]]));
    expect(yuanOf(high)).toBe(50_000_000_000);
  });

  test('the document asks for its quotas and for nothing else', () => {
    const talents = { id: 'talents', targetMin: 40 } as Parameters<typeof quotaPlan>[1][number];
    expect([...quotaPlan(standards, [talents])]).toEqual([['talent', 40]]);
    expect([...quotaPlan(standards, [])]).toEqual([]);
  });
});

describe('what was paid', () => {
  const paid = (item: string, area: string, count: number, yuan: number): SubsidyPayment => ({
    ...{ item, area, count, year: 2025 },
    amount: fenOf(yuan),
  });
  const payments = [
    paid('gold', 'a', 4, 10_000),
    paid('gold', 'b', 2, 5001),
    { ...paid('gold', 'a', 0, 0), year: 2024 },
    paid('talent', 'a', 25, 25_000),
  ];

  test('by item: the mean a unit, and every single payment held against the standard', () => {
    const [first, second] = paidByItem(standards, payments);
    expect(first?.count).toBe(6);
    expect(first?.perUnit).toBe(fenOf(2500.17));
    expect(first && misfits(first.fits)).toBe(1);
    expect(second?.standard.id).toBe('talent');
    expect(paidByItem([gold], [paid('gold', 'a', 0, 0)])[0]?.perUnit).toBeNull();
    expect(paidByItem([order], payments)).toEqual([]);
  });

  test('a mean that hides a payment too much is found out', () => {
    const even = paidByItem([gold], [paid('gold', 'a', 1, 2600), paid('gold', 'b', 1, 2400)]);
    expect(even[0]?.perUnit).toBe(gold.high);
    expect(even[0] && misfits(even[0].fits)).toBe(2);
  });

  test('by area and year; a year without payments is 0, one without a report is not there', () => {
    const sums = sumsByYear(payments, ({ area }) => area);
    expect(sums.get('a')?.get(2025)).toBe(fenOf(35_000));
    expect(sums.get('a')?.get(2024)).toBe(0);
    expect(sums.get('b')?.get(2024)).toBeUndefined();
    expect(yearsPaid(payments)).toEqual([2025, 2024]);
  });

  test('as a plan: person-months are persons for a whole year, rounded up', () => {
    expect([...paidPlan(standards, payments, 2025)]).toEqual([
      ['gold', 6],
      ['talent', 3],
    ]);
    expect([...paidPlan(standards, payments, 2024)]).toEqual([]);
  });

  test('in a sentence', () => {
    const context = { missing: { absent: 'not_published' } } as Parameters<
      typeof subsidyFinding
    >[3];
    expect(subsidyFinding(standards, payments, '2025年', context)).toBe(
      '文件定了4项补贴标准（1项是区间、1项只定上限）；2025年全市发放4.00万元，1笔与标准不符。',
    );
    expect(subsidyFinding(standards, [], '', context)).toContain('没有公布');
  });
});

describe('a plan in the address', () => {
  const read = (text: string) =>
    planField.read(text, ...([] as unknown as [never, never])) ?? undefined;

  test.each([
    ['gold*10', [['gold', 10]]],
    [
      'apprentice*5-gold*10',
      [
        ['apprentice', 5],
        ['gold', 10],
      ],
    ],
    ['gold.senior_technician*1000000', [['gold.senior_technician', 1_000_000]]],
    ['0', []],
  ] as const)('%s is read, and written the same', (text, plan) => {
    const found = read(text);
    expect(found && [...found]).toEqual(plan);
    expect(found && planField.write(found)).toBe(text);
    expect(new URLSearchParams({ plan: text }).toString()).toBe(`plan=${text}`);
  });

  test.each(['', 'gold', 'gold*', 'gold*-1', 'gold*1.5', 'gold*1000001', 'gold*1-gold*2', '*5'])(
    '%s is not',
    (text) => expect(read(text)).toBeUndefined(),
  );

  test('nothing planned and nothing said are two things', () => {
    expect(planField.write(new Map())).toBe('0');
    expect(planField.write(new Map([['gold', 0]]))).toBe('0');
    expect(planField.write(null)).toBe('');
  });
});
