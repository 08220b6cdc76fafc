import { describe, expect, test } from 'vitest';
import { findBrowser } from '../../../scripts/browser/find-browser.ts';
import { type Machine, ProgramPathError } from '../../../scripts/machine/find-program.ts';

function machine(
  platform: NodeJS.Platform,
  installed: readonly string[],
  env: Machine['env'] = {},
): Machine {
  return { platform, env, isExecutable: (path) => installed.includes(path) };
}

describe('findBrowser', () => {
  test.each<[string, Machine, string | null]>([
    ['Debian', machine('linux', ['/usr/bin/chromium']), '/usr/bin/chromium'],
    [
      'Chromium before Chrome',
      machine('linux', ['/usr/bin/google-chrome', '/usr/bin/chromium']),
      '/usr/bin/chromium',
    ],
    [
      'somewhere on the PATH',
      machine('linux', ['/opt/edge/microsoft-edge'], { PATH: '/bin:/opt/edge' }),
      '/opt/edge/microsoft-edge',
    ],
    [
      'macOS',
      machine('darwin', ['/Applications/Chromium.app/Contents/MacOS/Chromium']),
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    [
      'macOS, installed for one user',
      machine('darwin', ['/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium'], {
        HOME: '/Users/a',
      }),
      '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    [
      'Windows with Edge only',
      machine('win32', ['C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe'], {
        PROGRAMFILES: 'C:\\P',
        'PROGRAMFILES(X86)': 'C:\\P86',
      }),
      'C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    [
      'CHROME_PATH before all',
      machine('linux', ['/usr/bin/chromium', '/x/chrome'], { CHROME_PATH: '/x/chrome' }),
      '/x/chrome',
    ],
    [
      'an empty CHROME_PATH is none',
      machine('linux', ['/usr/bin/chromium'], { CHROME_PATH: '' }),
      '/usr/bin/chromium',
    ],
    ['nothing installed', machine('linux', [], { PATH: '/bin' }), null],
  ])('%s', (_name, where, path) => {
    expect(findBrowser(where)).toBe(path);
  });

  test('a CHROME_PATH that cannot be run is refused, not passed over', () => {
    const where = machine('linux', ['/usr/bin/chromium'], { CHROME_PATH: '/gone/chrome' });
    expect(() => findBrowser(where)).toThrow(ProgramPathError);
    expect(() => findBrowser(where)).toThrow('/gone/chrome');
  });
});
