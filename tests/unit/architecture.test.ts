import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// The rule lives in biome.json. Each case is one line of a file in a copy of the floor plan;
// one run of the linter over all of them says which arrows it reports.

const ROOT = join(import.meta.dirname, '../..');

/** [file, line]: the arrow must not be reported. */
const ALLOWED: readonly [string, string][] = [
  ['src/model/path.ts', "import './period.ts';"],
  ['src/model/path.ts', "import 'valibot';"],
  ['src/model/path.ts', "import '#data/reference/assessment.json';"],
  ['src/model/rules/stock.ts', "import '../period.ts';"],
  ['src/warehouse/questions/stock.ts', "import '../../model/index.ts';"],
  ['src/warehouse/questions/stock.ts', "import '../connector.ts';"],
  ['src/warehouse/wasm.ts', "import '@duckdb/duckdb-wasm';"],
  ['src/warehouse/wasm.ts', "import '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';"],
  ['src/warehouse/wasm.ts', "import '@noble/hashes/sha2.js';"],
  ['src/warehouse/download.ts', "void import('fflate');"],
  ['src/warehouse/native.ts', "import '@duckdb/node-api';"],
  ['src/warehouse/native.ts', "import 'node:fs/promises';"],
  ['src/warehouse/native/attach.ts', "import 'node:path';"],
  ['src/charts/path-chart.ts', "import '../model/index.ts';"],
  ['src/charts/path-chart.tsx', "import '../ui/index.ts';"],
  ['src/charts/host/chart.tsx', "import '../path-chart.ts';"],
  ['src/charts/path-chart.ts', "import 'echarts/core';"],
  ['src/charts/chart.tsx', "import 'react';"],
  ['src/ui/table.tsx', "import 'react';"],
  ['src/ui/table.tsx', "import './tokens.css';"],
  ['src/ui/code-editor/code-mirror.ts', "import '@codemirror/view';"],
  ['src/pages/overview/index.ts', "import '../../charts/index.ts';"],
  ['src/pages/overview/page.tsx', "import '../../ui/index.ts';"],
  ['src/pages/overview/page.tsx', "import '../../warehouse/index.ts';"],
  ['src/pages/overview/page.tsx', "import '../../model/index.ts';"],
  ['src/pages/overview/page.tsx', "import '../target/index.ts';"],
  ['src/pages/overview/parts/row.tsx', "import '../verdict/text.ts';"],
  ['src/pages/index.ts', "import './overview/index.ts';"],
  ['src/app/routes.ts', "import '../pages/index.ts';"],
  ['src/app/routes.ts', "void import('../pages/overview/index.ts');"],
  ['src/app/shell.tsx', "import '../ui/index.ts';"],
  ['src/app/engine.ts', "void import('../warehouse/wasm.ts');"],
  ['src/app/server.tsx', "import '../charts/static.ts';"],
  ['src/app/url-state.ts', 'void location.href + window.location.hash;'],
  ['src/app/url-state.ts', 'void history.back();'],
  ['src/app/theme.ts', "void localStorage.getItem('theme');"],
  ['scripts/build.ts', "import '../src/app/index.ts';"],
  ['scripts/site/render.ts', "import type { Page } from '../../src/app/prerender.tsx';"],
  ['scripts/build.ts', "import '../src/warehouse/native.ts';"],
  ['scripts/prerender/page.ts', "import '../../src/charts/static.ts';"],
  ['scripts/prerender/page.ts', "import '../../src/pages/overview/index.ts';"],
  ['scripts/prerender/page.ts', "import '../../src/model/index.ts';"],
  ['scripts/build.ts', "import 'node:fs';"],
  ['scripts/demo/register.ts', "import 'arquero';"],
  ['tests/unit/model/path.test.ts', "import '../../../src/model/path.ts';"],
];

/** [file, line]: the arrow must be reported. */
const FORBIDDEN: readonly [string, string][] = [
  // model imports nothing above it, and is pure
  ...['warehouse', 'charts', 'ui', 'pages', 'app'].map((room): [string, string] => [
    'src/model/path.ts',
    `import '../${room}/index.ts';`,
  ]),
  ['src/model/rules/stock.ts', "import type { View } from '../../charts/index.ts';"],
  ['src/model/path.ts', "export { chart } from '../charts/index.ts';"],
  ['src/model/path.ts', "void import('../charts/index.ts');"],
  ['src/model/path.ts', "import type { ReactNode } from 'react';"],
  ['src/model/path.ts', "import 'react-dom/client';"],
  ['src/model/path.ts', "import 'echarts';"],
  ['src/model/path.ts', "import '@duckdb/duckdb-wasm';"],
  ['src/model/path.ts', "import 'node:fs';"],
  ['src/model/path.ts', "import 'node:fs/promises';"],
  ['src/model/path.ts', "import 'fs';"],
  ['src/model/path.ts', "import 'arquero';"],
  ['src/model/path.ts', 'void document.title;'],
  ['src/model/path.ts', "void fetch('x');"],
  ['src/model/path.ts', 'void process.env;'],
  // warehouse knows the model only; each engine stays behind its own door
  ...['charts', 'ui', 'pages', 'app'].map((room): [string, string] => [
    'src/warehouse/wasm.ts',
    `import '../${room}/index.ts';`,
  ]),
  ['src/warehouse/questions/stock.ts', "import '../../model/period.ts';"],
  ['src/warehouse/questions/stock.ts', "import 'node:fs';"],
  ['src/warehouse/index.ts', "import '@duckdb/node-api';"],
  ['src/warehouse/index.ts', "import './native.ts';"],
  ['src/warehouse/native.ts', "import '@duckdb/duckdb-wasm';"],
  ['src/warehouse/index.ts', "import 'react';"],
  ['src/warehouse/index.ts', "import 'arquero';"],
  // charts run no SQL
  ...['warehouse', 'pages', 'app'].map((room): [string, string] => [
    'src/charts/path-chart.ts',
    `import '../${room}/index.ts';`,
  ]),
  ['src/charts/path-chart.ts', "import '../model/path.ts';"],
  ['src/charts/path-chart.ts', "import '../ui/tokens.ts';"],
  ['src/charts/path-chart.ts', "import '@duckdb/duckdb-wasm';"],
  ['src/charts/path-chart.ts', "import 'node:path';"],
  // ui knows nothing of talent
  ...['model', 'warehouse', 'charts', 'pages', 'app'].map((room): [string, string] => [
    'src/ui/table.tsx',
    `import '../${room}/index.ts';`,
  ]),
  ['src/ui/table.tsx', "import 'echarts/core';"],
  // pages: rooms by their doors, no app, no engine, no address
  ['src/pages/overview/page.tsx', "import '../../app/index.ts';"],
  ['src/pages/index.ts', "import '../app/index.ts';"],
  ['src/pages/overview/page.tsx', "import '../../charts/path-chart.ts';"],
  ['src/pages/overview/page.tsx', "import '../../charts/static.ts';"],
  ['src/pages/overview/page.tsx', "import '../../ui/table.tsx';"],
  ['src/pages/overview/page.tsx', "import '../../model/rules/stock.ts';"],
  ['src/pages/overview/page.tsx', "import '../../warehouse/wasm.ts';"],
  ['src/pages/overview/page.tsx', "import '../../warehouse/native.ts';"],
  ['src/pages/overview/page.tsx', "import '../target/verdict.ts';"],
  ['src/pages/overview/page.tsx', "import 'echarts';"],
  ['src/pages/overview/page.tsx', 'void location.href;'],
  ['src/pages/overview/page.tsx', 'void window.location.href;'],
  ['src/pages/overview/page.tsx', 'void globalThis.location.href;'],
  ['src/pages/overview/page.tsx', 'void document.location.href;'],
  ['src/pages/overview/page.tsx', 'void history.back();'],
  ['src/ui/theme.ts', "void localStorage.getItem('theme');"],
  ['src/charts/chart.tsx', "void sessionStorage.getItem('theme');"],
  // app: rooms by their doors
  ['src/app/routes.ts', "import '../pages/overview/page.tsx';"],
  ['src/app/shell.tsx', "import '../ui/table.tsx';"],
  ['src/app/engine.ts', "import '../warehouse/native.ts';"],
  ['src/app/engine.ts', "import '@duckdb/duckdb-wasm';"],
  ['src/app/engine.ts', "import 'echarts';"],
  ['src/app/engine.ts', "import 'node:fs';"],
  ['src/app/engine.ts', "import '../../scripts/build.ts';"],
  ['src/model/path.ts', "import '../../bench/sizes.ts';"],
  ['src/app/engine.ts', "import '../../bench/sizes.ts';"],
  // scripts: rooms by their doors
  ['scripts/build.ts', "import '../src/model/path.ts';"],
  ['scripts/prerender/page.ts', "import '../../src/warehouse/questions/stock.ts';"],
  ['scripts/prerender/page.ts', "import '../../src/pages/overview/page.tsx';"],
  ['scripts/build.ts', "import '../src/app/shell.tsx';"],
  ['scripts/build.ts', "import '@duckdb/node-api';"],
  ['scripts/build.ts', "import 'echarts/core';"],
];

const ARCHITECTURE_RULES = new Set([
  'lint/style/noRestrictedImports',
  'lint/style/noRestrictedGlobals',
  'lint/nursery/noJsRestrictedProperties',
]);

interface Report {
  readonly diagnostics: readonly {
    readonly category: string;
    readonly location: { readonly path: string; readonly start?: { readonly line: number } };
  }[];
}

let house: string;
let reported: ReadonlySet<string>;

/** Where a case stands: its file and its line in that file, counted from 1. */
const place = new Map<string, string>();

/** Writes every case as one line of its file, into a copy of the floor plan. */
function buildHouse(folder: string): void {
  const files = new Map<string, string[]>();
  for (const [file, line] of [...ALLOWED, ...FORBIDDEN]) {
    const lines = files.get(file) ?? [];
    lines.push(line);
    files.set(file, lines);
    place.set(`${file} ${line}`, `${file}:${lines.length}`);
  }
  for (const [file, lines] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${lines.join('\n')}\n`);
  }
  copyFileSync(join(ROOT, 'biome.json'), join(folder, 'biome.json'));
}

function lint(folder: string): Promise<Report> {
  const manifest = createRequire(import.meta.url).resolve('@biomejs/biome/package.json');
  const biome = join(dirname(manifest), 'bin/biome');
  const flags = ['lint', '--reporter=json', '--max-diagnostics=none'];
  return new Promise((done) => {
    // The exit code is 1 by design here; what counts is what was reported.
    execFile(
      process.execPath,
      [biome, ...flags],
      { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
      (_error, stdout) => done(JSON.parse(stdout) as Report),
    );
  });
}

beforeAll(async () => {
  house = mkdtempSync(join(tmpdir(), 'house-'));
  buildHouse(house);
  const { diagnostics } = await lint(house);
  reported = new Set(
    diagnostics
      .filter(({ category }) => ARCHITECTURE_RULES.has(category))
      .map(({ location }) => `${location.path}:${location.start?.line ?? 0}`),
  );
}, 60_000);

afterAll(() => rmSync(house, { recursive: true }));

describe('an arrow of the plan is allowed', () => {
  test.each(ALLOWED)('%s: %s', (file, line) => {
    expect(reported).not.toContain(place.get(`${file} ${line}`));
  });
});

describe('any other arrow is reported', () => {
  test.each(FORBIDDEN)('%s: %s', (file, line) => {
    expect(reported).toContain(place.get(`${file} ${line}`));
  });
});
