import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { reach, type VisitOptions, visit } from './browser-visit.ts';

// The console under the hands of a test: statements by keyboard, their answers as text.

export const editor = (page: Page) => page.getByRole('textbox', { name: 'SQL 查询语句' });
export const status = (page: Page) => page.locator('.sql-status [role=status]');

/** Runs a statement to its end: the line of the status, and what is said of an error. */
export async function outcome(page: Page, text: string): Promise<string> {
  await begin(page, text);
  return ended(page);
}

/** Waits for the end of the statement that runs, and says the same of it. */
export async function ended(page: Page): Promise<string> {
  await page.getByRole('button', { name: '运行', exact: true }).waitFor({ timeout: 60_000 });
  const [said = ''] = await page.locator('.sql-error > p').allInnerTexts();
  return `${await status(page).innerText()} ${said}`;
}

/** Writes a statement in place of what stands there, and runs it by keyboard. */
export async function ask(page: Page, text: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
  await page.keyboard.press('ControlOrMeta+Enter');
}

/** Runs a statement and does not wait for its end. */
export async function begin(page: Page, text: string): Promise<void> {
  await ask(page, text);
  await status(page).filter({ hasText: /./ }).waitFor();
}

/**
 * Opens the console where its statements are what matters: the engine runs on from test to test.
 * One that `rests` is for statements that may leave a mark on it.
 */
export function consoleAtWork(options: VisitOptions = {}): Promise<Page> {
  return openConsole('sql/', { judged: false, engine: 'runs', ...options });
}

/** Opens the console with its editor in place. */
export async function openConsole(address = 'sql/', options: VisitOptions = {}): Promise<Page> {
  const page = await visit(address, options);
  await reach(page, 1);
  await page.locator('.cm-content').waitFor();
  return page;
}

/** The first row of the answer, as its cells. */
export async function answer(page: Page, text: string): Promise<readonly string[]> {
  expect(await outcome(page, text)).toMatch(/^共 /);
  return page.locator('table tbody tr').first().locator('td').allInnerTexts();
}
