import * as v from 'valibot';
import { type AreaFigure, type Maybe, type PeriodEnd, periodEnd } from '../model/index.ts';
import { absentKind, figureStatus, maybe } from './columns.ts';
import { sqlPart } from './sql.ts';

// Many figures in one text, so that what the build embeds stays small and the engine neither
// groups nor hands over a row a figure.

/** One figure of a row of `observation`, as `2024-12-31 ann 26872`, or with the kind of its absence. */
export const listedFigure = sqlPart`(period_end::VARCHAR || ' ' || substr(status, 1, 3) || ' ' || CASE
  WHEN value IS NULL THEN coalesce(absent, 'not_reported')
  WHEN value = floor(value) THEN value::BIGINT::VARCHAR
  ELSE value::VARCHAR END)`;

/** The statuses by how an entry begins them; three letters tell them apart. */
const statuses = new Map(figureStatus.options.map((status) => [status.slice(0, 3), status]));

/** Days that have been read: every area has the same ones, and reading one anew takes longest. */
const days = new Map<string, PeriodEnd>();

export function readDay(text: string): PeriodEnd {
  const known = days.get(text);
  if (known !== undefined) return known;
  const day = periodEnd(text);
  days.set(text, day);
  return day;
}

/** A figure from how its status begins and its value. */
export function readFigure(
  begins: string,
  value: string,
  countedInHost: AreaFigure['countedInHost'] = null,
): AreaFigure {
  const status = statuses.get(begins);
  if (status === undefined) throw new RangeError(`no status begins with ${begins}`);
  return { value: readValue(value), status, countedInHost };
}

/** A number, or the kind of its absence. */
export function readValue(text: string): Maybe<number> {
  const value = Number(text);
  return Number.isNaN(value) ? maybe(null, v.parse(absentKind, text)) : value;
}
