import { accessSync, constants } from 'node:fs';
import { delimiter } from 'node:path';

/** What the search looks at; tests put their own machine here. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  isExecutable(path: string): boolean;
}

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

/** A program that this project does not bring along, and where it is usually found. */
export interface ForeignProgram {
  /** As people call it. */
  readonly name: string;
  /** The variable that may hold its path. */
  readonly variable: string;
  /** Names of its executable on Linux, the preferred one first. */
  readonly linuxNames: readonly string[];
  /** Paths below an applications folder of macOS. */
  readonly macApps: readonly string[];
  /** Paths below a programs folder of Windows. */
  readonly windowsPrograms: readonly string[];
}

/** The variable names something that cannot be run. */
export class ProgramPathError extends Error {
  override readonly name = 'ProgramPathError';
}

/**
 * Gives the path of the program, or null if there is none. Its variable comes first; if it is set
 * but cannot be run, refuses with ProgramPathError, since silently taking another one would test
 * something else than was asked for.
 */
export function findProgram(
  program: ForeignProgram,
  machine: Machine = thisMachine,
): string | null {
  const wanted = machine.env[program.variable];
  if (wanted !== undefined && wanted !== '') {
    if (machine.isExecutable(wanted)) return wanted;
    throw new ProgramPathError(
      `${program.variable} 指向的${program.name}无法运行：${wanted}。请改正或取消该变量。`,
    );
  }
  return usualPlaces(program, machine).find((path) => machine.isExecutable(path)) ?? null;
}

function usualPlaces(program: ForeignProgram, { platform, env }: Machine): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env.HOME ? [`${env.HOME}/Applications`] : [])];
    return folders.flatMap((folder) => program.macApps.map((app) => `${folder}/${app}`));
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return folders
      .filter((folder) => folder !== undefined && folder !== '')
      .flatMap((folder) => program.windowsPrograms.map((path) => `${folder}\\${path}`));
  }
  const fromPath = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const folders = [...new Set(['/usr/bin', '/usr/local/bin', '/snap/bin', ...fromPath])];
  return program.linuxNames.flatMap((name) => folders.map((folder) => `${folder}/${name}`));
}
