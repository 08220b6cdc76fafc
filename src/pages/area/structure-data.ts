import {
  type Composition,
  compositionOf,
  largestParts,
  type PoolDimension,
} from '../../model/index.ts';
import type { AnswerBook } from '../../warehouse/index.ts';
import { answered } from '../answered.ts';
import type { ViewBase } from '../view.ts';
import { areaAsked } from './area-questions.ts';

/** How many chains are named; the others stand together. */
const namedChains = 5;

/** A part of the pool by its name. Shares are of 1. */
export interface StructureRow {
  readonly name: string;
  readonly persons: number;
  readonly share: number;
  readonly cityShare: number;
}

/** What the pool of the area is made of at the period that is shown; empty where no register speaks of it. */
export function structureData(book: AnswerBook, view: ViewBase) {
  const asked = areaAsked(view);
  const members = answered(book, asked.members);
  const nameOf = (dimension: PoolDimension, code: string) =>
    members.find((each) => each.dimension === dimension && each.code === code)?.name ?? code;
  const levels = compositionOf(answered(book, asked.levels), view.place);
  const chains = compositionOf(answered(book, asked.chains), view.place);
  const { largest, rest } = largestParts(chains, namedChains);
  const order = members.filter(({ dimension }) => dimension === 'level').map(({ code }) => code);
  return {
    persons: levels.persons,
    levels: inOrder(levels, order).map(
      (part): StructureRow => ({ ...part, name: nameOf('level', part.code) }),
    ),
    chains: [
      ...largest.map((part): StructureRow => ({ ...part, name: nameOf('chain', part.code) })),
      ...(rest === null ? [] : [{ ...rest, name: `其余${rest.of}类` }]),
    ],
  };
}

export type StructureData = ReturnType<typeof structureData>;

function inOrder({ parts }: Composition, order: readonly string[]): Composition['parts'] {
  return [...parts].sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
}
