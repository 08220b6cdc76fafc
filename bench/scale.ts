import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../scripts/browser.ts';
import { bundlePages, type ContenderName, contenders } from './browser/bundle-pages.ts';
import { type Run, runContender } from './browser/run-contender.ts';
import { serveIsolated } from './browser/serve-isolated.ts';
import { type Ground, prepareGround } from './packs/ground.ts';
import type { LayoutName } from './pages/common/views.ts';
import { disagreements } from './report/agreement.ts';
import type { Measured } from './report/measured.ts';
import { report } from './report/report.ts';
import { parseSizes, type Size, sizes } from './sizes.ts';

// npm run scale: the talent pool on registers of three sizes, beside its peers. A benchmark, never
// a test: nothing here fails for being slow, but answers that differ fail it.

const { values: options } = parseArgs({
  options: {
    /** Which sizes: 300k,3M,10M. */
    sizes: { type: 'string', default: sizes.map(({ name }) => name).join(',') },
    /** Steps of each drag. */
    steps: { type: 'string', default: '200' },
    /** Who is measured: ours,mosaic,crossfilter,scan. */
    contenders: { type: 'string', default: contenders.join(',') },
    /**
     * Also what takes minutes: crossfilter2 with a row for each of 10 million persons.
     */
    all: { type: 'boolean', default: false },
    /** Make registers and packs anew even if those of an earlier run would do. */
    fresh: { type: 'boolean', default: false },
  },
});

const say = (line: string): void => console.error(line);
const wanted = contenders.filter((name) => options.contenders.split(',').includes(name));
const peers = wanted.filter((name) => name !== 'ours');
const steps = Number(options.steps);

/** A peer that is slow ends a drag early (ms), with fewer steps; the product goes to its end. */
const limits = { ours: 60_000, peer: 2_000, withoutAggregation: 1_000 } as const;

/** crossfilter2 sorts a row for each person once for each dimension: minutes, beyond this many. */
const mostSorted = 3_000_000;

async function measure(ground: Ground, pages: string): Promise<Measured> {
  const { size } = ground;
  const run = (contender: ContenderName, layout: LayoutName): Promise<Run> => {
    say(
      `${size.name}: ${contender} on ${layout === 'cube' ? 'the cube' : 'a row for each person'}`,
    );
    const peerLimit = layout === 'cube' ? limits.peer : limits.withoutAggregation;
    const limit = contender === 'ours' ? limits.ours : peerLimit;
    return runContender({
      contender,
      pages,
      pack: packOf(size, contender, layout),
      layout,
      length: { steps, limit },
    });
  };
  const cube: Run[] = [];
  for (const contender of wanted) cube.push(await run(contender, 'cube'));
  const persons: Run[] = [];
  for (const contender of peers) {
    const isTooMuch = contender === 'crossfilter' && size.persons > mostSorted;
    if (!isTooMuch || options.all) persons.push(await run(contender, 'persons'));
  }
  for (const runs of [cube, persons]) {
    const found = disagreements(runs);
    if (found.length > 0) throw new Error(`${size.name}: ${found.join('; ')}`);
  }
  return { ground, cube, persons };
}

/** Address of what a contender loads, seen from its page. */
function packOf(size: Size, contender: ContenderName, layout: LayoutName): string {
  const folder = `../${size.name}/`;
  if (layout === 'persons') return `${folder}persons.duckdb`;
  return contender === 'ours' ? `${folder}packs/` : `${folder}built/pool.duckdb`;
}

async function scale(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'scale-'));
  const begun = performance.now();
  try {
    const grounds: Ground[] = [];
    for (const size of parseSizes(options.sizes)) {
      grounds.push(await prepareGround(size, options.fresh, say));
    }
    await bundlePages(folder);
    for (const ground of grounds) symlinkSync(ground.folder, join(folder, ground.size.name));
    const server = await serveIsolated(folder);
    const all: Measured[] = [];
    try {
      for (const ground of grounds) all.push(await measure(ground, server.url));
    } finally {
      await server.close();
    }
    const browser = await launchBrowser();
    const version = `Chromium ${browser.version()}`;
    await browser.close();
    console.log(report(all, version));
    say(`done in ${((performance.now() - begun) / 60_000).toFixed(1)} minutes`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await scale();
