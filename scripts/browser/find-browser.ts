import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What the search looks at; tests put their own machine here. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  isExecutable(path: string): boolean;
}

/** CHROME_PATH names something that cannot be run. */
export class BrowserPathError extends Error {
  override readonly name = 'BrowserPathError';
}

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const MAC_APPS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  isExecutable(path) {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
};

/**
 * Gives the path of a Chromium, Chrome or Edge, or null if there is none.
 * CHROME_PATH comes first; if it is set but cannot be run, refuses with BrowserPathError,
 * since silently taking another browser would test something else than was asked for.
 */
export function findBrowser(machine: Machine = thisMachine): string | null {
  const wanted = machine.env.CHROME_PATH;
  if (wanted !== undefined && wanted !== '') {
    if (machine.isExecutable(wanted)) return wanted;
    throw new BrowserPathError(`CHROME_PATH 指向的浏览器无法运行：${wanted}。请改正或取消该变量。`);
  }
  return usualPlaces(machine).find((path) => machine.isExecutable(path)) ?? null;
}

function usualPlaces({ platform, env }: Machine): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env.HOME ? [join(env.HOME, 'Applications')] : [])];
    return folders.flatMap((folder) => MAC_APPS.map((app) => `${folder}/${app}`));
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return folders
      .filter((folder) => folder !== undefined && folder !== '')
      .flatMap((folder) => WINDOWS_PROGRAMS.map((program) => `${folder}\\${program}`));
  }
  const fromPath = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const folders = [...new Set(['/usr/bin', '/usr/local/bin', '/snap/bin', ...fromPath])];
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => `${folder}/${name}`));
}
