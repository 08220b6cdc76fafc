import { expect, test, vi } from 'vitest';
import {
  ensureProgram,
  type InstallableProgram,
  MissingProgramError,
} from '../../../scripts/machine/ensure-program.ts';
import type { Machine } from '../../../scripts/machine/find-program.ts';
import { InstallError } from '../../../scripts/machine/install-packages.ts';

const calc: InstallableProgram = {
  name: 'LibreOffice',
  variable: 'SOFFICE_PATH',
  packages: ['libreoffice-calc'],
  otherWays: ['安装 LibreOffice；'],
  linuxNames: ['soffice'],
  macApps: [],
  windowsPrograms: [],
};
const path = '/usr/bin/soffice';
const silent = () => undefined;

function machine(installed: ReadonlySet<string>): Machine {
  return { platform: 'linux', env: {}, isExecutable: (file) => installed.has(file) };
}

test('what is there is taken, and nothing installed', async () => {
  const install = vi.fn();
  expect(await ensureProgram(calc, silent, machine(new Set([path])), install)).toBe(path);
  expect(install).not.toHaveBeenCalled();
});

test('what is missing is installed and then found', async () => {
  const installed = new Set<string>();
  const install = vi.fn(async () => void installed.add(path));
  expect(await ensureProgram(calc, silent, machine(installed), install)).toBe(path);
  expect(install).toHaveBeenCalledExactlyOnceWith(['libreoffice-calc'], silent);
});

test('where it cannot be installed, every way to get one is named', async () => {
  const ensured = ensureProgram(calc, silent, machine(new Set()), () =>
    Promise.reject(new InstallError('没有管理员权限。')),
  );
  await expect(ensured).rejects.toThrow(MissingProgramError);
  await expect(ensured).rejects.toThrow(
    [
      '没有找到LibreOffice。没有管理员权限。请任选一种办法：',
      '  1. Debian/Ubuntu：sudo apt-get install --no-install-recommends libreoffice-calc',
      '  2. 安装 LibreOffice；',
      '  3. 已装在别处的，设置环境变量 SOFFICE_PATH 为其可执行文件的路径。',
    ].join('\n'),
  );
});

test('what was installed and still is not there is no success', async () => {
  const ensured = ensureProgram(calc, silent, machine(new Set()), () => Promise.resolve());
  await expect(ensured).rejects.toThrow('未能找到其可执行文件');
});
