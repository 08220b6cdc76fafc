/**
 * A value that is not there says why. None of the kinds is ever 0.
 *
 * - `not_reported`   未报: somebody owed the figure and has not sent it
 * - `not_applicable` —: the question makes no sense here
 * - `not_published`  未公布: it may exist, but no public source gives it
 * - `suppressed`     *: withheld because too few persons stand behind it
 */
export type AbsentKind = 'not_reported' | 'not_applicable' | 'not_published' | 'suppressed';

export interface Absent {
  readonly absent: AbsentKind;
}

/** A present value, or the reason why there is none. */
export type Maybe<T> = T | Absent;

const texts: Record<AbsentKind, string> = {
  not_reported: '未报',
  not_applicable: '—',
  not_published: '未公布',
  suppressed: '*',
};

export const notReported: Absent = { absent: 'not_reported' };
export const notApplicable: Absent = { absent: 'not_applicable' };
export const notPublished: Absent = { absent: 'not_published' };

export function isAbsent(value: unknown): value is Absent {
  return typeof value === 'object' && value !== null && 'absent' in value;
}

/** What a reader sees in place of the value. */
export function absentText(value: Absent): string {
  return texts[value.absent];
}

/** Applies `compute` to a present value; an absent one keeps its reason. */
export function mapPresent<T, U>(value: Maybe<T>, compute: (present: T) => Maybe<U>): Maybe<U> {
  return isAbsent(value) ? value : compute(value);
}
