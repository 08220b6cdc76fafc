import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { LIMITS } from '../budgets/limits.ts';
import { type Conditions, SLOW_4G, UNTHROTTLED } from './conditions.ts';
import { type Figure, limited, observed } from './figure-table.ts';
import { countWork, type Work, workOf } from './main-thread.ts';
import { median } from './median.ts';
import { percentile } from './percentile.ts';
import { poll } from './poll.ts';
import type { Ground } from './visit-figures.ts';

/** The page of the commitment that is opened: the city's stock by 2030. */
const TARGET = 'targets/pool.total.2030/';

const STEPS = 50;

/** Long enough for a step to be drawn, too short for the slider to count as at rest. */
const BETWEEN_STEPS = 150;

/** Long enough for the address to follow a slider at rest. */
const AT_REST = 800;

const DRAWN_AND_READY = `document.documentElement.dataset.stage === '2' &&
  document.querySelector('.chart-live svg') !== null`;

/** Moves the what-if slider on the page of a commitment. */
export async function targetFigures({ newVisitor, url, say }: Ground): Promise<Figure[]> {
  const context = await newVisitor();
  try {
    const page = await context.newPage();
    await page.goto(url + TARGET);
    if (!(await poll(page, DRAWN_AND_READY, UNTHROTTLED.patience))) {
      return [observed('测算滑块', '限时内页面未就绪')];
    }
    // What the engine still fetches and the page still draws must not be counted to a step.
    await setTimeout(2_000);
    await page.locator('.number-slider input[type=range]').focus();
    say(`测算滑块：不限速 ${STEPS} 步……`);
    const fast = await steps(page, UNTHROTTLED, 'ArrowRight');
    say(`测算滑块：处理器降至 1/4，${STEPS} 步……`);
    const slow = await steps(page, SLOW_4G, 'ArrowLeft');
    return [...stepFigures('不限速', fast), ...stepFigures('处理器降至 1/4', slow)];
  } finally {
    await context.close();
  }
}

interface Moved {
  readonly steps: readonly Work[];
  /** What follows once the slider is at rest: the address takes the pace over. */
  readonly rest: Work;
}

async function steps(page: Page, { throttle }: Conditions, key: string): Promise<Moved> {
  const session = await page.context().newCDPSession(page);
  await countWork(session);
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle?.slowdown ?? 1 });
  const work: Work[] = [];
  const step = () => page.keyboard.press(key);
  // The first step compiles what the others run.
  await workOf(session, step, BETWEEN_STEPS);
  for (let count = 0; count < STEPS; count += 1) {
    work.push(await workOf(session, step, BETWEEN_STEPS));
  }
  const rest = await workOf(session, async () => undefined, AT_REST);
  await session.detach();
  return { steps: work, rest };
}

function stepFigures(conditions: string, { steps: all, rest }: Moved): Figure[] {
  const script = all.map((step) => step.script);
  const whole = all.map((step) => step.task);
  const name = (what: string) => `测算滑块移动一步，${what}（${conditions}，${all.length} 步）`;
  return [
    limited(name('脚本处理器时间中位数'), median(script) ?? 0, LIMITS.sliderScript, milliseconds),
    limited(
      name('脚本处理器时间 95 分位'),
      percentile(script, 0.95) ?? 0,
      LIMITS.sliderScript,
      milliseconds,
    ),
    observed(name('主线程合计中位数，含样式、布局、绘制'), milliseconds(median(whole) ?? 0)),
    observed(
      `测算滑块停下后更新网址，脚本处理器时间（${conditions}，单次）`,
      milliseconds(rest.script),
    ),
  ];
}

function milliseconds(value: number): string {
  return `${value.toFixed(1)} ms`;
}
