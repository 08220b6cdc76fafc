import { isAbsent } from './absent.ts';
import type { Assessment } from './assessment.ts';
import { countText, percentText, pointsText, roundHalfUp } from './number-text.ts';
import type { RequiredPace } from './pace.ts';
import { monthsBetween, periodText } from './period.ts';

/** One line of the arithmetic: the actual numbers put in, and what comes out. */
export interface WorkingStep {
  readonly label: string;
  readonly formula: string;
  readonly result: string;
}

/** A number without its unit: shares as percent; counts whole, or with one decimal if they are not. */
function bare(value: number, unit: string): string {
  if (unit === '比例') return percentText(value);
  if (Number.isInteger(roundHalfUp(value, 1))) return countText(value);
  const [whole = '0', tenth = '0'] = Math.abs(roundHalfUp(value, 1)).toFixed(1).split('.');
  return `${value < 0 ? '−' : ''}${countText(Number(whole))}.${tenth}`;
}

/** A number with its unit, in full: `218,300人`, `3.5所`, `57.0%`. */
export function figureText(value: number, unit: string): string {
  return unit === '比例' ? bare(value, unit) : bare(value, unit) + unit;
}

function differenceText(difference: number, unit: string): string {
  if (unit === '比例') return `${pointsText(difference)}个百分点`;
  return (difference > 0 ? '+' : '') + figureText(difference, unit);
}

/** The arithmetic of an assessment, as far as its figures go. */
export function stepsOf(assessment: Assessment): readonly WorkingStep[] {
  return [
    ...levelSteps(assessment),
    ...timeSteps(assessment),
    ...pathSteps(assessment),
    ...gapSteps(assessment),
    ...paceSteps(assessment),
  ];
}

function levelSteps({ commitment, value, base, level, progress }: Assessment): WorkingStep[] {
  const { unit, targetMin } = commitment;
  if (isAbsent(value) || isAbsent(level) || targetMin === null) return [];
  const now = bare(value, unit);
  const target = bare(targetMin, unit);
  const steps = [{ label: '占目标', formula: `${now} ÷ ${target}`, result: percentText(level) }];
  // From a base of 0 the way is the same as the share of the target.
  if (!isAbsent(progress) && !isAbsent(base) && base !== 0) {
    const from = bare(base, unit);
    steps.push({
      label: '从起点算',
      formula: `(${now} − ${from}) ÷ (${target} − ${from})`,
      result: percentText(progress),
    });
  }
  return steps;
}

/** Months gone and given, to the cut-off and no farther than the deadline. */
function monthsOf({ window, context }: Assessment): { gone: number; given: number } | null {
  if (window === null) return null;
  const given = monthsBetween(window.start, window.end);
  const gone = Math.max(0, Math.min(given, monthsBetween(window.start, context.cutOff)));
  return { gone, given };
}

function timeSteps(assessment: Assessment): WorkingStep[] {
  const months = monthsOf(assessment);
  if (months === null) return [];
  const formula = `${months.gone}个月 ÷ ${months.given}个月`;
  return [{ label: '序时进度', formula, result: percentText(months.gone / months.given) }];
}

function pathSteps(assessment: Assessment): WorkingStep[] {
  const { expected, progress, difference, commitment } = assessment;
  const months = monthsOf(assessment);
  if (months === null || months.gone === months.given || isAbsent(expected)) return [];
  const steps = [
    {
      label: '序时应达',
      formula: expectedFormula(assessment, months),
      result: figureText(expected, commitment.unit),
    },
  ];
  if (!isAbsent(progress) && !isAbsent(difference)) {
    steps.push({
      label: '与序时相差',
      formula: `${percentText(progress)} − ${percentText(progress - difference)}`,
      result: `${pointsText(difference)}个百分点`,
    });
  }
  return steps;
}

function expectedFormula(
  { commitment, path, base, context }: Assessment,
  { gone, given }: { gone: number; given: number },
): string {
  const { unit, targetMin } = commitment;
  const target = bare(targetMin ?? 0, unit);
  if (path === null || isAbsent(base)) return `${target} × ${gone} ÷ ${given}，舍去零头`;
  const from = bare(base, unit);
  switch (path.shape) {
    case 'linear':
      return `${from} + (${target} − ${from}) × ${gone} ÷ ${given}`;
    case 'compound':
      return `${from} × (${target} ÷ ${from})^(${gone} ÷ ${given})`;
    case 'annual_quota':
      return `${from} + (${target} − ${from}) × ${Math.floor(gone / 12)} ÷ ${given / 12}，舍去零头`;
    case 'stepwise': {
      const passed = path.plan.filter(({ periodEnd }) => periodEnd <= context.cutOff);
      const last = passed[passed.length - 1];
      return last === undefined
        ? `第一步未到，仍为起点${from}`
        : `分步计划${periodText(last.periodEnd)}应达${bare(last.value, unit)}`;
    }
  }
}

function gapSteps({
  commitment,
  value,
  expected,
  gap,
  window,
  context,
}: Assessment): WorkingStep[] {
  const { unit, targetMin } = commitment;
  if (isAbsent(value) || isAbsent(gap) || targetMin === null) return [];
  const runs = window !== null && window.end > context.cutOff;
  const against = runs ? expected : targetMin;
  if (isAbsent(against)) return [];
  return [
    {
      label: runs ? '与应达数相差' : '与目标相差',
      formula: `${bare(value, unit)} − ${bare(against, unit)}`,
      result: differenceText(gap, unit),
    },
  ];
}

function paceSteps({ commitment, value, pace }: Assessment): WorkingStep[] {
  const { unit, targetMin } = commitment;
  if (pace === null || isAbsent(value) || targetMin === null) return [];
  const { observed, required, arrival } = pace;
  const now = bare(value, unit);
  const target = bare(targetMin, unit);
  const steps: WorkingStep[] = [];
  if (observed !== null && !isAbsent(observed.from.value) && !isAbsent(observed.to.value)) {
    const before = bare(observed.from.value, unit);
    steps.push({
      label: `近${observed.months}个月的速度（${periodText(observed.from.periodEnd)}至${periodText(observed.to.periodEnd)}）`,
      formula: `(${bare(observed.to.value, unit)} − ${before}) ÷ ${observed.months}个月 × 12`,
      result: `每年${differenceText(observed.perYear, unit)}`,
    });
  }
  if (required !== null && required.amount > 0) {
    steps.push({
      label: '此后每月须净增',
      formula: `(${target} − ${now}) ÷ ${required.months}个月`,
      result: monthlyNeedText(required, unit),
    });
  }
  if (observed !== null && arrival?.kind === 'at') {
    steps.push({
      label: '照此速度何时达到',
      formula: `(${target} − ${now}) ÷ ${bare(observed.perYear, unit)} × 12个月，从${periodText(observed.to.periodEnd)}起`,
      result: periodText(arrival.on),
    });
  }
  return steps;
}

/** What each month has to bring: whole units, rounded up; below one a month the interval says more. */
export function monthlyNeedText({ perMonth, wholePerMonth }: RequiredPace, unit: string): string {
  if (unit === '比例') return `${pointsText(perMonth, 2)}个百分点`;
  if (perMonth >= 1) return `${countText(wholePerMonth)}${unit}（进位取整）`;
  return `不到1${unit}，约每${bare(1 / perMonth, '')}个月1${unit}`;
}
