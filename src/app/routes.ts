import { overview, type Page, planned } from '../pages/index.ts';

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

interface Places {
  readonly commitments: readonly { readonly id: string; readonly name: string }[];
  readonly areas: readonly { readonly code: string; readonly name: string }[];
}

/** Every address of the site. One folder a commitment and an area, so that no server has to rewrite. */
export function routesOf({ commitments, areas }: Places): readonly Route[] {
  return [
    { path: '', title: '总览', page: overview, isInNavigation: true },
    ...commitments.map(({ id, name }) => notYet(`targets/${id}/`, name)),
    notYet('counties/', '区县'),
    ...areas.map(({ code, name }) => notYet(`counties/${code}/`, name)),
    notYet('pool/', '人才结构'),
    notYet('schools/', '学校与专业'),
    notYet('policy/', '政策台账'),
    notYet('data/', '数据'),
    notYet('method/', '方法'),
    notYet('sql/', '查询台'),
  ];
}

export const isPlanned = (route: Route): boolean => route.page === planned;
