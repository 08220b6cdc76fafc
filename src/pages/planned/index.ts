import { definePage } from '../page.ts';
import { PlannedPage } from './planned-page.tsx';

/** Stands in for a page that is designed and not yet built. Nothing links to it. */
export const page = definePage({ fields: {}, questions: () => [], Component: PlannedPage });
