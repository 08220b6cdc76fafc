import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { downloadsRoute } from '../downloads/index.ts';
import { writeEngineFiles } from './engine-files.ts';

/** The folder, below the site's root, that holds all that the browser's engine fetches. */
export const packsRoute = 'packs';

/**
 * Puts the packs of the data and the engine's files beside each other, under one manifest, and the
 * downloads into their own folder.
 */
export async function writePacksFolder(packsFolder: string, siteFolder: string): Promise<void> {
  const folder = join(siteFolder, packsRoute);
  await mkdir(folder, { recursive: true });
  const data = JSON.parse(await readFile(join(packsFolder, 'manifest.json'), 'utf8'));
  const files: readonly string[] = [data.packs.core.file, data.packs.pool.file];
  for (const file of files) await cp(join(packsFolder, file), join(folder, file));
  const manifest = { ...data, engine: await writeEngineFiles(folder) };
  await cp(join(packsFolder, downloadsRoute), join(siteFolder, downloadsRoute), {
    recursive: true,
  });
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
