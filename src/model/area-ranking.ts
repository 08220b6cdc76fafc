import { isAbsent, type Maybe, mapPresent } from './absent.ts';
import type { AreaStock } from './area.ts';
import { placesOf } from './comparison/places.ts';

export interface AreaStanding extends AreaStock {
  /** Net change against the same date a year earlier, in persons. */
  readonly change: Maybe<number>;
  /** The same as a share of the stock a year earlier. */
  readonly growth: Maybe<number>;
  /** 1 for the fastest; areas that are equal share a place; null where growth is absent. */
  readonly place: number | null;
}

/**
 * The areas by growth over the year, slowest first; areas without a figure
 * stand apart at the end and hold no place.
 */
export function rankByGrowth(areas: readonly AreaStock[]): readonly AreaStanding[] {
  const grown = areas.map((area) => {
    const change = mapPresent(area.stock, (now) =>
      mapPresent(area.yearEarlier, (before) => now - before),
    );
    const growth = mapPresent(change, (difference) =>
      mapPresent(area.yearEarlier, (before) =>
        before > 0 ? difference / before : { absent: 'not_applicable' as const },
      ),
    );
    return { ...area, change, growth };
  });
  const places = placesOf(grown.map(({ growth }) => growth));
  const placed = grown.map((area, index) => ({ ...area, place: places[index] ?? null }));
  return placed.sort((a, b) => (b.place ?? -1) - (a.place ?? -1));
}

/** Sum of the areas, the double counting in it, and what remains; absent areas are counted apart. */
export interface Reconciliation {
  readonly sum: number;
  readonly overlap: number;
  readonly net: number;
  readonly missing: readonly string[];
  /** Zones of which nobody knows how many of their persons the host has counted too: those are still in `net`. */
  readonly unknownOverlap: readonly string[];
}

/** Adds up the areas without counting a person of a functional zone twice. */
export function reconcile(areas: readonly AreaStock[]): Reconciliation {
  let sum = 0;
  let overlap = 0;
  const missing: string[] = [];
  const unknownOverlap: string[] = [];
  for (const area of areas) {
    if (isAbsent(area.stock)) {
      missing.push(area.name);
      continue;
    }
    sum += area.stock;
    const host = areas.find((other) => other.code === area.host);
    if (host === undefined || isAbsent(host.stock)) continue;
    if (isAbsent(area.countedInHost)) unknownOverlap.push(area.name);
    else overlap += area.countedInHost;
  }
  return { sum, overlap, net: sum - overlap, missing, unknownOverlap };
}

/** The sum of the areas beside the city's own figure, which is not made from it. */
export interface CityReconciliation extends Reconciliation {
  readonly city: Maybe<number>;
  /** city − net. */
  readonly difference: Maybe<number>;
}

/** Adds the city's own figure and what it differs by; nothing is adjusted to close the difference. */
export function reconcileWithCity(
  areas: readonly AreaStock[],
  city: Maybe<number>,
): CityReconciliation {
  const parts = reconcile(areas);
  return { ...parts, city, difference: mapPresent(city, (own) => own - parts.net) };
}
