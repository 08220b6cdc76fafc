import { isAbsent, type Maybe, notApplicable, valueAt } from '../../model/index.ts';
import type { CountiesData } from './counties-data.ts';

/** One area between the two dates: its figures, its change, and its part in the city's change. */
export interface ChangeRow {
  readonly code: string;
  readonly name: string;
  readonly before: Maybe<number>;
  readonly after: Maybe<number>;
  readonly change: Maybe<number>;
  readonly growth: Maybe<number>;
  readonly points: Maybe<number>;
  readonly share: Maybe<number>;
}

/** The areas in the order of what they have added, the greatest first. */
export function changeRows({
  contributions,
  comparison,
  from,
  at,
  missing,
}: CountiesData): readonly ChangeRow[] {
  const byCode = new Map(comparison.onBasis.map((area) => [area.code, area]));
  return contributions.parts.flatMap(({ code, name, change, points, share }): ChangeRow[] => {
    const area = byCode.get(code);
    if (!area) return [];
    const before = valueAt(area, from, missing);
    const growth =
      isAbsent(change) || isAbsent(before)
        ? isAbsent(change)
          ? change
          : before
        : before > 0
          ? change / before
          : notApplicable;
    return [
      { code, name, before, after: valueAt(area, at, missing), change, growth, points, share },
    ];
  });
}
