import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../browser.ts';
import { LIMITS } from '../../budgets/limits.ts';
import { UNTHROTTLED } from '../conditions.ts';
import { type Figure, limited, observed } from '../figure-table.ts';
import { median } from '../median.ts';
import { percentile } from '../percentile.ts';
import { poll } from '../poll.ts';
import { serveIsolated } from '../serve-isolated.ts';
import { DRAG_CLOCK, type DragTimes, type StepTimes } from './drag-clock.ts';

const STEPS = 200;

/** The views over which a brush is dragged: by their name in the page, and in words. */
const VIEWS = [
  ['area', '地区'],
  ['level', '技能等级'],
  ['chain', '产业链'],
  ['occupation_group', '职业类别'],
  ['channel', '取得途径'],
  ['age', '年龄'],
  ['stock', '时间'],
] as const;

const READY = `document.documentElement.dataset.stage === '2'`;

/** The memory of a page is otherwise told only after its next garbage collection. */
const TELLS_MEMORY = '--enable-blink-features=ForceEagerMeasureMemory';

/** Drags a brush over each view of 人才结构 on the built site, and weighs the tab afterwards. */
export async function poolFigures(dist: string, say: (line: string) => void): Promise<Figure[]> {
  // Only a page apart from all others is told its memory.
  const server = await serveIsolated(dist);
  const browser = await launchBrowser({ args: [TELLS_MEMORY] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(DRAG_CLOCK);
    await page.goto(`${server.url}pool/`);
    if (!(await poll(page, READY, UNTHROTTLED.patience))) {
      return [observed('人才结构拖选', '限时内引擎未就绪')];
    }
    // The register is still being fetched and opened.
    await setTimeout(2_000);
    const figures: Figure[] = [];
    for (const [id, name] of VIEWS) {
      say(`人才结构拖选${name}：${STEPS} 步……`);
      figures.push(...dragFigures(name, await dragOver(page, id)));
    }
    return [...figures, observed('人才结构拖选之后，页面和引擎的内存', await memoryOf(page))];
  } finally {
    await browser.close();
    await server.close();
  }
}

async function dragOver(page: Page, id: string): Promise<DragTimes> {
  const prepared = await page.evaluate<number | null>(`__reach(${JSON.stringify(id)})`);
  const { steps } = await page.evaluate<{ steps: StepTimes[] }>(
    `__drag(${JSON.stringify(id)}, ${STEPS + 1})`,
  );
  // The next view shall be dragged over the whole city as well.
  await page.keyboard.press('Escape');
  // The first compiles what the others run.
  return { prepared, steps: steps.slice(1) };
}

function dragFigures(name: string, { prepared, steps }: DragTimes): Figure[] {
  const changed = steps.map((step) => step.changed);
  const painted = steps.map((step) => step.painted);
  const lead = `人才结构拖选${name}`;
  const both = (times: readonly number[]) =>
    `95 分位 ${milliseconds(percentile(times, 0.95) ?? 0)}`;
  return [
    observed(
      `${lead}，指针到达后预先汇总所用时间`,
      prepared === null ? '已有' : milliseconds(prepared),
    ),
    limited(
      `${lead}，到新数字写进页面的中位数（查询在内，是它的上限；${steps.length} 步，${both(changed)}）`,
      median(changed) ?? 0,
      LIMITS.filterQuery,
      milliseconds,
    ),
    limited(
      `${lead}，到重绘完成的中位数（${both(painted)}）`,
      median(painted) ?? 0,
      LIMITS.filterPaint,
      milliseconds,
    ),
  ];
}

async function memoryOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const bytes = await page.evaluate<number>(
    'performance.measureUserAgentSpecificMemory().then(({ bytes }) => bytes)',
  );
  return `${(bytes / 1_000_000).toFixed(0)} MB`;
}

function milliseconds(value: number): string {
  return `${value.toFixed(1)} ms`;
}
