import type { Commitment } from './commitment.ts';
import type { Series } from './observation.ts';
import { announcedBy, type Countable, isProjectKind, projectKindText } from './project.ts';

/**
 * What counts towards a commitment, where law, usage and document differ. It is
 * declared in `data/policy/counting.csv` and applied by the build to the figures.
 */
export interface Counting {
  /** Id of the commitment. */
  readonly commitment: string;
  /** Kinds of project, or the one indicator, that count. */
  readonly counts: readonly string[];
  /** What others might count as well, and this city does not. */
  readonly notCounted: readonly string[];
  readonly reason: string;
}

/** Whether the count is taken from the project ledger; otherwise it is a reported indicator. */
export function countsProjects({ counts }: Counting): boolean {
  return counts.some(isProjectKind);
}

/** The rule of a commitment; undefined where nothing has to be said. */
export function countingOf(
  countings: readonly Counting[],
  commitment: Pick<Commitment, 'id'>,
): Counting | undefined {
  return countings.find((each) => each.commitment === commitment.id);
}

/**
 * What the rule says in one line: `计入：中职学校；不计入：技工学校`.
 *
 * @param nameOf how an indicator is called; kinds of project have their own words
 */
export function countingText(
  { counts, notCounted }: Counting,
  nameOf: (code: string) => string = projectKindText,
): string {
  const words = (codes: readonly string[]) => codes.map(nameOf).join('、');
  return `计入：${words(counts)}${notCounted.length > 0 ? `；不计入：${words(notCounted)}` : ''}`;
}

/**
 * The figures as they would be if what is not counted counted as well: the same
 * period ends, each counted anew from the ledger.
 */
export function seriesOtherwise(
  series: Series,
  { counts, notCounted }: Counting,
  projects: readonly Countable[],
): Series {
  const kinds = [...counts, ...notCounted];
  return series.map((observation) => ({
    ...observation,
    value: announcedBy(projects, kinds, observation.periodEnd),
  }));
}
