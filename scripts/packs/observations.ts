/** The table `observation`: published figures, county reports, and what is derived from them. */
import { type City, publishedDatasetId } from '../intake/index.ts';
import type { Figure, ObservationRow } from './observation.ts';
import { projectFigures } from './project-figures.ts';
import { stockFigures } from './stock-figures.ts';
import { upliftFigures } from './uplift-figures.ts';

/** All revisions of all figures, in one fixed order. */
export function observationsOf(city: City): (ObservationRow & Record<string, never>)[] {
  const unitOf = new Map(city.indicators.map(({ id, unit }) => [id, unit]));
  const levelSort = new Map(city.levels.map(({ code, order }) => [code, order]));
  const complete = (dataset: string, figures: readonly Figure[]): ObservationRow[] =>
    figures.map((figure) => ({
      dataset,
      level: null,
      qualifier: null,
      note: null,
      ...figure,
      unit: unitOf.get(figure.indicator) ?? '',
    }));
  const rows = complete(publishedDatasetId, publishedFigures(city));
  if (city.reported !== null) {
    const reported = [
      ...stockFigures(city),
      ...upliftFigures(city),
      ...projectFigures(city),
      ...dutyFigures(city),
    ];
    rows.push(...complete(city.reported.id, reported));
  }
  const place = (row: ObservationRow): readonly (string | number)[] => [
    row.dataset,
    row.indicator,
    row.area,
    row.level === null ? 0 : (levelSort.get(row.level) ?? 0),
    row.period_end,
    row.revision,
  ];
  return rows
    .map((row) => ({ row, place: place(row) }))
    .sort((a, b) => comparePlaces(a.place, b.place))
    .map(({ row }) => row) as (ObservationRow & Record<string, never>)[];
}

/** Compares by code point, not by locale: the order must be the same on every machine. */
function comparePlaces(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined || left === right) continue;
    return left < right ? -1 : 1;
  }
  return 0;
}

function publishedFigures(city: City): Figure[] {
  return city.published.map((row) => ({
    indicator: row.indicator,
    area: row.area,
    period_end: row.period_end,
    value: row.value,
    absent: null,
    status: 'reported',
    source: row.source,
    published_at: row.source_date,
    revision: 0,
    qualifier: row.qualifier === '' ? null : row.qualifier,
    note: row.confidence,
  }));
}

function dutyFigures(city: City): Figure[] {
  return city.duties.map((duty) => ({
    indicator: duty.indicator,
    area: city.site.city,
    period_end: duty.period_end,
    value: typeof duty.value === 'number' ? duty.value : null,
    absent: typeof duty.value === 'number' ? null : duty.value,
    status: duty.status,
    source: '市级工作台账',
    published_at: duty.reported_on,
    revision: duty.revision,
    note: duty.note === '' ? null : duty.note,
  }));
}
