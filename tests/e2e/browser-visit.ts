import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import { newBarriers } from './barriers.ts';
import {
  leaveWindow,
  openAddress,
  openWindow,
  setLook,
  takeWindow,
  type WindowWishes,
} from './site-window.ts';

// One browser for all test files. When a test is over every visit is checked for what no visit may
// show: errors, requests to other hosts, barriers found by axe.

export interface VisitOptions extends BrowserContextOptions {
  /** Address of the site's first page; the well-kept host if left out. */
  readonly at?: string;
  readonly engine?: WindowWishes['engine'];
  /** Errors that the test itself provokes. */
  readonly tolerates?: RegExp;
  /** Whether axe judges the state at the end; not where another test leaves the page the same. */
  readonly judged?: boolean;
  /** Runs in the page before anything of its own. */
  readonly before?: string | undefined;
  /** How many times the usual size the reader has set letters to in the browser. */
  readonly letters?: number;
  /** Whether the test does something to the window itself: its network, its listeners. */
  readonly alone?: boolean;
}

/** Started by the first visit; it ends with the process, which all test files share. */
let launched: Promise<Browser> | undefined;

/** No engine of a test lives long enough for its code to be worth optimizing. */
const compilesOnce = '--js-flags=--liftoff-only';

function theBrowser(): Promise<Browser> {
  launched ??= launchBrowser({ executablePath: inject('browserPath'), args: [compilesOnce] });
  return launched;
}

/** For `before`: a reader who chose 长辈版 on an earlier visit. A blank page may keep nothing. */
export const prefersLarge = `try {
  localStorage.setItem('preferences', '{"theme":"auto","text":"large"}');
} catch {}`;

/** Opens an address of the site as a reader who was never here, and waits until its HTML is read. */
export async function visit(address: string, options: VisitOptions = {}): Promise<Page> {
  const {
    at = inject('siteUrl'),
    engine = 'rests',
    tolerates,
    before,
    letters,
    judged = true,
    alone = false,
    ...rest
  } = options;
  const { viewport, colorScheme, contrast, forcedColors, ...settings } = rest;
  const wishes: WindowWishes = { engine, before, letters, settings };
  const window =
    (alone ? undefined : takeWindow(wishes)) ?? (await openWindow(await theBrowser(), wishes));
  window.host = new URL(at).host;
  window.tolerates = tolerates;
  const { context, page, problems } = window;
  onTestFinished(async ({ task }) => {
    let isSound = false;
    try {
      // After a failure the state is not the one meant, and the first message is the useful one.
      if (task.result?.state === 'fail') return;
      expect(problems, 'problems of the visit').toEqual([]);
      if (judged && settings.javaScriptEnabled !== false) {
        for (const each of context.pages()) expect(await newBarriers(each)).toEqual([]);
      }
      isSound = true;
    } finally {
      await (isSound && !alone ? leaveWindow(window) : context.close());
    }
  });
  await setLook(window, { viewport, colorScheme, contrast, forcedColors });
  await openAddress(window, new URL(address, at).href);
  return page;
}

/** Waits until scripts have taken over (1) or the engine answers (2). */
export async function reach(page: Page, stage: 1 | 2): Promise<void> {
  const stages = stage === 1 ? ['1', '2'] : ['2'];
  const selector = stages.map((each) => `html[data-stage="${each}"]`).join(', ');
  await page.locator(selector).waitFor({ state: 'attached' });
}

/** Waits until the engine has given up. */
export async function engineFails(page: Page): Promise<void> {
  await page.locator('html[data-engine="failed"]').waitFor({ state: 'attached' });
}

/** Waits until every chart, and as many as are expected, is drawn by the page itself. */
export async function chartsAreLive(page: Page, expected?: number): Promise<void> {
  await reach(page, 1);
  const live = page.locator('.chart-live svg');
  const count = async () => expected ?? page.locator('figure.chart').count();
  await expect.poll(async () => (await live.count()) === (await count())).toBe(true);
}

/** The large figures of the overview that can be read on the page, in 万人. */
export async function headlines(page: Page): Promise<readonly string[]> {
  const figures = page.locator('.headline .figure strong');
  for (const figure of await figures.all()) expect(await figure.isVisible()).toBe(true);
  return figures.allTextContents();
}

/** The same figures in the text of a page as the host sends it. */
export function headlinesInHtml(html: string): readonly string[] {
  return [...html.matchAll(/<p class="figure"><strong class="number">([^<]+)<\/strong>/g)].map(
    ([, figure]) => figure ?? '',
  );
}

/** The text of a page as the host sends it. */
export async function htmlOf(address: string): Promise<string> {
  const response = await fetch(new URL(address, inject('siteUrl')));
  expect(response.status, address).toBe(200);
  return response.text();
}

/** The notices that stand on the page, each as the one line it is. */
export async function notices(page: Page): Promise<readonly string[]> {
  return page.locator('p.notice:visible, .notice:visible p').allTextContents();
}

/** The sentence that states the finding. */
export const finding = (page: Page): Promise<string> => page.locator('h1').innerText();
