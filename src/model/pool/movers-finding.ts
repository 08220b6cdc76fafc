import { isAbsent, type Maybe } from '../absent.ts';
import { countText, percentText, pointsText } from '../number-text.ts';
import { periodText } from '../period.ts';
import type { Mover, Movers } from './movers.ts';
import type { PoolSpan } from './selection.ts';

interface MoversSaid {
  readonly movers: Movers;
  readonly span: PoolSpan;
  readonly nameOf: (code: string) => string;
}

/** The sentence that says who made the change: how much it is, whose, and who went the other way. */
export function moversFinding(said: MoversSaid): string {
  const { parts, hasShares } = said.movers;
  const lead = `${periodText(said.span.from)}到${periodText(said.span.to)}，`;
  if (parts.length === 0) return `${lead}所选范围里没有人，也没有人进出。`;
  if (parts.every(({ change }) => change === 0)) return `${lead}总数没有变化，各项也没有变化。`;
  return `${lead}${hasShares ? sharedClause(said) : cancelledClause(said)}。`;
}

function sharedClause({ movers, nameOf }: MoversSaid): string {
  const along = movers.parts.filter(({ share }) => !isAbsent(share) && share > 0);
  const against = movers.parts.filter(({ share }) => !isAbsent(share) && share < 0);
  const [first] = along;
  const whole =
    along.length === 1 && against.length === 0 && first
      ? `全部来自${nameOf(first.code)}`
      : `其中${along
          .slice(0, 2)
          .map(({ code, share }) => `${nameOf(code)}占${percentText(share)}`)
          .join('、')}`;
  return `${netText(movers)}，${whole}${againstClause(against, nameOf)}`;
}

/** Who went the other way; in the direction of the whole, the one who did so most comes last. */
function againstClause(against: readonly Mover[], nameOf: MoversSaid['nameOf']): string {
  const most = against[against.length - 1];
  if (!most) return '';
  const verb = most.change < 0 ? '减少' : '增加';
  const name = nameOf(most.code);
  return against.length === 1
    ? `；${name}${verb}${personsText(most.change)}`
    : `；另有${against.length}项${verb}，${name}最多（${personsText(most.change)}）`;
}

/** Gains and losses that cancel: both are said, and no share of what little is left. */
function cancelledClause({ movers, nameOf }: MoversSaid): string {
  const byChange = [...movers.parts].sort((a, b) => b.change - a.change);
  const gained = byChange[0];
  const lost = byChange[byChange.length - 1];
  const net = movers.whole.change === 0 ? '总数没有变化' : netText(movers);
  const said = (part: Mover | undefined, verb: string) =>
    part ? `${nameOf(part.code)}${verb}最多（${personsText(part.change)}）` : '';
  return `有增有减，相抵后${net}：${said(gained, '增加')}，${said(lost, '减少')}`;
}

function netText({ whole }: Movers): string {
  return `${whole.change < 0 ? '净减' : '净增'}${personsText(whole.change)}${growthText(whole.growth)}`;
}

function growthText(growth: Maybe<number>): string {
  return isAbsent(growth) ? '' : `（${pointsText(growth)}%）`;
}

function personsText(change: number): string {
  return `${countText(Math.abs(change))}人`;
}

/** A part's share of the change in words: one that went the other way has no share, it cancels one. */
export function moverShareText(share: Maybe<number>): string {
  if (isAbsent(share) || share >= 0) return percentText(share);
  return `抵消${percentText(-share)}`;
}
