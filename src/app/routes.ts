import {
  type Catalog,
  defaultView,
  method,
  overview,
  type Page,
  planned,
  targetPage,
} from '../pages/index.ts';

/** A page at a fixed folder of the site. */
export interface Route {
  /** Folder below the root of the site, ending in a slash; empty for the root itself. */
  readonly path: string;
  readonly title: string;
  readonly page: Page;
  /** Whether the navigation names it: not before it is built, and not for every single area. */
  readonly isInNavigation: boolean;
}

const notYet = (path: string, title: string): Route => ({
  path,
  title,
  page: planned,
  isInNavigation: false,
});

/** Every address of the site. One folder a commitment and an area, so that no server has to rewrite. */
export function routesOf({ commitments, areas }: Catalog): readonly Route[] {
  return [
    { path: '', title: '总览', page: overview, isInNavigation: true },
    ...commitments.map(({ id, name }) => ({
      path: `targets/${id}/`,
      title: name,
      page: targetPage(id),
      isInNavigation: false,
    })),
    notYet('counties/', '区县'),
    ...areas.map(({ code, name }) => notYet(`counties/${code}/`, name)),
    notYet('pool/', '人才结构'),
    notYet('schools/', '学校与专业'),
    notYet('policy/', '政策台账'),
    notYet('data/', '数据'),
    { path: 'method/', title: '方法', page: method, isInNavigation: true },
    notYet('sql/', '查询台'),
  ];
}

/** Whether the page asks the warehouse anything; one that does not needs neither engine nor menu. */
export function needsData({ page }: Route, catalog: Catalog, dataset: string): boolean {
  return page.questions(defaultView(catalog, dataset), catalog).length > 0;
}

export const isPlanned = (route: Route): boolean => route.page === planned;
