import { isAbsent } from '../absent.ts';
import { percentText } from '../number-text.ts';
import { type PeriodEnd, periodText } from '../period.ts';
import { statusOf } from '../status.ts';
import { targetOriginText } from './area-targets.ts';
import { measureText } from './base-text.ts';
import type { ComparedArea, Comparison } from './comparison.ts';
import type { ComparisonBase } from './measure.ts';

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
  const lead = `${periodText(at)}${indicatorName}`;
  if (ranked.length === 0) {
    const { value } = comparison.city;
    return isAbsent(value)
      ? `${lead}没有各单位的数，暂不能比较。`
      : `${lead}只有全市数，各单位的数没有公布，暂不能比较。`;
  }
  const clause = base === 'year' ? yearClause(given) : otherClause(given);
  return `${lead}：${clause}${absentClause(comparison)}。`;
}

function yearClause({ comparison }: FindingGiven): string {
  const { ranked, targets } = comparison;
  const behind = ranked.filter(({ year }) =>
    ['behind', 'caution'].includes(statusOf(year.status).tone),
  );
  const basis =
    targets.origin === 'proposed'
      ? `目标没有分解，按${targetOriginText.proposed}的年度目标`
      : '按分解的年度目标';
  const last = lastOnes(comparison);
  const lead =
    behind.length === 0
      ? `${basis}，${ranked.length}个单位都达到序时`
      : `${basis}，${ranked.length}个单位中${behind.length}个落后序时`;
  if (last.length === ranked.length) return ranked.length > 1 ? `${lead}，分不出先后` : lead;
  const [worst] = last;
  const figures =
    worst === undefined || last.length > 1
      ? ''
      : `（完成${percentText(worst.year.rate)}，序时${percentText(worst.year.time)}）`;
  return `${lead}，${names(last)}最慢${figures}${together(last)}`;
}

const lowest: Record<Exclude<ComparisonBase, 'year'>, readonly [string, string]> = {
  total: ['最少', '最多'],
  residents: ['最少', '最多'],
  skilled: ['最低', '最高'],
  growth: ['增长最慢', '最快'],
  pace: ['最不够', '最足'],
};

const leads: Record<Exclude<ComparisonBase, 'year'>, string> = {
  total: '按总量',
  residents: '按每万常住人口',
  skilled: '按占技能劳动者的比例',
  growth: '',
  pace: '按近一年净增与须有净增之比',
};

function otherClause({ comparison, from, unit }: FindingGiven): string {
  const { ranked, base } = comparison;
  if (base === 'year') return '';
  const text = (row: ComparedArea) => measureText(row.measure.value, { base, unit });
  const last = lastOnes(comparison);
  const first = ranked.filter(({ place }) => place === 1);
  const [worst] = last;
  const [best] = first;
  if (!worst || !best) return '';
  const [low, high] = lowest[base];
  const lead = base === 'growth' ? `比${periodText(from)}` : leads[base];
  if (last.length === ranked.length && ranked.length > 1) return `${lead}，各单位分不出先后`;
  if (ranked.length === 1) return `${lead}，只有${best.name}可比（${text(best)}）`;
  const lastText = last.length > 1 ? '' : `（${text(worst)}）`;
  return `${lead}，${names(last)}${low}${lastText}${together(last)}，${names(first)}${high}（${text(best)}）`;
}

/** The last in the row and all who cannot be told apart from it. */
function lastOnes({ ranked, untold }: Comparison): readonly ComparedArea[] {
  const [last] = ranked;
  if (!last) return [];
  const run = untold.find(([first]) => first?.code === last.code);
  return run ?? ranked.filter(({ place }) => place === last.place);
}

function names(rows: readonly ComparedArea[]): string {
  return rows.map(({ name }) => name).join('、');
}

function together(rows: readonly ComparedArea[]): string {
  return rows.length > 1 ? '、分不出先后' : '';
}

function absentClause({ apart }: Comparison): string {
  const unreported = apart.filter(
    ({ value }) => isAbsent(value) && value.absent === 'not_reported',
  );
  const unpublished = apart.filter(
    ({ measure }) => isAbsent(measure.value) && measure.value.absent === 'not_published',
  );
  return [
    unreported.length > 0 ? `；${names(unreported)}未报` : '',
    unpublished.length > 0 ? `；${names(unpublished)}未公布` : '',
  ].join('');
}
