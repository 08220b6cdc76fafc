import { absentText, isAbsent } from './absent.ts';
import type { AreaShare } from './area-share.ts';
import type { Assessment } from './assessment.ts';
import {
  type ComparedArea,
  type Comparison,
  measureText,
  nothingAsked,
  type TargetOrigin,
} from './comparison/index.ts';
import { countText, percentText, pointsText } from './number-text.ts';
import { type PeriodEnd, periodText, yearOf } from './period.ts';

/** A part of a promise, and the verdict on it; null where there is no part. */
export interface JudgedShare extends AreaShare {
  readonly assessment: Assessment | null;
}

interface AreaFindingGiven {
  readonly code: string;
  readonly at: PeriodEnd;
  /** By the year's target where one is split, else by growth. */
  readonly comparison: Comparison;
  readonly indicatorName: string;
  readonly unit: string;
  /** The running promise; null where none is. */
  readonly running: JudgedShare | null;
}

/**
 * The sentence that opens the page of an area: what it has, how that stands against
 * the time gone and among the others, and what it owes a month from now on.
 */
export function areaFinding(given: AreaFindingGiven): string {
  const { comparison, code, running } = given;
  const { ranked, apart } = comparison;
  const own = [...ranked, ...apart].find((area) => area.code === code);
  if (!own) throw new RangeError(`no area ${code} in the comparison`);
  const clauses = [
    valueClause(own, given),
    placeClause(own, given),
    running === null ? '' : paceClause(running, given),
  ];
  return `${clauses.filter(Boolean).join('；')}。`;
}

function valueClause(
  { code, name, value, lastReported }: ComparedArea,
  { at, indicatorName, unit, comparison }: AreaFindingGiven,
): string {
  if (!isAbsent(value))
    return `${periodText(at)}，${name}${indicatorName}${countText(value)}${unit}`;
  if (value.absent === 'not_reported') {
    const own = comparison.onBasis.find((area) => area.code === code);
    const last = lastReported === null ? undefined : own?.figures.get(lastReported)?.value;
    const known =
      lastReported === null || last === undefined
        ? '以前也没有报过'
        : `最近一期是${periodText(lastReported)}的${countText(last)}${unit}`;
    return `${name}${periodText(at)}的${indicatorName}数没有报，${known}，不排位次`;
  }
  return `${name}${periodText(at)}的${indicatorName}数${absentText(value)}，不排位次`;
}

function placeClause(own: ComparedArea, { comparison, at, unit }: AreaFindingGiven): string {
  if (isAbsent(own.value)) return '';
  const { base, ranked, apart, targets } = comparison;
  const measured = base === 'year' ? yearText(own, targets.origin, at) : growthText(own, unit);
  if (own.place === null) return measured;
  const among = apart.length > 0 ? `${ranked.length}个有数的单位` : `${ranked.length}个单位`;
  const tied = ranked.filter(({ place }) => place === own.place).length > 1 ? '并列' : '';
  return `${measured}，在${among}中${tied}列第${own.place}${untoldText(own)}`;
}

/** From whom chance alone may tell the area; by name where they are few. */
function untoldText({ untoldFrom }: ComparedArea): string {
  if (untoldFrom.length === 0) return '';
  const who = untoldFrom.length > 2 ? `另外${untoldFrom.length}个单位` : untoldFrom.join('、');
  return `，与${who}分不出先后`;
}

function yearText({ year, measure }: ComparedArea, origin: TargetOrigin, at: PeriodEnd): string {
  const target = `${yearOf(at)}年目标${originMark(origin)}`;
  if (measure.value === nothingAsked) return `${target}年初已经达到`;
  const { rate, difference } = year;
  if (isAbsent(rate) || isAbsent(difference)) return `${target}没有完成率`;
  const size = pointsText(Math.abs(difference)).replace('+', '');
  const compared =
    pointsText(difference) === pointsText(0)
      ? '与序时持平'
      : `比序时${difference < 0 ? '少' : '多'}${size}个百分点`;
  return `${target}完成${percentText(rate)}，${compared}`;
}

function growthText({ measure }: ComparedArea, unit: string): string {
  if (isAbsent(measure.value)) return measure.reason ?? '一年前没有数，不比增长';
  return `比一年前${measureText(measure.value, { base: 'growth', unit })}`;
}

const originMark = (origin: TargetOrigin) => (origin === 'proposed' ? '（测算）' : '');

/** What is owed a month beside what was added a month. */
function paceClause(
  { assessment, origin, promise }: JudgedShare,
  { unit, at }: AreaFindingGiven,
): string {
  const pace = assessment?.pace ?? null;
  if (pace === null || pace.required === null || promise.due === null) return '';
  const by = `到${periodText(promise.due)}${origin === 'proposed' ? '按测算' : '按分解的目标'}`;
  const { observed, required } = pace;
  const seen =
    observed === null
      ? '近一年的速度没有数'
      : `${observed.to.periodEnd === at ? '近' : `到${periodText(observed.to.periodEnd)}的`}${observed.months}个月月均${observed.change < 0 ? '减少' : ''}${countText(Math.abs(observed.perMonth))}${unit}`;
  if (required.amount === 0) return `${by}应达的数已经达到，${seen}`;
  return `${by}须每月净增${countText(required.wholePerMonth)}${unit}，${seen}`;
}
