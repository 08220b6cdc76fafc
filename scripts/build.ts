import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPacks } from './packs/index.ts';
import { boundaryFor } from './site/boundary.ts';
import { internalEdition } from './site/boundary-plugin.ts';
import { findBoundaries } from './site/boundary-search.ts';
import type { BuildOptions } from './site/build-options.ts';
import { bundle } from './site/bundle.ts';
import { runBuild } from './site/command.ts';
import { writePacksFolder } from './site/packs-folder.ts';
import { writeTwins } from './site/twins.ts';
import { writePages } from './site/write-pages.ts';

// npm run build: from the files under data/ to a folder that any static host can serve.

const project = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The two editions share no folder: nothing internal can lie in what is published. */
const editions = {
  public: { dist: 'dist', generated: 'generated' },
  internal: { dist: 'dist-internal', generated: 'generated/internal' },
} as const;

/** Builds the whole site into `dist/`, the internal edition into `dist-internal/`. Faulty data stop it with an IntakeError. */
export async function build(options: BuildOptions = {}): Promise<void> {
  const { progress, registerPath } = options;
  const edition = options.isInternal ? 'internal' : 'public';
  const dist = join(project, editions[edition].dist);
  const generated = join(project, editions[edition].generated);
  const packsFolder = join(generated, 'packs');
  const dataFolder = resolve(options.dataFolder ?? join(project, 'data'));
  const say = progress ?? (() => undefined);
  // React's server renderer would otherwise be its slow, talkative development edition.
  process.env.NODE_ENV = 'production';
  // Vite reads the sources' own imports of data/ from the same folder.
  process.env.CITY_DATA = dataFolder;
  process.env[internalEdition] = edition === 'internal' ? '1' : '';

  await buildPacks({
    dataFolder,
    registerPath,
    edition,
    outDir: packsFolder,
    progress: say,
  });

  say('打包脚本和样式');
  const entry = await bundle(dist, join(generated, 'vite-manifest.json'));

  say('写入数据包和数据引擎');
  await writePacksFolder(packsFolder, dist);

  say('生成各页面');
  say(`已生成 ${await writePages({ packsFolder, dist }, entry)} 个页面`);

  if (boundaryFor(dataFolder, edition === 'internal') === null) {
    const traces = findBoundaries(dist, dataFolder);
    const list = traces.map(({ file, found }) => `${file}：${found}`).join('\n');
    if (traces.length > 0) throw new Error(`没有审图号的网站里不得有边界：\n${list}`);
  }

  say('压缩文本文件');
  await writeTwins(dist);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runBuild(build);
