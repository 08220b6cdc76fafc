import { isLevelAt } from '../level.ts';
import type { PeriodEnd } from '../period.ts';
import type { PoolMember } from './members.ts';
import type { PivotMember, PoolPair } from './pivot.ts';
import type { PoolDimension, PoolSelection } from './selection.ts';

interface MembersGiven {
  readonly dimension: PoolDimension;
  readonly side: 'row' | 'column';
  /** All values of the dimension, in the order of the reference table. */
  readonly members: readonly PoolMember[];
  readonly selection: PoolSelection;
  /** The end of the span. */
  readonly at: PeriodEnd;
  readonly pairs: readonly PoolPair[];
}

/**
 * The values of a dimension that a pivot shows: those chosen, or all. Somebody else's row would be
 * nought by choice and not in truth, and so would that of a level that the pool does not hold or
 * that did not exist yet; but a value in which there is somebody is always shown.
 */
export function pivotMembers(given: MembersGiven): readonly PivotMember[] {
  const { dimension, side, members, selection, at, pairs } = given;
  const chosen = selection[dimension];
  const found = new Set(pairs.map((pair) => pair[side]));
  const isAsked = (code: string) => chosen.length === 0 || chosen.includes(code);
  const canBe = ({ code, inPool }: PoolMember) =>
    inPool && (dimension !== 'level' || isLevelAt(code, at));
  return members.filter(
    (member) => found.has(member.code) || (isAsked(member.code) && canBe(member)),
  );
}
