import { ensureProgram, type InstallableProgram } from './machine/ensure-program.ts';
import { findProgram } from './machine/find-program.ts';

export { convertFiles, OfficeError } from './office/convert-files.ts';

const office: InstallableProgram = {
  name: 'LibreOffice',
  variable: 'SOFFICE_PATH',
  packages: ['libreoffice-calc'],
  otherWays: ['安装 LibreOffice（要有 Calc）；'],
  linuxNames: ['soffice', 'libreoffice'],
  macApps: ['LibreOffice.app/Contents/MacOS/soffice'],
  // The .com waits until the work is done, the .exe does not.
  windowsPrograms: ['LibreOffice\\program\\soffice.com'],
};

/** Gives the path of a LibreOffice, or null if there is none; see findProgram. */
export const findOffice = (): string | null => findProgram(office);

/** Gives the path of a LibreOffice, installing it if need be and possible; see ensureProgram. */
export const ensureOffice = (progress: (message: string) => void = console.log): Promise<string> =>
  ensureProgram(office, progress);
