import * as v from 'valibot';
import { type AbsentKind, isPeriodEnd, type Maybe, type PeriodEnd } from '../model/index.ts';

/** Column kinds that several questions share. */

export const day = v.pipe(
  v.string(),
  v.check(isPeriodEnd, 'not a calendar day'),
  v.transform((text) => text as PeriodEnd),
);

export const absentKind = v.picklist([
  'not_reported',
  'not_applicable',
  'not_published',
  'suppressed',
] satisfies AbsentKind[]);

export const figureStatus = v.picklist(['flash', 'annual', 'verified', 'revised', 'reported']);

/** A value column and its absent column as one; a bare NULL was never reported. */
export function maybe(value: number | null, absent: AbsentKind | null): Maybe<number> {
  return value ?? { absent: absent ?? 'not_reported' };
}
