import type { Page } from '../pages/index.ts';

/** How each folder of pages is loaded; a visit loads the script and the style of its own page only. */
const loaders = {
  overview: () => import('../pages/overview/index.ts'),
  target: () => import('../pages/target/index.ts'),
  area: () => import('../pages/area/index.ts'),
  counties: () => import('../pages/counties/index.ts'),
  split: () => import('../pages/split/index.ts'),
  pool: () => import('../pages/pool/index.ts'),
  method: () => import('../pages/method/index.ts'),
  schools: () => import('../pages/schools/index.ts'),
  uplift: () => import('../pages/uplift/index.ts'),
  duties: () => import('../pages/duties/index.ts'),
  policy: () => import('../pages/policy/index.ts'),
  department: () => import('../pages/department/index.ts'),
  subsidies: () => import('../pages/subsidies/index.ts'),
  data: () => import('../pages/data/index.ts'),
  sql: () => import('../pages/sql/index.ts'),
};

export type PageFolder = keyof typeof loaders;

export async function loadPage(folder: PageFolder): Promise<Page> {
  return (await loaders[folder]()).page;
}

/** The source file of a page, by which the bundle lists what the page consists of. */
export function pageSource(folder: PageFolder): string {
  return `src/pages/${folder}/index.ts`;
}
