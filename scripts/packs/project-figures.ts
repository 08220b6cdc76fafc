/** Schools and majors counted from the project ledger: those announced by each quarter end. */
import {
  announcedBy,
  type Countable,
  decisiveStage,
  isProjectKind,
} from '../../src/model/index.ts';
import { type City, monthEnds } from '../intake/index.ts';
import type { Figure } from './observation.ts';

/** The indicators that the ledger feeds, with what counts for each by `policy/counting.csv`. */
function countedIndicators(city: City) {
  const seen = new Set<string>();
  return city.countings.flatMap(({ commitment: id, counts }) => {
    const commitment = city.commitments.find((each) => each.id === id);
    // What recurs is reported by the city itself, period by period.
    if (commitment?.period !== 'point' || !counts.some(isProjectKind)) return [];
    const { indicator, start_on } = commitment;
    if (start_on === null || seen.has(indicator)) return [];
    seen.add(indicator);
    return [{ indicator, counts, since: start_on }];
  });
}

/** The projects as far as it matters for counting them. */
function countables(city: City): readonly Countable[] {
  const announcedOn = new Map(
    city.stages.flatMap(({ project, stage, done_on }) =>
      stage === decisiveStage ? [[project, done_on] as const] : [],
    ),
  );
  return city.projects.map(({ id, kind }) => ({ kind, announcedOn: announcedOn.get(id) ?? null }));
}

/** A ledger without projects of a kind gives no figures: nothing recorded is not zero built. */
export function projectFigures(city: City): Figure[] {
  const projects = countables(city);
  return countedIndicators(city).flatMap(({ indicator, counts, since }) => {
    if (!projects.some(({ kind }) => counts.includes(kind))) return [];
    return monthEnds(since, city.reported?.cut_off ?? '', 3).map((end) => ({
      indicator,
      area: city.site.city,
      period_end: end,
      value: announcedBy(projects, counts, end),
      absent: null,
      status: 'verified',
      source: '由项目台账汇总',
      published_at: end,
      revision: 0,
    }));
  });
}
