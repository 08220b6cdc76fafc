import { setTimeout } from 'node:timers/promises';
import { LIMITS } from '../budgets/limits.ts';
import { UNTHROTTLED } from './conditions.ts';
import { type Figure, limited, observed } from './figure-table.ts';
import { FILTER_CLOCK, type FilterTimes } from './filter-clock.ts';
import { median } from './median.ts';
import { percentile } from './percentile.ts';
import { poll } from './poll.ts';
import type { Ground } from './visit-figures.ts';

/** How many periods are chosen, each for the first time, so that each has to be asked for. */
const CHOICES = 15;

const READY = `document.documentElement.dataset.stage === '2' &&
  document.querySelector('.chart-live svg') !== null`;

const OTHER_PERIODS = `[...document.querySelector('.period-choice select').options]
  .filter((option) => !option.selected).map((option) => option.value)`;

/** Chooses one period after the other on the overview, the engine ready. */
export async function filterFigures({ newVisitor, url, say }: Ground): Promise<Figure[]> {
  const context = await newVisitor();
  try {
    const page = await context.newPage();
    await page.addInitScript(FILTER_CLOCK);
    await page.goto(url);
    if (!(await poll(page, READY, UNTHROTTLED.patience))) {
      return [observed('总览换期次', '限时内引擎未就绪')];
    }
    // The register is still being fetched and opened.
    await setTimeout(2_000);
    const periods = await page.evaluate<string[]>(OTHER_PERIODS);
    say(`总览换期次：${CHOICES} 次……`);
    const times: FilterTimes[] = [];
    for (const period of periods.slice(0, CHOICES + 1)) {
      times.push(await page.evaluate<FilterTimes>(`__choosePeriod(${JSON.stringify(period)})`));
      await setTimeout(200);
    }
    // The first compiles what the others run.
    return timesFigures(times.slice(1));
  } finally {
    await context.close();
  }
}

function timesFigures(times: readonly FilterTimes[]): Figure[] {
  const painted = times.map((each) => each.painted);
  const asked = times.map((each) => each.asked);
  const count = `${times.length} 次`;
  return [
    limited(
      `总览换期次，所需查询合计的中位数（含与线程往返，${count}）`,
      median(asked) ?? 0,
      LIMITS.filterQuery,
      milliseconds,
    ),
    limited(
      `总览换期次，到重绘完成的中位数（${count}）`,
      median(painted) ?? 0,
      LIMITS.filterPaint,
      milliseconds,
    ),
    observed(
      `总览换期次，到重绘完成的 95 分位（${count}）`,
      milliseconds(percentile(painted, 0.95) ?? 0),
    ),
  ];
}

function milliseconds(value: number): string {
  return `${value.toFixed(1)} ms`;
}
