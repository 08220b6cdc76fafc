import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFinished } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';

// One browser a test file, one private window a visit. When the test is over every visit is
// checked for what no visit may show: errors, requests to other hosts, barriers found by axe.

export interface VisitOptions extends BrowserContextOptions {
  /** Address of the site's first page; the well-kept host if left out. */
  readonly at?: string;
  /** `starts`: on idle, as for most readers. `rests`: as for readers who save data. */
  readonly engine?: 'starts' | 'rests';
  /** Errors that the test itself provokes. */
  readonly tolerates?: RegExp;
  /** Whether axe judges the state at the end; not where another test leaves the page the same. */
  readonly judged?: boolean;
  /** Runs in the page before anything of its own. */
  readonly before?: string;
}

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser({ executablePath: inject('browserPath') });
});
afterAll(() => browser.close());

/** As `Save-Data` does, keeps the engine from starting before it is needed. */
const savesData = `Object.defineProperty(navigator.connection, 'saveData', { get: () => true });`;

/** The console hears of every violation, and the console is listened to. */
const tellsViolations = `addEventListener('securitypolicyviolation', (event) =>
  console.error('CSP', event.violatedDirective, event.blockedURI));`;

/** For `before`: a reader who chose 长辈版 on an earlier visit. A blank page may keep nothing. */
export const prefersLarge = `try {
  localStorage.setItem('preferences', '{"theme":"auto","text":"large"}');
} catch {}`;

/** Opens an address of the site in a private window and waits until its HTML is read. */
export async function visit(address: string, options: VisitOptions = {}): Promise<Page> {
  const {
    at = inject('siteUrl'),
    engine = 'rests',
    tolerates,
    before,
    judged = true,
    ...settings
  } = options;
  const context = await browser.newContext({ locale: 'zh-CN', ...settings });
  const problems: string[] = [];
  const note = (problem: string) => {
    if (!tolerates?.test(problem)) problems.push(problem);
  };
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      note(`console: ${message.text()} ${message.location().url}`);
    }
  });
  // What React had to repair while taking over the HTML arrives here as well.
  context.on('weberror', (error) => note(`page: ${error.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.host !== new URL(at).host) {
      note(`other host: ${request.url()}`);
    }
  });
  await context.addInitScript(tellsViolations);
  if (engine === 'rests') await context.addInitScript(savesData);
  if (before) await context.addInitScript(before);
  onTestFinished(async ({ task }) => {
    try {
      // After a failure the state is not the one meant, and the first message is the useful one.
      if (task.result?.state === 'fail') return;
      expect(problems, 'problems of the visit').toEqual([]);
      if (!judged || settings.javaScriptEnabled === false) return;
      for (const page of context.pages()) expect(await barriers(page)).toEqual([]);
    } finally {
      await context.close();
    }
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(new URL(address, at).href, { waitUntil: 'domcontentloaded' });
  return page;
}

/** What axe finds against WCAG 2.1 AA on the page as it stands, one line a finding. */
export async function barriers(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .setLegacyMode(true)
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
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
