import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { LIMITS } from '../../budgets/limits.ts';
import { UNTHROTTLED } from '../conditions.ts';
import { type Figure, limited, observed } from '../figure-table.ts';
import { median } from '../median.ts';
import { percentile } from '../percentile.ts';
import { poll } from '../poll.ts';
import type { Ground } from '../visit-figures.ts';
import { CHANGE_CLOCK, type ChangeTimes } from './change-clock.ts';

const READY = `document.documentElement.dataset.stage === '2'`;

const CHANGES = 12;

/** One kind of change: the page it is made on, and the statements that make it, one after the other. */
interface Kind {
  readonly name: string;
  readonly path: string;
  readonly steps: (page: Page) => Promise<readonly string[]>;
}

const chosen = (label: string) => async (page: Page) => {
  const values = await page.evaluate<string[]>(`__bench.values(${JSON.stringify(label)})`);
  return repeated(values).map(
    (value) => `__bench.choose(${JSON.stringify(label)}, ${JSON.stringify(value)})`,
  );
};

const clicked = (selector: string) => async (page: Page) => {
  const count = await page.evaluate<number>(`__bench.links(${JSON.stringify(selector)})`);
  // The second first: what is chosen already changes nothing.
  const order = Array.from({ length: count }, (_, index) => (index + 1) % count);
  return repeated(order).map((index) => `__bench.click(${JSON.stringify(selector)}, ${index})`);
};

const slid = async () =>
  Array.from({ length: CHANGES + 1 }, (_, i) => {
    const value = JSON.stringify(String(1 + ((i * 7) % 90)));
    return `__bench.slide('main input[type=range]', ${value})`;
  });

function repeated<T>(values: readonly T[]): readonly T[] {
  if (values.length === 0) return [];
  return Array.from({ length: CHANGES + 1 }, (_, i) => values[i % values.length] as T);
}

const KINDS: readonly Kind[] = [
  { name: '排序', path: 'counties/?rows=all', steps: clicked('#report ~ .table-frame a.sort') },
  { name: '换指标', path: 'counties/', steps: chosen('指标') },
  { name: '换期次', path: 'counties/', steps: chosen('看哪一期') },
  { name: '换比较口径', path: 'counties/', steps: clicked('.comparison-choices nav a') },
  { name: '分解权重滑块', path: 'counties/split/', steps: slid },
];

/** Every change a reader can make of the comparison, from the click to the painted page. */
export async function comparisonFigures(ground: Ground, size: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const kind of KINDS) figures.push(...(await figuresOf(ground, size, kind)));
  return figures;
}

async function figuresOf(
  { newVisitor, url, say }: Ground,
  size: string,
  { name, path, steps }: Kind,
): Promise<Figure[]> {
  const context = await newVisitor();
  try {
    const page = await context.newPage();
    await page.addInitScript(CHANGE_CLOCK);
    await page.goto(url + path);
    if (!(await poll(page, READY, UNTHROTTLED.patience))) {
      return [observed(`${name}（${size}）`, '限时内引擎未就绪')];
    }
    // What the engine still opens must not be counted to a change.
    await setTimeout(2_000);
    const statements = await steps(page).catch(() => []);
    say(`${name}（${size}）：${statements.length} 次……`);
    const times: ChangeTimes[] = [];
    for (const statement of statements) {
      const took = await page.evaluate<ChangeTimes | null>(statement);
      if (took !== null) times.push(took);
      await setTimeout(150);
    }
    return timesFigures(`${name}（${size}`, times);
  } finally {
    await context.close();
  }
}

function timesFigures(name: string, all: readonly ChangeTimes[]): Figure[] {
  // The first compiles what the others run.
  const [first, ...times] = all;
  if (first === undefined || times.length === 0) {
    return [observed(`${name}）`, '没有可以测的变化')];
  }
  const of = (part: keyof ChangeTimes) => times.map((each) => each[part]);
  const held = (what: string, value: number | null) =>
    limited(`${name}），${what}`, value ?? 0, LIMITS.comparisonPaint, milliseconds);
  return [
    held(`${times.length} 次，到整页重绘完成的中位数`, median(of('painted'))),
    held('到整页重绘完成的最大值', percentile(of('painted'), 1)),
    observed(`${name}），其中到表格重绘完成的中位数`, milliseconds(median(of('answered')) ?? 0)),
    observed(`${name}），其中到新的行进入页面的中位数`, milliseconds(median(of('changed')) ?? 0)),
    observed(`${name}），打开后的第一次，到整页重绘完成`, milliseconds(first.painted)),
  ];
}

function milliseconds(value: number): string {
  return `${value.toFixed(1)} ms`;
}
