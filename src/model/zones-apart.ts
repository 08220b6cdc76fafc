import { isAbsent, type Maybe, mapPresent } from './absent.ts';

/** An area's own figure, and how much of it its host district counts as well. */
export interface OverlappingFigure {
  readonly code: string;
  readonly host: string | null;
  readonly value: Maybe<number>;
  /** Zones: how many of `value` the host's figure holds too; of no meaning for divisions. */
  readonly countedInHost: Maybe<number>;
}

/**
 * The figures by 功能区单列: a zone has all of its persons, its host district has
 * its own figure less those, so that the figures add up and nobody counts twice.
 * Where a zone does not say how many its host counts, the host's figure is as
 * absent as that: the overlap is somewhere in it.
 */
export function withZonesApart(figures: readonly OverlappingFigure[]): readonly Maybe<number>[] {
  return figures.map(({ code, value }) =>
    figures
      .filter(({ host }) => host === code)
      .reduce<Maybe<number>>((rest, { countedInHost }) => {
        if (isAbsent(rest) || isAbsent(countedInHost)) return isAbsent(rest) ? rest : countedInHost;
        // The intake refuses a zone that claims more than its host has; never below nothing.
        return mapPresent(rest, (own) => Math.max(0, own - countedInHost));
      }, value),
  );
}
