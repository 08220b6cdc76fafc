/** Persons of one area who are of one code of another dimension. */
export interface AreaPair {
  /** Code of the area. */
  readonly row: string;
  readonly column: string;
  readonly persons: number;
}

/** One part of an area's pool beside the same part of the city's. Shares are of 1. */
export interface CompositionPart {
  readonly code: string;
  readonly persons: number;
  readonly share: number;
  readonly cityShare: number;
}

export interface Composition {
  readonly persons: number;
  readonly cityPersons: number;
  /** Every part that somebody in the city belongs to, the area's largest first. */
  readonly parts: readonly CompositionPart[];
}

/** What the pool of one area is made of, beside that of the city, which is all areas together. */
export function compositionOf(pairs: readonly AreaPair[], area: string): Composition {
  const own = new Map<string, number>();
  const all = new Map<string, number>();
  for (const { row, column, persons } of pairs) {
    all.set(column, (all.get(column) ?? 0) + persons);
    if (row === area) own.set(column, (own.get(column) ?? 0) + persons);
  }
  const persons = sum(own.values());
  const cityPersons = sum(all.values());
  const parts = [...all].map(([code, inCity]) => ({
    code,
    persons: own.get(code) ?? 0,
    share: persons > 0 ? (own.get(code) ?? 0) / persons : 0,
    cityShare: cityPersons > 0 ? inCity / cityPersons : 0,
  }));
  return { persons, cityPersons, parts: parts.sort((a, b) => b.persons - a.persons) };
}

/** The first parts, and all that follow as one; null where none follow. */
export function largestParts(
  { parts }: Composition,
  count: number,
): {
  readonly largest: readonly CompositionPart[];
  readonly rest: (Omit<CompositionPart, 'code'> & { readonly of: number }) | null;
} {
  const others = parts.slice(count);
  const rest = {
    of: others.length,
    persons: sum(others.map(({ persons }) => persons)),
    share: sum(others.map(({ share }) => share)),
    cityShare: sum(others.map(({ cityShare }) => cityShare)),
  };
  return { largest: parts.slice(0, count), rest: others.length > 0 ? rest : null };
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
