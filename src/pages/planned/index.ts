import type { Page } from '../page.ts';
import { PlannedPage } from './planned-page.tsx';

/** Stands in for a page that is designed and not yet built. Nothing links to it. */
export const planned: Page = { questions: () => [], Component: PlannedPage };
