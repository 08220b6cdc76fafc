import type { Page } from 'playwright-core';

/** The parts of the city, each with a page of its own. */
export const areaCodes = [
  '370902',
  '370911',
  '370921',
  '370923',
  '370982',
  '370983',
  'TA-GXQ',
  'TA-TSJQ',
  'TA-CWJQ',
];

/** How far the page itself scrolls sideways, in px. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
