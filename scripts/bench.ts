import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assessmentFigures } from './bench/assessment-figures.ts';
import { buildFigures } from './bench/build-figures.ts';
import { type Figure, figureTable } from './bench/figure-table.ts';
import { filterFigures } from './bench/filter-figures.ts';
import { pageFigures } from './bench/page-figures.ts';
import { poolFigures } from './bench/pool/drag-figures.ts';
import { comparisonFigures } from './bench/province/comparison-figures.ts';
import { provinceSite, provinceText } from './bench/province/province-site.ts';
import { targetFigures } from './bench/target-figures.ts';
import { type Ground, visitFigures } from './bench/visit-figures.ts';
import { launchProfile } from './browser.ts';
import { type ChunkGraph, interactiveScript } from './budgets/chunk-graph.ts';
import { startServer } from './serve.ts';

// npm run bench: every figure of the budget, measured side by side in one run. A benchmark, never
// a test: times depend on the machine, so nothing here fails a build.
// --no-build measures the dist/ that is there and leaves the build's own figures out.
// --comparison measures the comparison of areas alone, with this city and with a synthetic province.
// --pool drags the brush over the views of the talent pool alone.
// --pages opens one page of each kind alone.

const ROOT = join(import.meta.dirname, '..');
const say = (line: string): void => console.error(line);

/** The script of the overview, relative to the site, from Vite's manifest of that build. */
function overviewScript(root: string): string[] {
  const manifest = join(root, 'generated/vite-manifest.json');
  if (!existsSync(manifest)) throw new Error(`没有找到 ${manifest}。请先运行 npm run build。`);
  return interactiveScript(JSON.parse(readFileSync(manifest, 'utf8')) as ChunkGraph);
}

/** Serves a site to new visitors while it is measured. */
async function measured(
  dist: string,
  workspace: string,
  measure: (ground: Ground) => Promise<Figure[]>,
): Promise<Figure[]> {
  const server = await startServer({ dist, port: 0 });
  const newVisitor = () => launchProfile(mkdtempSync(join(workspace, 'visitor-')));
  try {
    return await measure({ newVisitor, url: server.url, say });
  } finally {
    await server.close();
  }
}

/** All that is measured in a browser on the site built in `root`. */
async function visitsOf(root: string, workspace: string): Promise<Figure[]> {
  const script = overviewScript(root);
  const dist = join(root, 'dist');
  return measured(dist, workspace, async (ground) => [
    ...(await visitFigures(ground, script)),
    ...(await filterFigures(ground)),
    ...(await poolFigures(dist, say)),
    ...(await pageFigures(ground, dist)),
    ...(await targetFigures(ground)),
    ...(await assessmentFigures(ground, dist, workspace)),
  ]);
}

/** The comparison of areas, with those of this city and with those of a synthetic province. */
async function comparisonOf(root: string, workspace: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  const sites = [
    { dist: join(root, 'dist'), size: '本市' },
    { dist: await provinceSite(ROOT, workspace, say), size: provinceText },
  ];
  for (const { dist, size } of sites) {
    const compare = (ground: Ground) => comparisonFigures(ground, size);
    figures.push(...(await measured(dist, workspace, compare)));
  }
  return figures;
}

async function bench(): Promise<void> {
  const workspace = mkdtempSync(join(tmpdir(), 'bench-'));
  const asItIs = process.argv.includes('--no-build');
  try {
    if (process.argv.includes('--comparison')) {
      console.log(figureTable(await comparisonOf(ROOT, workspace)));
      return;
    }
    if (process.argv.includes('--pool')) {
      console.log(figureTable(await poolFigures(join(ROOT, 'dist'), say)));
      return;
    }
    if (process.argv.includes('--pages')) {
      const dist = join(ROOT, 'dist');
      const open = (ground: Ground) => pageFigures(ground, dist);
      console.log(figureTable(await measured(dist, workspace, open)));
      return;
    }
    const build = asItIs ? [] : await buildFigures(ROOT, workspace, say);
    const built = asItIs ? ROOT : join(workspace, 'one');
    const visits = await visitsOf(built, workspace);
    const comparison = await comparisonOf(built, workspace);
    say('');
    console.log(figureTable([...visits, ...comparison, ...build]));
  } finally {
    // The last browser may still be writing its profile while it ends.
    rmSync(workspace, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

bench().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
