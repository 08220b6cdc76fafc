import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bundle } from './bundle.ts';
import { documentOf } from './document.ts';
import { notFoundDocument } from './not-found.ts';
import { loadPrerender, renderSite, sourceServer } from './render.ts';

export interface Pages {
  /** Holds the unpacked packs. */
  readonly packsFolder: string;
  readonly dist: string;
  /** The pages by their path below the site's root; without it all. */
  readonly isWanted?: ((path: string) => boolean) | undefined;
}

/** Renders pages from the packs into the folder of the bundle; gives how many. */
export async function writePages(
  { packsFolder, dist, isWanted }: Pages,
  { script, stylesOf, preloadsOf }: Bundle,
): Promise<number> {
  const server = await sourceServer();
  try {
    const prerender = await loadPrerender(server);
    const { pages, notFound } = await renderSite(packsFolder, prerender, isWanted);
    const { earlyScript, snapshotId } = prerender;
    for (const page of pages) {
      await mkdir(join(dist, page.path), { recursive: true });
      const html = documentOf(page, {
        script,
        styles: stylesOf(page.source),
        preloads: preloadsOf(page.source),
        earlyScript,
        snapshotId,
      });
      await writeFile(join(dist, page.path, 'index.html'), html);
    }
    await writeFile(join(dist, '404.html'), notFoundDocument(notFound));
    return pages.length;
  } finally {
    await server.close();
  }
}
