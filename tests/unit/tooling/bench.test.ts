import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { differingFiles, freshCopy, hashesOf } from '../../../scripts/bench/build-copy.ts';
import { figureTable, limited, observed } from '../../../scripts/bench/figure-table.ts';
import { median } from '../../../scripts/bench/median.ts';
import { foreignRequests, stageBytes } from '../../../scripts/bench/stage-bytes.ts';

describe('median', () => {
  test.each<[readonly (number | null)[], number | null]>([
    [[], null],
    [[null, null], null],
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 3, 2], 2.5],
    [[10, null, 2], 6],
    [[0, null], 0],
  ])('%j -> %j', (values, middle) => {
    expect(median(values)).toBe(middle);
  });
});

describe('what a visit fetched', () => {
  const site = 'http://localhost:4173/a/b/';
  const fetched = [
    { url: site, bytes: 10 },
    { url: `${site}assets/main.css`, bytes: 20 },
    { url: `${site}assets/main.js`, bytes: 300 },
    { url: `${site}assets/charts.js?v=1`, bytes: 400 },
    { url: `${site}assets/engine.js`, bytes: 5_000 },
    { url: `${site}assets/duckdb-eh.wasm`, bytes: 60_000 },
    { url: `${site}packs/manifest.json`, bytes: 7 },
    { url: 'https://cdn.example/x.js', bytes: 9 },
    { url: 'https://cdn.example/y.js', bytes: 9 },
    { url: 'data:image/png;base64,AA==', bytes: 1 },
    { url: 'blob:http://localhost:4173/1', bytes: 1 },
  ];

  test('is added up by stage', () => {
    expect(stageBytes(fetched, site, ['assets/main.js', 'assets/charts.js'])).toEqual({
      first: 30,
      script: 700,
      engine: 65_007,
    });
  });

  test('counts other hosts, but not what never left the page', () => {
    expect([...foreignRequests(fetched, site)]).toEqual([['cdn.example', 2]]);
  });
});

test('the report is one Markdown table and a value on its limit is met', () => {
  const figures = [
    limited('字节', 60, 60, (value) => `${value} kB`),
    limited('请求|外部', 1, 0, String),
    observed('首次绘制', '12 ms'),
  ];
  expect(figureTable(figures).split('\n')).toEqual([
    '| 指标 | 实测 | 预算 | 结论 |',
    '| --- | --- | --- | --- |',
    '| 字节 | 60 kB | ≤ 60 kB | ● 达标 |',
    '| 请求\\|外部 | 1 | ≤ 0 | ■ 超出 |',
    '| 首次绘制 | 12 ms | — | — |',
  ]);
});

describe('two builds', () => {
  test('differ in changed, missing and added files', () => {
    const one = new Map([
      ['same', '1'],
      ['changed', '1'],
      ['gone', '1'],
    ]);
    const two = new Map([
      ['same', '1'],
      ['changed', '2'],
      ['new', '1'],
    ]);
    expect(differingFiles(one, two)).toEqual(['changed', 'gone', 'new']);
    expect(differingFiles(one, one)).toEqual([]);
  });

  test('start from the sources alone, with the installed packages', () => {
    const root = mkdtempSync(join(tmpdir(), 'root-'));
    const copy = `${root}-copy/deep`;
    for (const name of ['src/dist', 'dist', 'generated', 'node_modules/x']) {
      mkdirSync(join(root, name), { recursive: true });
      writeFileSync(join(root, name, 'file.txt'), name);
    }
    freshCopy(root, copy);
    expect([...hashesOf(join(copy, 'src')).keys()]).toEqual(['dist/file.txt']);
    expect(() => hashesOf(join(copy, 'dist'))).toThrow();
    expect(() => hashesOf(join(copy, 'generated'))).toThrow();
    expect(readFileSync(join(copy, 'node_modules/x/file.txt'), 'utf8')).toBe('node_modules/x');
    rmSync(root, { recursive: true });
    rmSync(`${root}-copy`, { recursive: true });
  });
});
