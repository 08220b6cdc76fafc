import { type Catalog, defaultView, type Page, type Where } from '../pages/index.ts';
import type { PageFolder } from './page-modules.ts';

/** A page at a fixed folder of the site. */
export interface Route {
  /** Folder below the root of the site, ending in a slash; empty for the root itself. */
  readonly path: string;
  readonly title: string;
  /** The folder in src/pages that holds the page. */
  readonly folder: PageFolder;
  /** Which one, where the page exists several times; empty otherwise. */
  readonly place: string;
  /** Whether the navigation names it: not every single area, commitment or department. */
  readonly isInNavigation: boolean;
}

function navigable(path: string, title: string, folder: PageFolder): Route {
  return { path, title, folder, place: '', isInNavigation: true };
}

function inside(path: string, title: string, folder: PageFolder, place = ''): Route {
  return { path, title, folder, place, isInNavigation: false };
}

/** Every address of the site. One folder a commitment and an area, so that no server has to rewrite. */
export function routesOf({ commitments, areas, departments }: Catalog): readonly Route[] {
  return [
    navigable('', '总览', 'overview'),
    ...commitments.map(({ id, name }) => inside(`targets/${id}/`, name, 'target', id)),
    navigable('counties/', '区县', 'counties'),
    inside('counties/split/', '目标分解', 'split'),
    ...areas.map(({ code, name }) => inside(`counties/${code}/`, name, 'area', code)),
    navigable('pool/', '人才结构', 'pool'),
    navigable('schools/', '学校与专业', 'schools'),
    navigable('uplift/', '学历提升', 'uplift'),
    navigable('duties/', '年度任务', 'duties'),
    navigable('policy/', '政策台账', 'policy'),
    ...departments.map(({ code, shortName }) =>
      inside(`policy/departments/${code}/`, shortName, 'department', code),
    ),
    inside('subsidies/', '补贴', 'subsidies'),
    navigable('data/', '数据', 'data'),
    navigable('method/', '方法', 'method'),
    inside('sql/', '查询台', 'sql'),
  ];
}

/** Whether the page asks the warehouse anything; one that does not needs neither engine nor menu. */
export function needsData(page: Page, catalog: Catalog, where: Where): boolean {
  return page.questions(defaultView(page, catalog, where), catalog).length > 0;
}
