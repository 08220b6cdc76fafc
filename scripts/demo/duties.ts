import type { Cell } from './csv.ts';
import { type Project, publishedIn } from './projects.ts';
import { type Recipe, RecipeError } from './recipe.ts';

export const dutyHeader = [
  'indicator',
  'period_start',
  'period_end',
  'value',
  'status',
  'revision',
  'reported_on',
  'note',
] as const;

/**
 * Gives the rows of projects/duties.csv. Refuses with a RecipeError a number of
 * technical majors that the project list does not bear out.
 */
export function dutyRows(recipe: Recipe, projects: readonly Project[]): Cell[][] {
  return recipe.duties.map((duty) => {
    if (duty.indicator === 'major.technical') {
      const published = publishedIn(projects, 'technical_major', Number(duty.from.slice(0, 4)));
      if (published !== duty.value) {
        throw new RecipeError(`major.technical ${duty.to} 应为 ${published}，与项目一致`);
      }
    }
    const { indicator, from, to, value, status, reportedOn, note } = duty;
    return [indicator, from, to, value, status, 0, reportedOn, note ?? ''];
  });
}
