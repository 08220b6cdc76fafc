import type { BrowserContext } from 'playwright-core';
import { kilobytes, LIMITS } from '../budgets/limits.ts';
import { type Conditions, SLOW_4G, UNTHROTTLED } from './conditions.ts';
import { type Figure, limited, observed } from './figure-table.ts';
import { median } from './median.ts';
import { foreignRequests, stageBytes } from './stage-bytes.ts';
import type { StageTimes } from './stage-clock.ts';
import { type Visit, visit } from './visit.ts';

/** Where the visits are made, and who is told. */
export interface Ground {
  /** A browser nobody has used yet, with a disk cache of its own; to be closed after use. */
  newVisitor(): Promise<BrowserContext>;
  /** Address of the site, ending in a slash. */
  readonly url: string;
  say(line: string): void;
}

type Stage = Exclude<keyof StageTimes, 'failed'>;

/** Visits of one kind, and which stages they were made to time. */
export interface Series {
  readonly name: string;
  readonly stages: readonly Stage[];
  readonly visits: readonly Visit[];
}

const LABELS: Readonly<Record<Stage, string>> = {
  fcp: '首次内容绘制 FCP',
  lcp: '最大内容绘制 LCP',
  interactive: '可交互（阶段 1）',
  ready: '引擎就绪（阶段 2）',
};

const PAINTS: readonly Stage[] = ['fcp', 'lcp', 'interactive'];
const ALL: readonly Stage[] = [...PAINTS, 'ready'];

/**
 * Visits the site cold and warm, unthrottled and on slow 4G, and gives bytes by stage, requests
 * to other hosts, and the medians of the times.
 */
export async function visitFigures(
  ground: Ground,
  interactiveScript: readonly string[],
): Promise<Figure[]> {
  const fast = await coldAndWarm(ground, {
    name: UNTHROTTLED.name,
    path: '',
    conditions: UNTHROTTLED,
    stages: ALL,
    runs: 5,
  });
  const slowFirst = await coldSeries(ground, SLOW_4G, 3);
  const slow = await coldThenWarm(ground, SLOW_4G, 3);
  const all = [...fast, slowFirst, ...slow];
  return [
    ...byteFigures(fast[0]?.visits[0], ground.url, interactiveScript),
    hostFigure(all, ground.url),
    ...all.flatMap(timeFigures),
  ];
}

/** What is opened, how, and which stages are timed. */
interface Opening {
  readonly name: string;
  /** Relative to the site; empty for the overview. */
  readonly path: string;
  readonly conditions: Conditions;
  readonly stages: readonly Stage[];
  readonly runs: number;
}

/** Each run in a browser of its own: a cold visit, then a warm one. */
export async function coldAndWarm(
  { newVisitor, url, say }: Ground,
  { name, path, conditions, stages, runs }: Opening,
): Promise<Series[]> {
  const end = stages.includes('ready') ? 'ready' : 'interactive';
  const cold: Visit[] = [];
  const warm: Visit[] = [];
  for (let run = 1; run <= runs; run += 1) {
    say(`${name}：第 ${run}/${runs} 轮，冷缓存与热缓存……`);
    const context = await newVisitor();
    cold.push(await visit(context, url + path, conditions, end));
    warm.push(await visit(context, url + path, conditions, end));
    await context.close();
  }
  return [
    { name: `${name}，冷缓存`, stages, visits: cold },
    { name: `${name}，热缓存`, stages, visits: warm },
  ];
}

/** Cold visits only, and only until the page can be used: the engine takes half a minute here. */
async function coldSeries(
  { newVisitor, url, say }: Ground,
  conditions: Conditions,
  runs: number,
): Promise<Series> {
  const visits: Visit[] = [];
  for (let run = 1; run <= runs; run += 1) {
    say(`${conditions.name}：冷缓存到可交互，第 ${run}/${runs} 次……`);
    const context = await newVisitor();
    visits.push(await visit(context, url, conditions, 'interactive'));
    await context.close();
  }
  return { name: `${conditions.name}，冷缓存`, stages: PAINTS, visits };
}

/** One cold visit to the end, then warm ones in the same browser. */
async function coldThenWarm(
  { newVisitor, url, say }: Ground,
  conditions: Conditions,
  runs: number,
): Promise<Series[]> {
  say(`${conditions.name}：冷缓存到引擎就绪，约需一分钟……`);
  const context = await newVisitor();
  const cold = await visit(context, url, conditions, 'ready');
  const warm: Visit[] = [];
  for (let run = 1; run <= runs; run += 1) {
    say(`${conditions.name}：热缓存，第 ${run}/${runs} 次……`);
    warm.push(await visit(context, url, conditions, 'ready'));
  }
  await context.close();
  // Its first paint is one sample among those of coldSeries; only the engine is its own.
  return [
    { name: `${conditions.name}，冷缓存`, stages: ['ready'], visits: [cold] },
    { name: `${conditions.name}，热缓存`, stages: ALL, visits: warm },
  ];
}

function byteFigures(
  cold: Visit | undefined,
  url: string,
  interactiveScript: readonly string[],
): Figure[] {
  if (cold === undefined) return [];
  const { first, script, engine } = stageBytes(cold.fetched, url, interactiveScript);
  return [
    limited('阶段 0 字节：HTML＋样式', first, LIMITS.firstViewBytes, kilobytes),
    limited('阶段 1 字节：脚本（含图表）', script, LIMITS.interactiveScriptBytes, kilobytes),
    observed('阶段 2 字节：工作线程＋wasm＋数据包', kilobytes(engine)),
  ];
}

function hostFigure(series: readonly Series[], url: string): Figure {
  const fetched = series.flatMap(({ visits }) => visits.flatMap((one) => one.fetched));
  const hosts = foreignRequests(fetched, url);
  const count = [...hosts.values()].reduce((sum, value) => sum + value, 0);
  const names = count === 0 ? '' : `（${[...hosts.keys()].join('、')}）`;
  return limited(
    `对其他主机的请求${names}，全部请求 ${fetched.length} 次`,
    count,
    LIMITS.foreignRequests,
    (value) => `${value} 次`,
  );
}

export function timeFigures({ name, stages, visits }: Series): Figure[] {
  return stages.map((stage) => {
    const times = visits.map((one) => one[stage]);
    const reached = times.filter((time) => time !== null).length;
    const middle = median(times);
    // A stage never reached is a result, not a row to leave out.
    const failed = stage === 'ready' && visits.some((one) => one.failed !== null);
    const missing = failed ? '引擎启动失败' : '限时内未达到';
    const sample = visits.length === 1 ? '单次' : `${visits.length} 次中位数`;
    const short = reached === visits.length ? '' : `，其中 ${visits.length - reached} 次${missing}`;
    return observed(
      `${LABELS[stage]}（${name}，${sample}${short}）`,
      middle === null ? missing : `${Math.round(middle)} ms`,
    );
  });
}
