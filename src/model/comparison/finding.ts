import { isAbsent } from '../absent.ts';
import { percentText } from '../number-text.ts';
import { type PeriodEnd, periodText } from '../period.ts';
import { statusOf } from '../status.ts';
import { targetOriginText } from './area-targets.ts';
import { yearEndUpTo } from './base-measures.ts';
import { comparisonBaseName, measureText } from './base-text.ts';
import type { ComparedArea, Comparison } from './comparison.ts';
import { type ComparisonBase, fallenBelow } from './measure.ts';

interface FindingGiven {
  readonly comparison: Comparison;
  readonly at: PeriodEnd;
  readonly from: PeriodEnd;
  readonly indicatorName: string;
  readonly unit: string;
}

/**
 * The sentence that opens the comparison: how many lag, who is last, and who is
 * not in the row. Who cannot be told apart from the last is named with it.
 */
export function comparisonFinding(given: FindingGiven): string {
  const { comparison, at, indicatorName } = given;
  const { ranked, base } = comparison;
  const lead = `${periodText(base === 'skilled' ? yearEndUpTo(at) : at)}${indicatorName}`;
  if (ranked.length === 0) return `${lead}${nobodyClause(comparison)}。`;
  const clauses = { year: yearClause, pace: paceClause };
  const clause = base === 'year' || base === 'pace' ? clauses[base] : otherClause;
  return `${lead}：${clause(given)}${absentClause(comparison)}。`;
}

/** Why there is nobody to compare: the figures are not there, or the base makes nothing of them. */
function nobodyClause({ apart, base, city }: Comparison): string {
  if (apart.some(({ value }) => !isAbsent(value))) {
    const reasons = new Set(apart.flatMap(({ measure: { reason } }) => reason ?? []));
    const [only] = reasons.size === 1 ? reasons : [];
    const why = only === undefined ? '各单位的数' : `各单位${only}，`;
    return `：${why}不能按“${comparisonBaseName[base]}”比较`;
  }
  if (isAbsent(city.value)) return '没有各单位的数，暂不能比较';
  const isOwed = apart.every(({ value }) => isAbsent(value) && value.absent === 'not_reported');
  return `只有全市数，各单位的数没有${isOwed ? '报' : '公布'}，暂不能比较`;
}

function yearClause({ comparison }: FindingGiven): string {
  const { ranked, targets } = comparison;
  const behind = ranked.filter(({ year }) =>
    ['behind', 'caution'].includes(statusOf(year.status).tone),
  );
  const basis = targets.origin === 'proposed' ? `按${targetOriginText.proposed}的年度目标，` : '';
  const lead =
    behind.length === 0
      ? `${basis}${ranked.length}个单位都达到序时`
      : `${basis}${ranked.length}个单位中${behind.length}个落后序时`;
  const last = lastOnes(comparison);
  if (last.length === ranked.length) return ranked.length > 1 ? `${lead}，分不出先后` : lead;
  const [worst] = last;
  if (worst?.measure.value === fallenBelow)
    return `${lead}，${names(last)}年初已达到，现在又跌到应达数以下`;
  const figures =
    worst === undefined || last.length > 1
      ? ''
      : `（完成${percentText(worst.year.rate)}，序时${percentText(worst.year.time)}）`;
  return `${lead}，${names(last)}最慢${figures}${together(last)}`;
}

/** At the pace of the last year, who gets to what is asked of it by the deadline. */
function paceClause({ comparison, unit }: FindingGiven): string {
  const { ranked, targets } = comparison;
  const { due = null } = targets.commitment ?? {};
  const origin = targets.origin === 'proposed' ? `${targetOriginText.proposed}的` : '';
  const end = due === null ? '' : `到${periodText(due)}`;
  const aim = `${origin}应达数`;
  const short = ranked.filter(({ measure: { value } }) => !isAbsent(value) && value < 1);
  if (short.length === 0) return `照近一年的净增，${ranked.length}个单位${end}都能达到${aim}`;
  const lead = `照近一年的净增，${ranked.length}个单位中${short.length}个${end}达不到${aim}`;
  const last = lastOnes(comparison);
  if (last.length === ranked.length) return ranked.length > 1 ? `${lead}，分不出先后` : lead;
  const [worst] = last;
  const figure =
    worst === undefined || last.length > 1
      ? ''
      : `（净增只有须增的${measureText(worst.measure.value, { base: 'pace', unit })}）`;
  return `${lead}，${names(last)}差得最多${figure}${together(last)}`;
}

type OtherBase = Exclude<ComparisonBase, 'year' | 'pace'>;

const lowest: Record<OtherBase, readonly [string, string]> = {
  total: ['最少', '最多'],
  residents: ['最少', '最多'],
  skilled: ['最低', '最高'],
  growth: ['增长最慢', '最快'],
};

const leads: Record<OtherBase, string> = {
  total: '按总量，',
  residents: '每万常住人口，',
  skilled: '占技能劳动者的比例，',
  growth: '',
};

function otherClause({ comparison, from, unit }: FindingGiven): string {
  const { ranked, base } = comparison;
  if (base === 'year' || base === 'pace') return '';
  const isShare = unit === '比例';
  const counted = !isShare && (base === 'total' || base === 'residents') ? unit : '';
  const changed = isShare && base === 'growth' ? '个百分点' : '';
  const text = (row: ComparedArea) =>
    measureText(row.measure.value, { base, unit }) + counted + changed;
  const last = lastOnes(comparison);
  const first = alike(ranked, ranked[ranked.length - 1]);
  const [worst] = last;
  const [best] = first;
  if (!worst || !best) return '';
  const [low, high] = isShare && base === 'total' ? (['最低', '最高'] as const) : lowest[base];
  const lead =
    base === 'growth' ? `比${periodText(from)}，` : isShare && base === 'total' ? '' : leads[base];
  if (last.length === ranked.length && ranked.length > 1) return `${lead}各单位分不出先后`;
  if (ranked.length === 1) return `${lead}只有${best.name}可比（${text(best)}）`;
  const end = (rows: readonly ComparedArea[], word: string, one: ComparedArea) =>
    names(rows) + word + (rows.length > 1 ? together(rows) : `（${text(one)}）`);
  const lowEnd = `${lead}${end(last, low, worst)}`;
  // Who cannot be told from the last cannot be praised as the first.
  return first.some((row) => last.includes(row)) ? lowEnd : `${lowEnd}，${end(first, high, best)}`;
}

function lastOnes({ ranked }: Comparison): readonly ComparedArea[] {
  return alike(ranked, ranked[0]);
}

/** An area, all who share its place, and all who cannot be told apart from it. */
function alike(
  ranked: readonly ComparedArea[],
  one: ComparedArea | undefined,
): readonly ComparedArea[] {
  if (!one) return [];
  const untold = new Set(one.untoldFrom);
  return ranked.filter(({ name, place }) => place === one.place || untold.has(name));
}

/** More names than this are counted, not read. */
const mostNames = 4;

function names(rows: readonly ComparedArea[]): string {
  const shown = rows.slice(0, mostNames).map(({ name }) => name);
  return shown.join('、') + (rows.length > mostNames ? `等${rows.length}个单位` : '');
}

function together(rows: readonly ComparedArea[]): string {
  const [first] = rows;
  if (first === undefined || rows.length === 1) return '';
  return rows.every(({ place }) => place === first.place) ? '（并列）' : '（分不出先后）';
}

/** Who is not in the row. Residents that are not published are not the area's own silence. */
function absentClause({ apart, base }: Comparison): string {
  const unreported = apart.filter(
    ({ value }) => isAbsent(value) && value.absent === 'not_reported',
  );
  const unpublished = apart.filter(
    ({ measure }) => isAbsent(measure.value) && measure.value.absent === 'not_published',
  );
  return [
    unreported.length > 0 ? `；${names(unreported)}未报` : '',
    unpublished.length === 0
      ? ''
      : base === 'residents'
        ? `；另有${unpublished.length}个单位的常住人口未公布，不排位次`
        : `；${names(unpublished)}未公布`,
  ].join('');
}
