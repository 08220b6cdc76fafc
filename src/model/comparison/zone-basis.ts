import { isAbsent, type Maybe, mapPresent, notApplicable, notReported } from '../absent.ts';
import type { PeriodEnd } from '../period.ts';
import { withZonesApart } from '../zones-apart.ts';
import type { AreaFigure, AreaSeries, ZoneBasis } from './area-series.ts';

/** Whether the reports say how many persons zones and hosts count twice; if not, nothing can be taken out. */
export function overlapIsKnown(areas: readonly AreaSeries[]): boolean {
  return areas.some(({ host, figures }) => {
    if (host === null) return false;
    for (const { countedInHost } of figures.values()) if (countedInHost !== null) return true;
    return false;
  });
}

/** Whether zones are counted in their hosts and nowhere else. */
export function areZonesMerged(areas: readonly AreaSeries[], basis: ZoneBasis): boolean {
  return basis === 'included' && overlapIsKnown(areas);
}

/**
 * The same areas with their figures on one basis. Where the reports do not say
 * what is counted twice, every figure stays as it was reported. A host is not
 * known at a date for which one of its zones has not said what they share.
 */
export function onZoneBasis(areas: readonly AreaSeries[], basis: ZoneBasis): readonly AreaSeries[] {
  if (!overlapIsKnown(areas)) return areas;
  const zones = zonesByHost(areas);
  return areas.map((area) => {
    if (area.host !== null)
      return basis === 'apart' ? area : withFigures(area, () => notApplicable);
    const inside = zones.get(area.code);
    if (!inside) return area;
    return withFigures(area, ({ value }, at) => basisValue(value, inside, at, basis));
  });
}

function withFigures(
  area: AreaSeries,
  valueFor: (figure: AreaFigure, at: PeriodEnd) => Maybe<number>,
): AreaSeries {
  const figures = new Map<PeriodEnd, AreaFigure>();
  for (const [at, figure] of area.figures)
    figures.set(at, { ...figure, value: valueFor(figure, at) });
  return { ...area, figures };
}

function basisValue(
  reported: Maybe<number>,
  zones: readonly AreaSeries[],
  at: PeriodEnd,
  basis: ZoneBasis,
): Maybe<number> {
  const shared = zones.map((zone) => ({
    code: zone.code,
    host: 'host',
    value: zone.figures.get(at)?.value ?? notReported,
    countedInHost: zone.figures.get(at)?.countedInHost ?? notReported,
  }));
  const host = { code: 'host', host: null, value: reported, countedInHost: notApplicable };
  const [apart = notReported] = withZonesApart([host, ...shared]);
  if (basis === 'apart') return apart;
  return shared.reduce<Maybe<number>>(
    (sum, { value }) => mapPresent(sum, (known) => mapPresent(value, (zone) => known + zone)),
    apart,
  );
}

function zonesByHost(areas: readonly AreaSeries[]): ReadonlyMap<string, readonly AreaSeries[]> {
  const zones = new Map<string, AreaSeries[]>();
  for (const area of areas) {
    if (area.host === null) continue;
    const known = zones.get(area.host);
    if (known) known.push(area);
    else zones.set(area.host, [area]);
  }
  return zones;
}

/** What a host's own report has in common with its zones at a date. */
export interface HostOverlap {
  /** Short names of the zones that its report counts in whole or in part. */
  readonly zones: readonly string[];
  /** Persons, those that are known. */
  readonly persons: number;
}

/** For every district whose report counts persons of a zone as well: which zones and how many. */
export function hostOverlaps(
  areas: readonly AreaSeries[],
  at: PeriodEnd,
): ReadonlyMap<string, HostOverlap> {
  const overlaps = new Map<string, HostOverlap>();
  for (const [host, zones] of zonesByHost(areas)) {
    const shared = zones.flatMap(({ name, figures }) => {
      const persons = figures.get(at)?.countedInHost ?? null;
      return persons === null || isAbsent(persons) || persons === 0 ? [] : [{ name, persons }];
    });
    if (shared.length === 0) continue;
    overlaps.set(host, {
      zones: shared.map(({ name }) => name),
      persons: shared.reduce((sum, { persons }) => sum + persons, 0),
    });
  }
  return overlaps;
}
