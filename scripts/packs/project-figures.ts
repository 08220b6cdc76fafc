/** Schools and majors counted from the project ledger: those announced by each quarter end. */
import { type City, monthEnds } from '../intake/index.ts';
import type { Figure } from './observation.ts';

const counted = [
  { indicator: 'school.highlevel', kind: 'school' },
  { indicator: 'major.highlevel', kind: 'major' },
] as const;

/** The stage that makes a project count. */
const decisiveStage = '公布';
const countedSince = '2020-12-31';

/** A ledger without projects of a kind gives no figures: nothing recorded is not zero built. */
export function projectFigures(city: City): Figure[] {
  const quarters = monthEnds(countedSince, city.reported?.cut_off ?? '', 3);
  return counted.flatMap(({ indicator, kind }) => {
    const ids = new Set(city.projects.filter((p) => p.kind === kind).map(({ id }) => id));
    if (ids.size === 0) return [];
    const announced = city.stages.flatMap(({ project, stage, done_on }) =>
      ids.has(project) && stage === decisiveStage && done_on !== null ? [done_on] : [],
    );
    return quarters.map((end) => ({
      indicator,
      area: city.site.city,
      period_end: end,
      value: announced.filter((day) => day <= end).length,
      absent: null,
      status: 'verified',
      source: '由项目台账汇总',
      published_at: end,
      revision: 0,
    }));
  });
}
