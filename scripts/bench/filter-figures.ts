import { setTimeout } from 'node:timers/promises';
import { LIMITS } from '../budgets/limits.ts';
import { UNTHROTTLED } from './conditions.ts';
import { type Figure, limited, observed } from './figure-table.ts';
import { FILTER_CLOCK, type FilterTimes } from './filter-clock.ts';
import { median } from './median.ts';
import { percentile } from './percentile.ts';
import { poll } from './poll.ts';
import type { Ground } from './visit-figures.ts';

/** How many of each filter are chosen, each for the first time: nothing of it is known from before. */
const CHOICES = 15;

const READY = `document.documentElement.dataset.stage === '2' &&
  document.querySelector('.chart-live svg') !== null`;

interface Filter {
  readonly name: string;
  /** Gives the statements that choose one value after the other. */
  readonly choices: string;
}

const FILTERS: readonly Filter[] = [
  {
    name: '总览换期次',
    choices: `[...document.querySelector('.period-choice select').options]
      .filter((option) => !option.selected)
      .map((option) => '__choosePeriod(' + JSON.stringify(option.value) + ')')`,
  },
  {
    name: '总览选区县',
    choices: `[...document.querySelectorAll('section[aria-labelledby=areas] tbody a')]
      .map((_, index) => '__chooseArea(' + index + ')')`,
  },
];

/** Chooses one period and one area after the other on the overview, the engine ready. */
export async function filterFigures(ground: Ground): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const filter of FILTERS) figures.push(...(await figuresOf(ground, filter)));
  return figures;
}

async function figuresOf(
  { newVisitor, url, say }: Ground,
  { name, choices }: Filter,
): Promise<Figure[]> {
  const context = await newVisitor();
  try {
    const page = await context.newPage();
    await page.addInitScript(FILTER_CLOCK);
    await page.goto(url);
    if (!(await poll(page, READY, UNTHROTTLED.patience))) {
      return [observed(name, '限时内引擎未就绪')];
    }
    // The register is still being fetched and opened.
    await setTimeout(2_000);
    const statements = (await page.evaluate<string[]>(choices)).slice(0, CHOICES + 1);
    say(`${name}：${statements.length} 次……`);
    const times: FilterTimes[] = [];
    for (const statement of statements) {
      times.push(await page.evaluate<FilterTimes>(statement));
      await setTimeout(200);
    }
    // The first compiles what the others run.
    return timesFigures(name, times.slice(1));
  } finally {
    await context.close();
  }
}

function timesFigures(name: string, times: readonly FilterTimes[]): Figure[] {
  const painted = times.map((each) => each.painted);
  const asked = times.map((each) => each.asked);
  const count = `${times.length} 次`;
  return [
    limited(
      `${name}，所需查询合计的中位数（含与线程往返，${count}）`,
      median(asked) ?? 0,
      LIMITS.filterQuery,
      milliseconds,
    ),
    limited(
      `${name}，到重绘完成的中位数（${count}）`,
      median(painted) ?? 0,
      LIMITS.filterPaint,
      milliseconds,
    ),
    observed(
      `${name}，到重绘完成的 95 分位（${count}）`,
      milliseconds(percentile(painted, 0.95) ?? 0),
    ),
  ];
}

function milliseconds(value: number): string {
  return `${value.toFixed(1)} ms`;
}
