import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** As many as in the largest provinces of this kind. */
export const provinceSize = { cities: 16, counties: 136, years: 10 } as const;

const lastYear = 2026;
const lastMonth = 9;
const cutOff = '2026-09-30';
const wholeCode = '370900';

/** Numbers that look random and are the same on every machine. */
function wobble(seed: number): number {
  const step = Math.imul(seed ^ (seed >>> 15), 2_246_822_519) >>> 0;
  return (Math.imul(step ^ (step >>> 13), 3_266_489_917) >>> 0) / 2 ** 32;
}

const two = (n: number) => String(n).padStart(2, '0');

function monthEnd(index: number): string {
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return `${year}-${two(month)}-${two(new Date(Date.UTC(year, month, 0)).getUTCDate())}`;
}

/** The day on which a report of a period arrives: 20 days after its end. */
function reportDay(end: string): string {
  return new Date(Date.parse(`${end}T00:00:00Z`) + 20 * 86_400_000).toISOString().slice(0, 10);
}

/** Ten years of month ends up to the cut-off, ascending. */
function months(): readonly string[] {
  const last = lastYear * 12 + lastMonth - 1;
  const count = provinceSize.years * 12;
  return Array.from({ length: count }, (_, i) => monthEnd(last - count + 1 + i));
}

interface County {
  readonly code: string;
  readonly name: string;
  readonly size: number;
}

function counties(): readonly County[] {
  return Array.from({ length: provinceSize.counties }, (_, i) => {
    const city = i % provinceSize.cities;
    return {
      code: `37${two(city + 20)}${two(Math.floor(i / provinceSize.cities) + 1)}`,
      name: `合成${two(city + 1)}市${two(Math.floor(i / provinceSize.cities) + 1)}县`,
      size: 600 + Math.round(wobble(i + 1) * 1400),
    };
  });
}

/** Five levels that add up to the total. */
function levelsOf(total: number): readonly number[] {
  const upper = [0.13, 0.038, 0.0015, 0.0001].map((share) => Math.round(total * share));
  return [total - upper.reduce((a, b) => a + b, 0), ...upper];
}

const stockHead =
  'period_end,status,revision,reported_on,total,senior_worker,technician,senior_technician,special_grade_technician,chief_technician,skilled_workers,counted_in_host,note';

function stockRow(end: string, total: number): string {
  const [senior, technician, senior2, special, chief] = levelsOf(total) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const isOld = end < '2022-12-31';
  const levels = isOld
    ? [senior + special + chief, technician, senior2, '—', '—']
    : [senior, technician, senior2, special, chief];
  const skilled = end.endsWith('-12-31') ? Math.round(total / 0.32) : '';
  const status = end.endsWith('-12-31') ? '年报' : '快报';
  return [end, status, 0, reportDay(end), total, ...levels, skilled, '—', ''].join(',');
}

/** Growth of about 5 % a year, faster here and slower there. */
function stockOf({ size }: County, index: number, month: number): number {
  const rate = 1.003 + wobble(index * 7 + 3) * 0.003;
  return Math.round(size * rate ** month + wobble(index * 1000 + month) * 3);
}

function upliftRows(index: number, ends: readonly string[]): readonly string[] {
  return ends.flatMap((end, month) =>
    ['中专,大专', '大专,本科'].map((step, kind) => {
      const enrolled = 1 + Math.floor(wobble(index * 5000 + month * 2 + kind) * 6);
      return [end, step, enrolled, month > 5 ? enrolled - 1 : 0, reportDay(end)].join(',');
    }),
  );
}

/**
 * Writes the data folder of a province that does not exist: 136 counties of 16 cities, ten years
 * of monthly uplift reports and of the quarter ends of the stock, as the forms ask for it. All
 * else (policy, levels, constants) is that of `source`.
 */
export function writeProvince(source: string, target: string): void {
  rmSync(target, { recursive: true, force: true });
  cpSync(source, target, {
    recursive: true,
    filter: (path) => !/[/\\](counties|projects|demo|geo)$/.test(path),
  });
  const areas = counties();
  writeAreas(target, areas);
  writeDataset(target);
  const ends = months();
  const quarters = ends.flatMap((end, month) =>
    /-(03|06|09|12)-/.test(end) ? [{ end, month }] : [],
  );
  const sums = quarters.map(() => 0);
  areas.forEach((county, index) => {
    const stocks = quarters.map(({ month }) => stockOf(county, index, month));
    stocks.forEach((stock, i) => {
      sums[i] = (sums[i] ?? 0) + stock;
    });
    const folder = join(target, 'counties', county.code);
    mkdirSync(folder, { recursive: true });
    const rows = quarters.map(({ end }, i) => stockRow(end, stocks[i] ?? 0));
    writeLines(join(folder, 'stock.csv'), [stockHead, ...rows]);
    writeLines(join(folder, 'uplift.csv'), [
      'month_end,from_level,to_level,enrolled,finished,reported_on',
      ...upliftRows(index, ends),
    ]);
  });
  for (const { code } of areas)
    emptied(source, target, `counties/${wholeSubsidy}`, `counties/${code}/subsidy.csv`);
  for (const name of ['duties', 'projects', 'stages']) {
    emptied(source, target, `projects/${name}.csv`, `projects/${name}.csv`);
  }
  const whole = join(target, 'counties', wholeCode);
  mkdirSync(whole, { recursive: true });
  const rows = quarters.map(({ end }, i) => stockRow(end, sums[i] ?? 0));
  writeLines(join(whole, 'stock.csv'), [stockHead, ...rows]);
}

/** Where the form of a subsidy report stands. */
const wholeSubsidy = '370902/subsidy.csv';

/** A file of the source with its head and no rows. */
function emptied(source: string, target: string, from: string, to: string): void {
  const head = readFileSync(join(source, from), 'utf8')
    .split('\n')
    .find((line) => !line.startsWith('#'));
  mkdirSync(dirname(join(target, to)), { recursive: true });
  writeLines(join(target, to), [head ?? '']);
}

function writeLines(path: string, lines: readonly string[]): void {
  writeFileSync(path, `${lines.join('\n')}\n`);
}

/** The whole keeps its row but for its residents; its parts are replaced, in rows of twenty tiles. */
function writeAreas(target: string, areas: readonly County[]): void {
  const path = join(target, 'reference/areas.csv');
  const lines = readFileSync(path, 'utf8').split('\n');
  const head = lines.find((line) => line.startsWith('code,')) ?? '';
  const whole = lines.find((line) => line.startsWith(`${wholeCode},`)) ?? '';
  const columns = head.split(',');
  const residentsOf = areas.map((_, i) => 200_000 + Math.round(wobble(i + 500) * 900_000));
  const all = String(residentsOf.reduce((a, b) => a + b, 0));
  const wholeCells = whole
    .split(',')
    .map((cell, i) => (columns[i]?.startsWith('population_2020_') ? all : cell));
  const rows = areas.map(({ code, name }, i) => {
    const residents = String(residentsOf[i]);
    const cells: Readonly<Record<string, string>> = {
      ...{ code, code_system: 'GB/T 2260', name, short_name: name, kind: 'county' },
      population_2020_zones_apart: residents,
      population_2020_zones_included: residents,
      tile_row: String(Math.floor(i / 20) + 1),
      tile_col: String((i % 20) + 1),
    };
    return columns.map((column) => cells[column] ?? '').join(',');
  });
  writeLines(path, [head, wholeCells.join(','), ...rows]);
}

/** No demonstration register stands behind it, so it must not be called a demonstration. */
function writeDataset(target: string): void {
  const path = join(target, 'reference/datasets.csv');
  const text = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    text.replace(/^demo,.*$/m, (line) => {
      const [, , , , , released = '2026-10-20', , ...rest] = line.split(',');
      const after = rest
        .slice(1)
        .map(() => '')
        .join(',');
      return [
        'demo',
        '合成省',
        '合成数据',
        'false',
        cutOff,
        released,
        '测速用的合成数据',
        '合成',
        after,
      ].join(',');
    }),
  );
}
