import { type Browser, type BrowserContext, chromium, type LaunchOptions } from 'playwright-core';
import { lacksChineseFont } from './browser/chinese-font.ts';
import { browser, fontPackage } from './browser/find-browser.ts';
import { ensureProgram } from './machine/ensure-program.ts';
import { installPackages, rootPrefix } from './machine/install-packages.ts';

export { findBrowser } from './browser/find-browser.ts';

/** Nothing that would reach for another host or need a screen, a GPU or a sandbox of its own. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/**
 * Gives the path of a browser, installing one and a Chinese font if need be and possible; see
 * ensureProgram for what it refuses.
 */
export async function ensureBrowser(
  progress: (message: string) => void = console.log,
): Promise<string> {
  const path = await ensureProgram(browser, progress);
  if (lacksChineseFont() && rootPrefix() !== null) {
    try {
      await installPackages([fontPackage], progress);
    } catch (error) {
      // Only screenshots suffer; tests read text and do not need the glyphs.
      progress(`未能安装中文字体，截图中的汉字可能显示为方框：${String(error)}`);
    }
  }
  return path;
}

/** Starts a headless browser that talks to nobody but the pages it is sent to. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const { args = [], ...rest } = options;
  const executablePath = await ensureBrowser();
  return chromium.launch({ executablePath, headless: true, args: [...FLAGS, ...args], ...rest });
}

/**
 * Starts a headless browser with a profile in the folder, made if need be. Unlike the contexts of
 * launchBrowser it caches on disk, as visitors' browsers do: an engine of several megabytes does
 * not fit into the cache of a private window. Closing the context ends the browser.
 */
export async function launchProfile(folder: string): Promise<BrowserContext> {
  const executablePath = await ensureBrowser();
  return chromium.launchPersistentContext(folder, { executablePath, headless: true, args: FLAGS });
}
