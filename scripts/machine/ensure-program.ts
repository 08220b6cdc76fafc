import { type ForeignProgram, findProgram, type Machine, thisMachine } from './find-program.ts';
import { InstallError, installPackages, type Progress } from './install-packages.ts';

/** A program that can be installed when it is missing. */
export interface InstallableProgram extends ForeignProgram {
  /** The Debian packages that bring it. */
  readonly packages: readonly string[];
  /** What else may be done by hand, a way a line. */
  readonly otherWays: readonly string[];
}

/** No such program and no way to install one from here; the message says what to do by hand. */
export class MissingProgramError extends Error {
  override readonly name = 'MissingProgramError';
}

/** How packages come onto a machine; tests put their own in its place. */
export type Install = (packages: readonly string[], progress: Progress) => Promise<void>;

/**
 * Gives the path of the program, installing it if need be and possible (Debian, as root or with
 * sudo that asks nothing). Refuses with MissingProgramError and says in Chinese what to do.
 */
export async function ensureProgram(
  program: InstallableProgram,
  progress: Progress,
  machine: Machine = thisMachine,
  install: Install = installPackages,
): Promise<string> {
  const found = findProgram(program, machine);
  if (found !== null) return found;
  try {
    await install(program.packages, progress);
  } catch (error) {
    if (error instanceof InstallError) throw new MissingProgramError(byHand(program, error));
    throw error;
  }
  const installed = findProgram(program, machine);
  if (installed !== null) return installed;
  throw new MissingProgramError(`${program.name}已安装，但未能找到其可执行文件。`);
}

function byHand({ name, packages, otherWays, variable }: InstallableProgram, why: InstallError) {
  const ways = [
    `Debian/Ubuntu：sudo apt-get install --no-install-recommends ${packages.join(' ')}`,
    ...otherWays,
    `已装在别处的，设置环境变量 ${variable} 为其可执行文件的路径。`,
  ];
  return [
    `没有找到${name}。${why.message}请任选一种办法：`,
    ...ways.map((way, index) => `  ${index + 1}. ${way}`),
  ].join('\n');
}
