import { describe, expect, test } from 'vitest';
import {
  type Assessment,
  assess,
  type Commitment,
  dutyFinding,
  dutyOf,
  fenOf,
  filterLedger,
  type LedgerEntry,
  ledgerDetail,
  ledgerFinding,
  ledgerOf,
  measureAnchor,
  notPublished,
  notReported,
  type PolicyMeasure,
  partText,
  periodEnd,
  type SubsidyStandard,
} from '../../../src/model/index.ts';

const context = {
  cutOff: periodEnd('2026-09-30'),
  releasedOn: periodEnd('2026-10-20'),
  missing: notReported,
};

function measure(clause: string, departments: readonly string[]): PolicyMeasure {
  return { clause, title: `措施${clause}`, summary: '', departments, projects: [], indicators: [] };
}

const measures = [
  measure('（一）', ['教育局', '财政局']),
  measure('（二）', ['财政局']),
  measure('（三）', []),
  measure('（四）', ['工会']),
];

function promise(id: string, clause: string, more: Partial<Commitment>): Commitment {
  return {
    id,
    clause,
    measure: '',
    departments: [],
    indicator: id,
    name: id,
    kind: 'stock_at_least',
    targetMin: 10,
    targetMax: null,
    unit: '个',
    period: 'point',
    startOn: periodEnd('2024-12-31'),
    baseValue: 0,
    path: 'level',
    plan: [],
    due: null,
    strength: '',
    note: '',
    ...more,
  };
}

function judged(commitment: Commitment, value: number | null): Assessment {
  const figure = {
    periodEnd: periodEnd('2026-09-30'),
    status: 'verified' as const,
    revision: 0,
    publishedAt: null,
    source: '',
    qualifier: '',
    note: '',
  };
  return assess(commitment, value === null ? [] : [{ ...figure, value }], context);
}

const below = judged(promise('below', '（一）', {}), 9);
const met = judged(promise('met', '（一）', {}), 10);
const dated = judged(
  promise('dated', '（三）', { due: periodEnd('2025-12-31'), path: 'linear' }),
  null,
);
const standard: SubsidyStandard = {
  id: 's',
  clause: '（二）',
  item: '补贴',
  beneficiary: '企业',
  low: fenOf(0),
  high: fenOf(100),
  countedIn: '家',
  basis: '最高',
  quota: null,
  note: '',
};

const entries = ledgerOf(measures, [met, below, dated], [standard]);
const clauses = (list: readonly LedgerEntry[]) =>
  list.map(({ measure: { clause } }) => clause).join('');
const all = { department: null, status: 'all', deadline: 'all' } as const;

describe('the ledger', () => {
  test('gives every measure what it promises and pays, laggards first', () => {
    expect(entries.map(({ numbers, lagging, number }) => [numbers, lagging, number])).toEqual([
      ['commitments', 1, 1],
      ['standards', 0, 2],
      ['commitments', 0, 3],
      ['none', 0, 4],
    ]);
    expect(entries[0]?.assessments).toEqual([below, met]);
    expect(entries.map(measureAnchor)).toEqual(['m1', 'm2', 'm3', 'm4']);
  });

  test('says how many carry numbers, how many of those lag, and whose they are', () => {
    expect(ledgerFinding(entries, context)).toBe(
      '4条措施中，2条有量化任务，其中1条有任务落后或未完成。',
    );
    expect(ledgerDetail(entries)).toBe(
      '落后的是（一）教育局等2家。另有1条只有补贴标准，1条没有任何数字。',
    );
    const good = ledgerOf(measures, [met], [standard]);
    expect(ledgerFinding(good, context)).toContain('没有一条落后');
    expect(ledgerDetail(good)).toBe('另有1条只有补贴标准，2条没有任何数字。');
  });

  test('does not say that nothing lags where nothing is known', () => {
    const unknown = ledgerOf(measures, [judged(promise('x', '（一）', {}), null)], []);
    expect(ledgerFinding(unknown, context)).toContain('进展都没有报送，暂不能判断');
    const published = { ...context, missing: notPublished };
    expect(ledgerFinding(unknown, published)).toContain('进展都没有公布');
  });
});

describe('the filter', () => {
  test.each([
    [{}, '（一）（二）（三）（四）'],
    [{ department: '财政局' }, '（一）（二）'],
    [{ department: '组织部' }, ''],
    [{ status: 'lagging' }, '（一）'],
    [{ status: 'good' }, '（一）'],
    [{ status: 'unknown' }, '（三）'],
    [{ status: 'standards' }, '（二）'],
    [{ status: 'none' }, '（四）'],
    [{ deadline: 'closed' }, '（三）'],
    [{ deadline: 'running' }, ''],
    [{ deadline: 'undated' }, '（一）（二）（四）'],
    [{ status: 'good', deadline: 'closed' }, ''],
    [{ department: '财政局', deadline: 'undated', status: 'standards' }, '（二）'],
  ] as const)('%j', (filter, expected) => {
    expect(clauses(filterLedger(entries, { ...all, ...filter }))).toBe(expected);
  });

  test('one commitment has to answer to all parts of it at once', () => {
    const running = judged(
      promise('running', '（一）', { due: periodEnd('2030-12-31'), path: 'linear' }),
      9,
    );
    const mixed = ledgerOf(measures, [below, running], []);
    expect(clauses(filterLedger(mixed, { ...all, deadline: 'running' }))).toBe('（一）');
    expect(clauses(filterLedger(mixed, { ...all, deadline: 'running', status: 'lagging' }))).toBe(
      '',
    );
  });
});

describe("a department's duty", () => {
  const department = (shortName: string) => ({
    code: 'x',
    name: shortName,
    shortName,
    kind: 'department' as const,
  });

  test.each([
    ['教育局', '教育局负责1条措施（1条列在首位）、2项量化任务，其中1项落后或未完成。'],
    ['财政局', '财政局负责2条措施（1条单独负责）、2项量化任务，其中1项落后或未完成。'],
    ['工会', '工会负责1条措施（1条单独负责），都没有量化任务。'],
    ['组织部', '组织部在文件里没有列入任何一条措施。'],
  ])('%s', (name, sentence) => {
    expect(dutyFinding(dutyOf(department(name), entries), context)).toBe(sentence);
  });

  test('names the part it has in each measure', () => {
    const parts = (name: string) => dutyOf(department(name), entries).entries.map(partText);
    expect(parts('财政局')).toEqual(['共同（首列教育局）', '单独']);
    expect(parts('教育局')).toEqual(['首列']);
  });
});
