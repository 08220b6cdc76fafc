import { isAbsent, type Maybe, notApplicable } from '../absent.ts';
import type { PoolMember } from './members.ts';
import type { PoolFigure } from './slices.ts';

/** What stands in a cell of the pivot: the stock, the flows of the span, or the share of all persons. */
export const pivotMeasures = ['persons', 'certified', 'departed', 'net', 'share'] as const;
export type PivotMeasure = (typeof pivotMeasures)[number];

/** Persons of one pair of codes, as the warehouse gives them; pairs without anybody are not given. */
export interface PoolPair extends Omit<PoolFigure, 'before'> {
  readonly row: string;
  readonly column: string;
}

/** One value of a dimension: a row or a column. */
export type PivotMember = Pick<PoolMember, 'code' | 'name'>;

export interface PivotRow extends PivotMember {
  /** In the order of the columns: persons, or shares of 1. */
  readonly cells: readonly Maybe<number>[];
  readonly total: Maybe<number>;
}

/** Two dimensions crossed. Everything a row or a column adds up to is counted from its cells. */
export interface Pivot {
  readonly columns: readonly PivotMember[];
  readonly rows: readonly PivotRow[];
  /** By column. */
  readonly totals: readonly Maybe<number>[];
  readonly total: Maybe<number>;
  /** The greatest cell: what the shading of the others is held against. */
  readonly greatest: number;
}

export interface PivotGiven {
  readonly pairs: readonly PoolPair[];
  /** In the order of the reference tables. */
  readonly rows: readonly PivotMember[];
  readonly columns: readonly PivotMember[];
  readonly measure: PivotMeasure;
}

const amounts: Record<Exclude<PivotMeasure, 'share'>, (pair: PoolPair) => number> = {
  persons: ({ persons }) => persons,
  certified: ({ certified }) => certified,
  departed: ({ departed }) => departed,
  net: ({ certified, departed, moved }) => certified - departed + moved,
};

/**
 * Crosses two dimensions. A pair that is not given holds nobody, which is known: 0.
 *
 * @throws RangeError if a pair lies outside the rows or columns, since its persons would be lost
 */
export function pivot({ pairs, rows, columns, measure }: PivotGiven): Pivot {
  const rowOf = placesOf(rows);
  const columnOf = placesOf(columns);
  const counts = rows.map(() => columns.map(() => 0));
  const amount = amounts[measure === 'share' ? 'persons' : measure];
  for (const pair of pairs) {
    const row = counts[rowOf.get(pair.row) ?? -1];
    const column = columnOf.get(pair.column);
    if (!row || column === undefined)
      throw new RangeError(`the pivot has no place for ${pair.row} × ${pair.column}`);
    row[column] = (row[column] ?? 0) + amount(pair);
  }
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const whole = sum(counts.flat());
  const shown = (count: number): Maybe<number> => {
    if (measure !== 'share') return count;
    return whole > 0 ? count / whole : notApplicable;
  };
  const greatest = shown(counts.flat().reduce((a, b) => Math.max(a, b), 0));
  return {
    columns,
    rows: rows.map(({ code, name }, index) => {
      const own = counts[index] ?? [];
      return { code, name, cells: own.map(shown), total: shown(sum(own)) };
    }),
    totals: columns.map((_, index) => shown(sum(counts.map((row) => row[index] ?? 0)))),
    total: shown(whole),
    greatest: isAbsent(greatest) ? 0 : greatest,
  };
}

function placesOf(members: readonly PivotMember[]): ReadonlyMap<string, number> {
  return new Map(members.map(({ code }, index) => [code, index]));
}
