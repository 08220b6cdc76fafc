import { isAbsent } from '../absent.ts';
import { countText, percentText } from '../number-text.ts';
import { periodText } from '../period.ts';
import type { PoolMember, PoolMembers } from './members.ts';
import { partOf } from './reading.ts';
import { type PoolDimension, type PoolSelection, poolDimensions } from './selection.ts';
import type { PoolFigure } from './slices.ts';
import type { KnownSpan } from './span.ts';

/** What is chosen in one dimension, in words. */
export interface SelectionPart {
  readonly dimension: PoolDimension;
  readonly text: string;
}

/** More names than this are not listed: the first two stand for them. */
const mostListed = 4;

/** Who is chosen, one part a dimension, in the order of the dimensions; none where all are. */
export function selectionParts(
  selection: PoolSelection,
  members: PoolMembers,
): readonly SelectionPart[] {
  return poolDimensions
    .filter((dimension) => selection[dimension].length > 0)
    .map((dimension) => ({
      dimension,
      text: choiceText(dimension, selection[dimension], members[dimension]),
    }));
}

function choiceText(
  dimension: PoolDimension,
  codes: readonly string[],
  members: readonly PoolMember[],
): string {
  const own = members.filter(({ inPool }) => inPool);
  const chosen = own.filter(({ code }) => codes.includes(code));
  switch (dimension) {
    case 'level':
      return runs(chosen, own).map(levelText(own)).join('、');
    case 'age_band':
      return runs(chosen, own).map(ageText(own)).join('、');
    case 'channel':
      return `经${listed(chosen, '种途径')}取证`;
    case 'sex':
      return chosen.map(({ name }) => `${name}性`).join('、');
    case 'area':
      return listed(chosen, '个地区');
    case 'chain':
      return listed(chosen, '条产业链');
    case 'occupation_group':
      return listed(chosen, '类职业');
  }
}

function listed(chosen: readonly PoolMember[], counted: string): string {
  const names = chosen.map(({ name }) => name);
  if (names.length <= mostListed) return names.join('、');
  return `${names.slice(0, 2).join('、')}等${names.length}${counted}`;
}

/** The chosen members in stretches without a gap in the order of all. */
function runs(
  chosen: readonly PoolMember[],
  own: readonly PoolMember[],
): readonly (readonly PoolMember[])[] {
  const stretches: PoolMember[][] = [];
  for (const [place, member] of own.entries()) {
    if (!chosen.includes(member)) continue;
    const last = stretches[stretches.length - 1];
    if (last && last[last.length - 1] === own[place - 1]) last.push(member);
    else stretches.push([member]);
  }
  return stretches;
}

const levelText = (own: readonly PoolMember[]) => (run: readonly PoolMember[]) => {
  const [first] = run;
  const last = run[run.length - 1];
  if (!first || !last) return '';
  if (run.length === 1) return first.name;
  if (last === own[own.length - 1]) return `${first.name}及以上`;
  return run.length === 2 ? `${first.name}、${last.name}` : `${first.name}至${last.name}`;
};

/** A stretch of age bands as one. Whoever is younger than the youngest band belongs to it. */
const ageText = (own: readonly PoolMember[]) => (run: readonly PoolMember[]) => {
  const [first] = run;
  const last = run[run.length - 1];
  if (!first || !last) return '';
  if (run.length === 1) return first.name;
  if (first === own[0]) return `${last.maxAge ?? ''}岁及以下`;
  return last.maxAge === null
    ? `${first.minAge ?? ''}岁及以上`
    : `${first.minAge ?? ''}–${last.maxAge}岁`;
};

export function spanText({ from, to, hasStart }: KnownSpan): string {
  return hasStart ? `${periodText(from)}至${periodText(to)}` : periodText(to);
}

interface SelectionSaid {
  readonly parts: readonly SelectionPart[];
  readonly span: KnownSpan;
  readonly total: PoolFigure;
  /** The whole city in the same span. */
  readonly city: PoolFigure;
}

/** The sentence about a selection: of whom it speaks, how many they are, and what else is to say. */
export interface SelectionSentence {
  readonly scope: string;
  readonly persons: string;
  readonly rest: string;
}

export function selectionSentence({ parts, span, total, city }: SelectionSaid): SelectionSentence {
  const who = parts.length === 0 ? '全市' : parts.map(({ text }) => text).join('，');
  const share =
    parts.length === 0 || city.persons === 0
      ? ''
      : `，占全市${percentText(total.persons / city.persons)}`;
  return {
    scope: `${who}，${spanText(span)}：`,
    persons: `${countText(total.persons)}人`,
    rest: `${share}${changeClause({ parts, span, total, city })}`,
  };
}

function changeClause({ parts, span, total, city }: SelectionSaid): string {
  if (!span.hasStart) return '；没有更早的数，不能说增减';
  const net = total.persons - total.before;
  const amount = `，${netText(net)}`;
  const growth = partOf(net, total.before);
  const cityGrowth = partOf(city.persons - city.before, city.before);
  if (isAbsent(growth) || isAbsent(cityGrowth) || net === 0) return amount;
  const word = net > 0 ? '增长' : '下降';
  const beside = parts.length === 0 ? '' : `（全市${growthText(cityGrowth)}）`;
  return `${amount}，${word}${percentText(Math.abs(growth))}${beside}`;
}

function growthText(growth: number): string {
  return `${growth < 0 ? '下降' : '增长'}${percentText(Math.abs(growth))}`;
}

/** `净增12人`, `净减12人`, `没有增减`. */
export function netText(net: number): string {
  if (net === 0) return '没有增减';
  return `${net > 0 ? '净增' : '净减'}${countText(Math.abs(net))}人`;
}
