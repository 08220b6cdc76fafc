import type { ChoiceBar } from '../../charts/index.ts';
import {
  countText,
  isAbsent,
  isLevelAt,
  type Maybe,
  type PeriodEnd,
  type PoolMember,
  percentText,
  pointsText,
  type SliceReading,
  sliceDetail,
} from '../../model/index.ts';
import type { PoolShow } from './pool-state.ts';

const present = (value: Maybe<number>) => (isAbsent(value) ? null : value);

/** The figure of a slice in the form that is shown; null where there is none. */
export function shownValue(reading: SliceReading, show: PoolShow): number | null {
  return show === 'persons' ? reading.persons : present(reading[show]);
}

export function shownText(reading: SliceReading, show: PoolShow): string {
  if (show === 'persons') return countText(reading.persons);
  return show === 'share' ? percentText(reading.share) : pointsText(reading.difference);
}

/** What the city would have in place of the figure. A difference is held against nought already. */
export function shownReference(reading: SliceReading, show: PoolShow): number | null {
  if (show === 'difference') return null;
  return present(show === 'persons' ? reading.expected : reading.cityShare);
}

interface BarsGiven {
  readonly members: readonly PoolMember[];
  readonly readings: readonly SliceReading[];
  readonly chosen: readonly string[];
  readonly show: PoolShow;
  readonly isCompared: boolean;
  /** The day whose stock is shown. */
  readonly at: PeriodEnd;
}

/** A bar for every member of a dimension, in their order; who cannot be in the pool has words in its place. */
export function sliceBars(given: BarsGiven): readonly ChoiceBar[] {
  const { members, readings, chosen, show, isCompared, at } = given;
  const byCode = new Map(readings.map((reading) => [reading.code, reading]));
  return members.map((member): ChoiceBar => {
    const { code, name } = member;
    const reading = byCode.get(code);
    const isChosen = chosen.includes(code);
    const why = reading ? absence(member, reading, at) : '';
    if (!reading || why !== '') {
      return {
        ...{ code, name, isChosen, reference: null, value: null, isOpen: false },
        text: why,
        detail: `${name}：${why}`,
      };
    }
    return {
      ...{ code, name, isChosen, isOpen: true },
      value: shownValue(reading, show),
      text: shownText(reading, show),
      reference: isCompared ? shownReference(reading, show) : null,
      detail: sliceDetail(name, reading, isCompared),
    };
  });
}

/** Why a member has no figure; empty where it has one. */
function absence(member: PoolMember, { persons }: SliceReading, at: PeriodEnd): string {
  if (!member.inPool) return '不属于高技能人才';
  if (member.dimension !== 'level' || persons > 0 || isLevelAt(member.code, at)) return '';
  return '当时还没有这一级';
}
