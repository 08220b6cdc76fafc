import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ChunkGraph, interactiveScript } from '../../../scripts/budgets/chunk-graph.ts';
import { isWithin, measureSizes } from '../../../scripts/budgets/measure.ts';
import { pageFiles } from '../../../scripts/budgets/page-files.ts';

const GRAPH: ChunkGraph = {
  'src/app/main.tsx': {
    file: 'assets/main-1.js',
    src: 'src/app/main.tsx',
    isEntry: true,
    imports: ['_react-1.js'],
    dynamicImports: ['src/charts/index.ts', 'src/warehouse/wasm.ts', 'src/pages/counties/index.ts'],
  },
  '_react-1.js': { file: 'assets/react-1.js', name: 'react' },
  '_zrender-1.js': { file: 'assets/zrender-1.js', name: 'zrender' },
  'src/charts/index.ts': {
    file: 'assets/charts-1.js',
    src: 'src/charts/index.ts',
    isDynamicEntry: true,
    imports: ['_zrender-1.js', '_react-1.js'],
  },
  'src/warehouse/wasm.ts': {
    file: 'assets/wasm-1.js',
    src: 'src/warehouse/wasm.ts',
    isDynamicEntry: true,
    imports: ['_arrow-1.js'],
  },
  '_arrow-1.js': { file: 'assets/arrow-1.js' },
  'src/pages/counties/index.ts': {
    file: 'assets/counties-1.js',
    src: 'src/pages/counties/index.ts',
    isDynamicEntry: true,
  },
};

const HTML = `<!doctype html><html><head>
<link rel="stylesheet" crossorigin href="./assets/main-1.css">
<link rel="stylesheet" media="print" href="./assets/print-1.css">
<!-- <link rel="stylesheet" href="./assets/gone.css"> -->
<link rel="modulepreload" href='./assets/react-1.js'>
<script type="module" crossorigin src="./assets/main-1.js"></script>
<script type="application/json" id="snapshot">{"a":"<link rel=preload href=x.wasm>"}</script>
</head><body></body></html>`;

describe('interactiveScript', () => {
  test('takes the entry, its static imports and the charts, never the engine', () => {
    expect(interactiveScript(GRAPH)).toEqual([
      'assets/charts-1.js',
      'assets/main-1.js',
      'assets/react-1.js',
      'assets/zrender-1.js',
    ]);
  });

  test('takes what the page preloads, with its imports', () => {
    expect(interactiveScript(GRAPH, ['assets/wasm-1.js'])).toContain('assets/arrow-1.js');
  });

  test('an engine imported statically is on the way and counts', () => {
    const main = { ...GRAPH['src/app/main.tsx'], file: 'assets/main-1.js' };
    const graph = { ...GRAPH, 'src/app/main.tsx': { ...main, imports: ['src/warehouse/wasm.ts'] } };
    expect(interactiveScript(graph)).toContain('assets/arrow-1.js');
  });

  test.each<[string, ChunkGraph, RegExp]>([
    ['no entry', {}, /没有入口/],
    ['a dangling import', { 'src/app/main.tsx': { file: 'm.js', imports: ['_x.js'] } }, /_x\.js/],
  ])('refuses %s', (_name, graph, message) => {
    expect(() => interactiveScript(graph)).toThrow(message);
  });
});

test('pageFiles sees what blocks the first paint and what is fetched ahead', () => {
  const head =
    '<script src="a.js"></script><script defer src="b.js"></script><link rel=preload href=x.wasm as=fetch>';
  expect(pageFiles(head)).toEqual({ blocking: ['a.js'], modules: [], fetchedAhead: ['x.wasm'] });
  expect(pageFiles(HTML).blocking).toEqual(['./assets/main-1.css']);
  expect(pageFiles(HTML).modules).toEqual(['./assets/main-1.js', './assets/react-1.js']);
});

describe('measureSizes', () => {
  let folder: string;
  let manifest: string;
  const write = (name: string, content: string | Buffer) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dist-'));
    manifest = join(folder, '..', `${folder.split('/').pop()}.manifest.json`);
    writeFileSync(manifest, JSON.stringify(GRAPH));
    write('index.html', HTML);
    write('counties/index.html', HTML.replaceAll('./assets', '../assets'));
    write('assets/main-1.css', 'a{}');
    for (const { file } of Object.values(GRAPH)) write(file, `// ${file}`);
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
    rmSync(manifest);
  });

  test('a small site is within its budgets', () => {
    const { figures, engineAhead } = measureSizes(folder, manifest);
    expect(figures.map(isWithin)).toEqual([true, true, true]);
    expect(engineAhead).toEqual([]);
  });

  test('sizes are those of the twins where there are twins', () => {
    write('index.html.br', Buffer.alloc(7));
    write('assets/main-1.css.br', Buffer.alloc(5));
    write('assets/main-1.css.gz', Buffer.alloc(6));
    const [overview] = measureSizes(folder, manifest).figures;
    expect(overview?.size.brotli).toBe(12);
    expect(overview?.size.gzip).toBe(gzipSync(HTML, { level: 9 }).length + 6);
  });

  test('a heavy style sheet breaks the budget of the pages that wait for it', () => {
    write('assets/main-1.css', randomBytes(61_000));
    expect(measureSizes(folder, manifest).figures.map(isWithin)).toEqual([false, false, true]);
  });

  test('a heavy page other than the overview is found', () => {
    write(
      'pool/index.html',
      HTML.replaceAll('./assets', '../assets') + randomBytes(45_000).toString('hex'),
    );
    const [overview, heaviest] = measureSizes(folder, manifest).figures;
    expect(overview && isWithin(overview)).toBe(true);
    expect(heaviest?.name).toContain('pool/index.html');
    expect(heaviest && isWithin(heaviest)).toBe(true);
    expect(heaviest?.size.brotli).toBeGreaterThan(brotliCompressSync(HTML).length);
  });

  test('heavy charts break the budget, a heavy engine does not', () => {
    write('assets/wasm-1.js', randomBytes(300_000));
    expect(measureSizes(folder, manifest).figures.every(isWithin)).toBe(true);
    write('assets/charts-1.js', randomBytes(251_000));
    expect(measureSizes(folder, manifest).figures.map(isWithin)).toEqual([true, true, false]);
  });

  test.each(['../assets/duckdb-eh-1.wasm', '../packs/engine-eh-0a1b2c3d.bin'])(
    'an engine that a page preloads is named: %s',
    (address) => {
      write('counties/index.html', `<link rel="preload" as="fetch" href="${address}">${HTML}`);
      expect(measureSizes(folder, manifest).engineAhead).toEqual([
        `counties/index.html: ${address}`,
      ]);
    },
  );

  test('nothing built is refused and says what to run', () => {
    expect(() => measureSizes(join(folder, 'none'), manifest)).toThrow(/npm run build/);
  });
});
