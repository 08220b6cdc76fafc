import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

// Windows in which the site is visited. A new one costs seconds: a process, and all scripts
// compiled anew. So visits without wishes of their own share one, each beginning at a blank page.

export interface WindowOptions {
  /** Host of the site; what goes elsewhere is a problem. */
  readonly host: string;
  /** `starts`: on idle, as for most readers. `rests`: as for readers who save data. */
  readonly engine: 'starts' | 'rests';
  /** Runs in each page before anything of its own. */
  readonly before?: string | undefined;
  readonly settings?: BrowserContextOptions;
}

export interface SiteWindow {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors, warnings and requests to other hosts since the visit began. */
  readonly problems: string[];
  /** Errors that the test itself provokes. */
  tolerates: RegExp | undefined;
}

/** As `Save-Data` does, keeps the engine from starting before it is needed. */
const savesData = `Object.defineProperty(navigator.connection, 'saveData', { get: () => true });`;

/** The console hears of every violation, and the console is listened to. */
const tellsViolations = `addEventListener('securitypolicyviolation', (event) =>
  console.error('CSP', event.violatedDirective, event.blockedURI));`;

export async function openWindow(browser: Browser, options: WindowOptions): Promise<SiteWindow> {
  const { host, engine, before, settings } = options;
  const context = await browser.newContext({ locale: 'zh-CN', ...settings });
  const problems: string[] = [];
  const note = (problem: string) => {
    if (!window.tolerates?.test(problem)) problems.push(problem);
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
    if (/^https?:$/.test(url.protocol) && url.host !== host) note(`other host: ${request.url()}`);
  });
  await context.addInitScript(tellsViolations);
  if (engine === 'rests') await context.addInitScript(savesData);
  if (before) await context.addInitScript(before);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const window: SiteWindow = { context, page, problems, tolerates: undefined };
  return window;
}

/** Makes a window as it was when it was new, but for what its browser has cached. */
export async function clearWindow({ context, page, problems }: SiteWindow): Promise<void> {
  for (const other of context.pages()) if (other !== page) await other.close();
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await context.clearCookies();
  await page.emulateMedia({ media: null, colorScheme: null });
  await page.goto('about:blank');
  problems.length = 0;
}
