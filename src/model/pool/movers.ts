import { type Maybe, notApplicable } from '../absent.ts';
import { type PoolFigure, sumFigures } from './slices.ts';

/** What one slice has added to the whole between two dates. */
export interface Mover extends PoolFigure {
  readonly code: string;
  /** persons − before = certified − departed + moved, in persons. */
  readonly change: number;
  /** change ÷ the slice's own stock before, in shares of 1. */
  readonly growth: Maybe<number>;
  /** change ÷ the stock of the whole before: its part of the growth, in shares of 1. */
  readonly points: Maybe<number>;
  /** change ÷ change of the whole; negative for a slice that went the other way. */
  readonly share: Maybe<number>;
}

/** Who made the change of a whole: parts that add up to it in persons, in points and in shares. */
export interface Movers {
  /** In the direction of the whole: the greatest gain first, or the greatest loss if the whole lost. */
  readonly parts: readonly Mover[];
  readonly whole: Omit<Mover, 'code' | 'share'>;
  /**
   * Whether shares of the change say anything: not where gains and losses cancel so far that a
   * single slice moved more than the whole, and would have “300 %” of it.
   */
  readonly hasShares: boolean;
}

/**
 * How far each slice has moved the whole. Slices in which nobody was, came or left are no movers.
 *
 * @param slices that overlap in nobody, such as those of `slicesBy`
 */
export function movers(slices: ReadonlyMap<string, PoolFigure>): Movers {
  const moving = [...slices].filter(([, figure]) => !isEmpty(figure));
  const sum = sumFigures(moving.map(([, figure]) => figure));
  const wholeChange = sum.persons - sum.before;
  const greatest = moving.reduce(
    (most, [, { persons, before }]) => Math.max(most, Math.abs(persons - before)),
    0,
  );
  const hasShares = wholeChange !== 0 && greatest <= Math.abs(wholeChange);
  const over = (part: number, base: number) => (base > 0 ? part / base : notApplicable);
  const moved = (figure: PoolFigure) => {
    const change = figure.persons - figure.before;
    return {
      ...figure,
      change,
      growth: over(change, figure.before),
      points: over(change, sum.before),
    };
  };
  const parts = moving.map(([code, figure]): Mover => {
    const part = moved(figure);
    return { code, ...part, share: hasShares ? part.change / wholeChange : notApplicable };
  });
  const direction = wholeChange < 0 ? -1 : 1;
  return {
    parts: parts.sort((a, b) => direction * (b.change - a.change)),
    whole: moved(sum),
    hasShares,
  };
}

function isEmpty({ persons, before, certified, departed, moved }: PoolFigure): boolean {
  return [persons, before, certified, departed, moved].every((value) => value === 0);
}
