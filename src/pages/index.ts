export { type AreaName, type Catalog, catalogQuestions, readCatalog } from './catalog.ts';
export { method } from './method/index.ts';
export { overview, overviewData } from './overview/index.ts';
export type { Page, PageProps } from './page.ts';
export { planned } from './planned/index.ts';
export { targetPage } from './target/index.ts';
export { datasetOf, defaultView, type Grouping, type View } from './view.ts';
