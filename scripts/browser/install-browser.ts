import { existsSync } from 'node:fs';
import { outputOf, runWithLines } from './run-command.ts';

type Progress = (message: string) => void;

/** No browser and no way to install one from here; the message says what to do by hand. */
export class NoBrowserError extends Error {
  override readonly name = 'NoBrowserError';
}

/** The words before a command that make it run as root; null if that is not possible. */
export function rootPrefix(): readonly string[] | null {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return null;
  if (process.getuid?.() === 0) return [];
  // -n: never ask for a password; a test run has nobody at the keyboard.
  return outputOf('sudo', ['-n', 'true']) === null ? null : ['sudo', '-n'];
}

/** True when fontconfig is there and knows no font for Chinese: screenshots would be boxes. */
export function lacksChineseFont(): boolean {
  const fonts = outputOf('fc-list', [':lang=zh']);
  return fonts !== null && fonts.trim() === '';
}

/**
 * Installs Debian packages without questions and tells each step.
 * Refuses with NoBrowserError when this machine is not a Debian one or gives us no rights.
 */
export async function installPackages(
  packages: readonly string[],
  progress: Progress,
): Promise<void> {
  const prefix = rootPrefix();
  if (prefix === null) throw new NoBrowserError(byHand(packages));
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
  if (code !== 0) {
    throw new NoBrowserError(`apt-get ${args[0]} 未成功（${last}）。请检查网络或手工安装。`);
  }
}

function byHand(packages: readonly string[]): string {
  return [
    '没有找到可用的浏览器，也无法在本机自动安装。请任选一种办法：',
    `  1. Debian/Ubuntu：sudo apt-get install ${packages.join(' ')}`,
    '  2. 安装 Chrome、Chromium 或 Edge；',
    '  3. 已装在别处的，设置环境变量 CHROME_PATH 为其可执行文件的路径。',
  ].join('\n');
}
