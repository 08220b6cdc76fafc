export { type AreaName, type Catalog, catalogQuestions, readCatalog } from './catalog.ts';
export { DutyProvider } from './duty-links.tsx';
export { useEngineState } from './engine-state.ts';
export { defaultView, fieldEntries, type Page, type PageProps, type Where } from './page.ts';
export { datasetOf, newestBase, type View, type ViewBase } from './view.ts';
