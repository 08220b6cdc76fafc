import type { InstallableProgram } from '../machine/ensure-program.ts';
import { findProgram, type Machine, thisMachine } from '../machine/find-program.ts';

export const fontPackage = 'fonts-noto-cjk';

export const browser: InstallableProgram = {
  name: '浏览器',
  variable: 'CHROME_PATH',
  packages: ['chromium', fontPackage],
  otherWays: ['安装 Chrome、Chromium 或 Edge；'],
  linuxNames: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  macApps: [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  windowsPrograms: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** Gives the path of a Chromium, Chrome or Edge, or null if there is none; see findProgram. */
export const findBrowser = (machine: Machine = thisMachine): string | null =>
  findProgram(browser, machine);
