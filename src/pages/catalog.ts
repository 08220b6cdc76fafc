import {
  type Commitment,
  type Dataset,
  type Department,
  membersByDimension,
  type PeriodEnd,
  type PoolMembers,
} from '../model/index.ts';
import {
  type AnswerBook,
  areaIndicators,
  areas,
  commitments,
  datasets,
  departments,
  poolMembers,
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

/** Something that the parts of the city report, and that they can be compared by. */
export interface AreaIndicator {
  readonly indicator: string;
  /** A level code for the part of the indicator that holds that level; empty for all of it. */
  readonly level: string;
  readonly name: string;
  readonly unit: string;
}

/** What there is to choose from: every address and every menu is checked against it. */
export interface Catalog {
  readonly datasets: readonly Dataset[];
  /** In the order of the document. */
  readonly commitments: readonly Commitment[];
  /** Who answers for measures. */
  readonly departments: readonly Department[];
  readonly city: AreaName;
  /** The parts of the city. */
  readonly areas: readonly AreaPart[];
  /** What the areas report, by dataset; none where they report nothing. */
  readonly areaIndicators: ReadonlyMap<string, readonly AreaIndicator[]>;
  /** By what the persons of the talent pool can be chosen. */
  readonly poolMembers: PoolMembers;
  /** Period ends of each dataset, newest first. */
  readonly periods: ReadonlyMap<string, readonly PeriodEnd[]>;
}

/** The questions whose answers make the catalogue; every page brings them along. */
export const catalogQuestions: readonly Question<unknown>[] = [
  datasets(),
  areas(),
  commitments(),
  areaIndicators(),
  departments(),
  poolMembers(),
  reportingPeriods(),
];

/** Throws where the book lacks an answer, since no page can stand without its catalogue. */
export function readCatalog(book: AnswerBook): Catalog {
  const known = book.look(datasets());
  const promises = book.look(commitments());
  const duties = book.look(departments());
  const places = book.look(areas());
  const indicators = book.look(areaIndicators());
  const members = book.look(poolMembers());
  const reported = book.look(reportingPeriods());
  const city = places?.find(({ role }) => role === 'city');
  if (!known || !promises || !duties || !places || !indicators || !members || !reported || !city)
    throw new Error('the page came without its catalogue');
  return {
    datasets: known,
    commitments: promises,
    departments: duties,
    city,
    areas: places.filter(({ role }) => role === 'part'),
    areaIndicators: new Map(
      known.map(({ id }) => [id, indicators.filter(({ dataset }) => dataset === id)]),
    ),
    poolMembers: membersByDimension(members),
    periods: new Map(
      known.map(({ id }) => [
        id,
        reported.filter(({ dataset }) => dataset === id).map(({ periodEnd }) => periodEnd),
      ]),
    ),
  };
}
