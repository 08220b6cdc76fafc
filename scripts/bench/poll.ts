import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/**
 * Asks the page until the condition holds; false if patience (ms) ran out first. Asked from
 * outside, since the site's policy forbids the page the `eval` that Playwright's own waiting needs.
 */
export async function poll(page: Page, condition: string, patience: number): Promise<boolean> {
  const deadline = performance.now() + patience;
  while (performance.now() < deadline) {
    if (await page.evaluate<boolean>(condition)) return true;
    await setTimeout(100);
  }
  return false;
}
