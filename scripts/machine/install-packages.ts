import { existsSync } from 'node:fs';
import { outputOf, runWithLines } from './run-command.ts';

export type Progress = (message: string) => void;

/** Packages could not be installed from here; the message says why. */
export class InstallError extends Error {
  override readonly name = 'InstallError';
}

/** The words before a command that make it run as root; null if that is not possible. */
export function rootPrefix(): readonly string[] | null {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return null;
  if (process.getuid?.() === 0) return [];
  // -n: never ask for a password; a test run has nobody at the keyboard.
  return outputOf('sudo', ['-n', 'true']) === null ? null : ['sudo', '-n'];
}

/**
 * Installs Debian packages without questions and tells each step.
 * Refuses with InstallError when this machine is not a Debian one, gives us no rights, or when
 * apt-get does not succeed.
 */
export async function installPackages(
  packages: readonly string[],
  progress: Progress,
): Promise<void> {
  const prefix = rootPrefix();
  if (prefix === null) {
    throw new InstallError('本机不是 Debian/Ubuntu，或没有管理员权限，无法自动安装。');
  }
  progress(`正在更新软件源，准备安装 ${packages.join('、')} ……`);
  await aptGet(prefix, ['update', '-q'], progress);
  progress(`正在安装 ${packages.join('、')}（约需一至三分钟）……`);
  await aptGet(prefix, ['install', '-y', '-q', '--no-install-recommends', ...packages], progress);
}

async function aptGet(
  prefix: readonly string[],
  args: readonly string[],
  progress: Progress,
): Promise<void> {
  const [program = 'apt-get', ...rest] = [...prefix, 'apt-get', ...args];
  let last = '';
  const code = await runWithLines(program, rest, (line) => {
    last = line;
    // One line a package is progress; the rest of what apt says is noise.
    if (/^(Get:|Setting up|Fetched|E:|W:)/.test(line)) progress(`  ${line}`);
  });
  if (code !== 0) throw new InstallError(`apt-get ${args[0]} 未成功（${last}）。请检查网络。`);
}
