import { demoCsv } from './csv.ts';
import { dutyHeader, dutyRows } from './duties.ts';
import type { Person } from './person.ts';
import { demoProjects, projectCells, projectHeader, stageHeader, stageRows } from './projects.ts';
import type { Recipe } from './recipe.ts';
import { stockCells, stockHeader, stockReports } from './reports.ts';
import { type SubsidyStandard, subsidyHeader, subsidyRows } from './subsidies.ts';
import { upliftHeader, upliftRows } from './uplift.ts';

/** Gives the text of every file under data/counties and data/projects, by path relative to data/. */
export function demoFiles(
  recipe: Recipe,
  persons: readonly Person[],
  standards: ReadonlyMap<string, SubsidyStandard>,
): Map<string, string> {
  const projects = demoProjects(recipe);
  const files = new Map<string, string>();
  for (const [area, reports] of stockReports(recipe, persons)) {
    const rows = reports.map((report) => stockCells(recipe, report));
    files.set(`counties/${area}/stock.csv`, demoCsv(stockHeader, rows));
  }
  for (const [area, rows] of upliftRows(recipe)) {
    files.set(`counties/${area}/uplift.csv`, demoCsv(upliftHeader, rows));
  }
  for (const [area, rows] of subsidyRows(recipe, { persons, projects, standards })) {
    files.set(`counties/${area}/subsidy.csv`, demoCsv(subsidyHeader, rows));
  }
  files.set('projects/projects.csv', demoCsv(projectHeader, projects.map(projectCells)));
  files.set('projects/stages.csv', demoCsv(stageHeader, stageRows(recipe, projects)));
  files.set('projects/duties.csv', demoCsv(dutyHeader, dutyRows(recipe, projects)));
  return files;
}
