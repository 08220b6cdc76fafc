import type { Commitment, Dataset, PeriodEnd } from '../model/index.ts';
import {
  type AnswerBook,
  areas,
  commitments,
  datasets,
  type Question,
  reportingPeriods,
} from '../warehouse/index.ts';

export interface AreaName {
  readonly code: string;
  readonly name: string;
}

/** A part of the city, with its place on the tile map. */
export interface AreaPart extends AreaName {
  /** Code of the district in which a functional zone lies; null for divisions. */
  readonly host: string | null;
  /** Row from the north and column from the west, from 1. */
  readonly tile: { readonly row: number; readonly col: number };
}

/** What there is to choose from: every address and every menu is checked against it. */
export interface Catalog {
  readonly datasets: readonly Dataset[];
  /** In the order of the document. */
  readonly commitments: readonly Commitment[];
  readonly city: AreaName;
  /** The parts of the city. */
  readonly areas: readonly AreaPart[];
  /** Period ends of each dataset, newest first. */
  readonly periods: ReadonlyMap<string, readonly PeriodEnd[]>;
}

/** The questions whose answers make the catalogue; every page brings them along. */
export const catalogQuestions: readonly Question<unknown>[] = [
  datasets(),
  areas(),
  commitments(),
  reportingPeriods(),
];

/** Throws where the book lacks an answer, since no page can stand without its catalogue. */
export function readCatalog(book: AnswerBook): Catalog {
  const known = book.look(datasets());
  const promises = book.look(commitments());
  const places = book.look(areas());
  const reported = book.look(reportingPeriods());
  const city = places?.find(({ role }) => role === 'city');
  if (!known || !promises || !places || !reported || !city)
    throw new Error('the page came without its catalogue');
  return {
    datasets: known,
    commitments: promises,
    city,
    areas: places.filter(({ role }) => role === 'part'),
    periods: new Map(
      known.map(({ id }) => [
        id,
        reported.filter(({ dataset }) => dataset === id).map(({ periodEnd }) => periodEnd),
      ]),
    ),
  };
}
