import { percentText, wanText } from '../number-text.ts';
import { addMonths, periodText } from '../period.ts';
import type { PoolMember, PoolMembers } from './members.ts';
import type { PoolDimension } from './selection.ts';
import { wholePool } from './selection.ts';
import { netText } from './selection-text.ts';
import type { PoolAnswer, PoolFigure } from './slices.ts';
import { slicesBy } from './slices-by.ts';
import type { KnownSpan } from './span.ts';

interface PoolFound {
  /** The whole city, nothing chosen. */
  readonly city: PoolAnswer;
  readonly span: KnownSpan;
  readonly members: PoolMembers;
}

/**
 * The sentence that opens the page: how many the high-skilled are, what most of them are, and
 * where growth comes from.
 */
export function poolFinding(found: PoolFound): string {
  const { city, span } = found;
  const lead = `${periodText(span.to)}全市高技能人才${wanText(city.total.persons)}万人`;
  if (city.total.persons === 0) return `${lead}。`;
  const who = (['level', 'age_band'] as const).map((dimension) => {
    const most = greatest(found, dimension, ({ persons }) => persons);
    return most ? `${most.name}占${percentText(most.value / city.total.persons)}` : '';
  });
  return `${lead}，${who.filter(Boolean).join('、')}${growthClause(found)}。`;
}

function growthClause(found: PoolFound): string {
  const { span, city } = found;
  if (!span.hasStart) return '';
  const { persons, before, certified } = city.total;
  const net = persons - before;
  const since = span.from === addMonths(span.to, -12) ? '上年同期' : periodText(span.from);
  const lead = `；比${since}${netText(net)}`;
  const area = greatest(found, 'area', (figure) => figure.persons - figure.before);
  const channel = greatest(found, 'channel', (figure) => figure.certified);
  const most =
    net > 0 && area && area.value > 0
      ? `，${area.name}最多（占${percentText(area.value / net)}）`
      : '';
  const through =
    channel && certified > 0
      ? `，新取证的${percentText(channel.value / certified)}经${channel.name}`
      : '';
  return `${lead}${most}${through}`;
}

/** The member of a dimension with the greatest value; the first of equals. */
function greatest(
  { city, members }: PoolFound,
  dimension: PoolDimension,
  amount: (figure: PoolFigure) => number,
): { readonly name: string; readonly value: number } | undefined {
  const slices = slicesBy(city, wholePool, dimension);
  return members[dimension].reduce<{ name: string; value: number } | undefined>(
    (most, { code, name }: PoolMember) => {
      const figure = slices.get(code);
      const value = figure ? amount(figure) : Number.NEGATIVE_INFINITY;
      return figure && (most === undefined || value > most.value) ? { name, value } : most;
    },
    undefined,
  );
}
