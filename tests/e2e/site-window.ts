import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

// Windows in which the site is visited. A new one costs seconds: a process, and all scripts
// compiled anew. So visits that want the same window share one and find nothing kept in it.

/** What a reader's window is like. */
export interface WindowWishes {
  /**
   * `starts`: on idle, as for most readers. `rests`: as for readers who save data. `runs`: as for
   * readers who have had a view of the page open before, and its engine with it.
   */
  readonly engine: 'starts' | 'rests' | 'runs';
  /** Runs in each page before anything of its own. */
  readonly before?: string | undefined;
  /** How many times the usual size the reader has set letters to in the browser; 1 if left out. */
  readonly letters?: number | undefined;
  readonly settings: Omit<BrowserContextOptions, keyof Look>;
}

/** What of a window can be changed from visit to visit. */
export interface Look {
  readonly viewport?: BrowserContextOptions['viewport'] | undefined;
  readonly colorScheme?: BrowserContextOptions['colorScheme'] | undefined;
  readonly contrast?: BrowserContextOptions['contrast'] | undefined;
  readonly forcedColors?: BrowserContextOptions['forcedColors'] | undefined;
}

export interface SiteWindow {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors, warnings and requests to other hosts since the visit began. */
  readonly problems: string[];
  readonly wishes: WindowWishes;
  /** Host of the site that is visited; what goes elsewhere is a problem. */
  host: string;
  /** Errors that the test itself provokes. */
  tolerates: RegExp | undefined;
}

/** As `Save-Data` does, keeps the engine from starting before it is needed. */
const savesData = `Object.defineProperty(navigator.connection, 'saveData', { get: () => true });`;

/** The console hears of every violation, and the console is listened to. */
const tellsViolations = `addEventListener('securitypolicyviolation', (event) =>
  console.error('CSP', event.violatedDirective, event.blockedURI));`;

export async function openWindow(browser: Browser, wishes: WindowWishes): Promise<SiteWindow> {
  const { engine, before, letters = 1, settings } = wishes;
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
    if (/^https?:$/.test(url.protocol) && url.host !== window.host) {
      note(`other host: ${request.url()}`);
    }
  });
  await context.addInitScript(tellsViolations);
  if (engine === 'rests') await context.addInitScript(savesData);
  if (before) await context.addInitScript(before);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  if (letters !== 1) {
    const session = await context.newCDPSession(page);
    // Without a wish they are 16 and 13.
    const fontSizes = { standard: 16 * letters, fixed: 13 * letters };
    await session.send('Page.setFontSizes', { fontSizes });
  }
  const window: SiteWindow = { context, page, problems, wishes, host: '', tolerates: undefined };
  return window;
}

const desk = { width: 1280, height: 720 };

/** Sizes the window and says what the reader prefers; what a look leaves out is as it usually is. */
export async function setLook({ page }: SiteWindow, look: Look): Promise<void> {
  const { viewport, colorScheme, contrast, forcedColors } = look;
  await page.setViewportSize(viewport ?? desk);
  await page.emulateMedia({
    media: null,
    colorScheme: colorScheme ?? 'light',
    contrast: contrast ?? 'no-preference',
    forcedColors: forcedColors ?? 'none',
  });
}

/** Makes a window as it was when it was new, but for what its browser has cached. */
async function clearWindow({ context, page, problems, wishes }: SiteWindow): Promise<void> {
  for (const other of context.pages()) if (other !== page) await other.close();
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await context.clearCookies();
  await page.mouse.move(0, 0);
  if (wishes.engine !== 'runs') await page.goto('about:blank');
  problems.length = 0;
}

/** Opens an address: within the page that is there, as Back does, where its engine is to run on. */
export async function openAddress({ page, wishes }: SiteWindow, url: string): Promise<void> {
  const [path] = url.split('?');
  if (wishes.engine !== 'runs' || page.url().split('?')[0] !== path) {
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return;
  }
  await page.evaluate((address) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    window.scrollTo(0, 0);
    history.pushState(null, '', address);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, url);
  await page.locator('#main[aria-busy="false"]').waitFor();
}

/** Each holds a process and its memory. */
const mostAtRest = 6;

/** Windows that nobody visits, the one longest at rest first. */
const atRest: SiteWindow[] = [];

/** A window at rest that is as wished. */
export function takeWindow(wishes: WindowWishes): SiteWindow | undefined {
  const wished = JSON.stringify(wishes);
  const index = atRest.findIndex((window) => JSON.stringify(window.wishes) === wished);
  return index < 0 ? undefined : atRest.splice(index, 1)[0];
}

/** Leaves a window for the next visit that wishes one like it. */
export async function leaveWindow(window: SiteWindow): Promise<void> {
  await clearWindow(window);
  atRest.push(window);
  if (atRest.length > mostAtRest) await atRest.shift()?.context.close();
}
