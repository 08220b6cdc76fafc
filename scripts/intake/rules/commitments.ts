/** Each kind of commitment needs its own columns; a missing or contradictory one cannot be assessed. */
import type { FaultLog } from '../fault.ts';
import type { Commitment } from '../files/policy.ts';
import type { Indicator } from '../files/reference.ts';
import type { Reading } from '../reading.ts';
import type { CommitmentKind } from '../words.ts';
import { knownIn, requireKnown } from './known.ts';

type Need = 'required' | 'empty' | 'optional';

interface Shape {
  readonly indicator: Need;
  readonly target_min: Need;
  readonly target_max: Need;
  readonly start_on: Need;
  readonly base_value: Need;
  readonly due: Need;
  readonly natures: readonly Indicator['nature'][];
  readonly periods: readonly Commitment['period'][];
  readonly paths: readonly Commitment['path'][];
}

const quantified = { indicator: 'required', target_min: 'required', start_on: 'required' } as const;

const cumulative = {
  ...quantified,
  base_value: 'required',
  due: 'required',
  natures: ['cumulative'],
  periods: ['point'],
  // A count that starts at 0 has no growth rate, hence no compound path.
  paths: ['linear', 'stepwise', 'annual_quota'],
} as const;

const recurring: Shape = {
  ...quantified,
  target_max: 'empty',
  base_value: 'required',
  due: 'empty',
  natures: ['flow'],
  periods: ['year', 'two_years'],
  paths: ['annual_quota'],
};

const share = {
  indicator: 'required',
  start_on: 'required',
  base_value: 'empty',
  due: 'optional',
  natures: ['share'],
  periods: ['year', 'point'],
} as const;

const shapes: Record<CommitmentKind, Shape> = {
  stock_at_least: {
    ...quantified,
    target_max: 'empty',
    // An empty base means: the figure observed at start_on.
    base_value: 'optional',
    due: 'optional',
    natures: ['stock'],
    periods: ['point'],
    paths: ['linear', 'compound', 'stepwise', 'annual_quota', 'level'],
  },
  cumulative_at_least: { ...cumulative, target_max: 'empty' },
  cumulative_range: { ...cumulative, target_max: 'required' },
  recurring_at_least: recurring,
  recurring_about: recurring,
  share_at_least: { ...share, target_min: 'required', target_max: 'empty', paths: ['level'] },
  share_up_to: { ...share, target_min: 'empty', target_max: 'required', paths: [''] },
  qualitative: {
    indicator: 'empty',
    target_min: 'empty',
    target_max: 'empty',
    start_on: 'empty',
    base_value: 'empty',
    due: 'optional',
    natures: [],
    periods: ['point'],
    paths: [''],
  },
};

/** The general requirements stand before the numbered measures and bear the number 一. */
const generalClause = '一';

export function checkCommitments(reading: Reading, log: FaultLog): void {
  const indicators = knownIn(reading.indicators, ({ id }) => id);
  const clauses = knownIn(reading.measures, ({ clause }) => clause);
  const indicatorById = new Map(reading.indicators.rows.map((row) => [row.id, row]));
  const titleOf = new Map(reading.measures.rows.map(({ clause, title }) => [clause, title]));
  for (const commitment of reading.commitments.rows) {
    const { at, clause, indicator, measure } = commitment;
    const general = new Set([generalClause]);
    const list = 'policy/measures.csv';
    requireKnown(log, [clauses, general], {
      at,
      column: 'clause',
      code: clause,
      what: '条款',
      list,
    });
    const title = titleOf.get(clause);
    if (title !== undefined && title !== measure) {
      const message = `与条款 ${clause} 的标题“${title}”不一致`;
      log.error({ ...at, column: 'measure', found: measure, message, rule: 'commitment' });
    }
    if (indicator !== '') {
      const use = { code: indicator, what: '指标', list: 'reference/indicators.csv' };
      requireKnown(log, [indicators], { at, column: 'indicator', ...use });
    }
    checkShape(commitment, indicatorById.get(indicator), log);
    checkFigures(commitment, log);
  }
}

function checkShape(commitment: Commitment, indicator: Indicator | undefined, log: FaultLog): void {
  const shape = shapes[commitment.kind];
  const complain = (column: keyof Commitment & string, message: string) =>
    log.error({
      ...commitment.at,
      column,
      found: String(commitment[column] ?? ''),
      message: `${message}（类型 ${commitment.kind}）`,
      rule: 'commitment',
    });
  const needs = ['indicator', 'target_min', 'target_max', 'start_on', 'base_value', 'due'] as const;
  for (const column of needs) {
    const isEmpty = commitment[column] === null || commitment[column] === '';
    const need = column === 'due' ? needOfDue(commitment, shape) : shape[column];
    if (need === 'required' && isEmpty) complain(column, '此列必填');
    if (need === 'empty' && !isEmpty) complain(column, '此列应留空');
  }
  if (!shape.paths.includes(commitment.path)) {
    complain('path', `路径应为${shape.paths.map((path) => path || '空').join('、')}`);
  }
  if (!shape.periods.includes(commitment.period)) {
    complain('period', `周期应为${shape.periods.join('、')}`);
  }
  if (indicator === undefined) return;
  if (shape.natures.length > 0 && !shape.natures.includes(indicator.nature)) {
    complain('indicator', `指标性质是 ${indicator.nature}，应为 ${shape.natures.join('、')}`);
  }
  if (indicator.unit !== commitment.unit) complain('unit', `应与指标单位“${indicator.unit}”一致`);
}

/** A path leads to a day; a level is asked for at any time, so that it has none. */
function needOfDue({ kind, path }: Commitment, shape: Shape): Need {
  if (kind !== 'stock_at_least' || !shape.paths.includes(path)) return shape.due;
  return path === 'level' ? 'empty' : 'required';
}

function checkFigures(commitment: Commitment, log: FaultLog): void {
  const { target_min, target_max, base_value, start_on, due, unit } = commitment;
  const complain = (column: keyof Commitment & string, message: string) => {
    const found = String(commitment[column] ?? '');
    log.error({ ...commitment.at, column, found, message, rule: 'commitment' });
  };
  if (target_min === 0) complain('target_min', '目标值应大于 0');
  if (target_min !== null && target_max !== null && target_max <= target_min) {
    complain('target_max', `应大于 target_min（${target_min}）`);
  }
  if (unit === '比例') {
    if (target_min !== null && target_min > 1) complain('target_min', '比例应在 0 与 1 之间');
    if (target_max !== null && target_max > 1) complain('target_max', '比例应在 0 与 1 之间');
  }
  if (base_value !== null && target_min !== null && base_value >= target_min) {
    complain('base_value', `基期值应小于目标值（${target_min}）`);
  }
  if (start_on !== null && due !== null && due <= start_on) {
    complain('due', `应晚于起算日 ${start_on}`);
  } else if (start_on !== null && due !== null && commitment.path === 'annual_quota') {
    // A quota is owed for whole years; what a part of a year owes is nowhere declared.
    const wholeYears = start_on.slice(5) === due.slice(5);
    if (!wholeYears) complain('due', `年度定额应为整年，与起算日 ${start_on} 的月日相同`);
  }
  if (commitment.kind === 'stock_at_least' && commitment.path === 'compound' && base_value === 0) {
    complain('base_value', '等比路径的基期值应大于 0');
  }
}
