import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runWithLines } from '../machine/run-command.ts';

/** LibreOffice ended without having written what it was asked for. */
export class OfficeError extends Error {
  override readonly name = 'OfficeError';
}

export interface Conversion {
  /** Path of the program. */
  readonly office: string;
  /** All of one kind; no two may have the same name. */
  readonly files: readonly string[];
  /** How they are read, in LibreOffice's words; by their ending if left out. */
  readonly readAs?: string;
  /** Ending of what is written, such as `fods`. */
  readonly to: string;
  readonly outDir: string;
}

/**
 * Opens files in LibreOffice without a window and saves them in another form, all in one run,
 * with a profile of its own: one that is open on this machine is neither waited for nor touched.
 * Gives the written paths in the order of the files. Refuses with OfficeError if one is missing.
 */
export async function convertFiles(conversion: Conversion): Promise<readonly string[]> {
  const { office, files, readAs, to, outDir } = conversion;
  const profile = mkdtempSync(join(tmpdir(), 'office-profile-'));
  const said: string[] = [];
  try {
    await runWithLines(
      office,
      [
        `-env:UserInstallation=${pathToFileURL(profile)}`,
        '--headless',
        '--norestore',
        ...(readAs === undefined ? [] : [`--infilter=${readAs}`]),
        '--convert-to',
        to,
        '--outdir',
        outDir,
        ...files,
      ],
      (line) => said.push(line),
    );
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  const written = files.map((file) => join(outDir, `${basename(file, extname(file))}.${to}`));
  const missing = written.filter((file) => !existsSync(file));
  if (missing.length === 0) return written;
  throw new OfficeError(
    `LibreOffice 没有写出 ${missing.map((file) => basename(file)).join('、')}（缺 Calc？）：\n${said.join('\n')}`,
  );
}
