import { median } from '../../scripts/bench/median.ts';
import { percentile } from '../../scripts/bench/percentile.ts';
import type { Drag } from '../pages/common/measure.ts';

/** The middle and the slow end of some times, in milliseconds. */
export interface Spread {
  readonly median: number;
  readonly p95: number;
  readonly steps: number;
}

/** The spread of all steps of all drags together; NaN where there were none. */
export function spreadOf(drags: readonly Drag[], which: 'query' | 'paint'): Spread {
  const times = drags.flatMap((drag) => drag[which]);
  return {
    median: median(times) ?? Number.NaN,
    p95: percentile(times, 0.95) ?? Number.NaN,
    steps: times.length,
  };
}

/** One decimal, two below ten: the browser's clock has no more to tell. */
export function milliseconds(value: number): string {
  return Number.isFinite(value) ? value.toFixed(value < 10 ? 2 : 1) : '—';
}

export function spreadText({ median: middle, p95 }: Spread): string {
  return `${milliseconds(middle)} / ${milliseconds(p95)}`;
}

export const megabytes = (bytes: number): string =>
  `${(bytes / 1e6).toFixed(bytes < 1e7 ? 2 : 0)} MB`;
export const seconds = (value: number): string => `${value.toFixed(1)} s`;
export const count = (value: number): string => value.toLocaleString('en');

/** How many times longer `other` takes than `own`. */
export function ratio(other: number, own: number): string {
  return Number.isFinite(other / own) ? `${(other / own).toFixed(other / own < 10 ? 2 : 0)}×` : '—';
}

/** A Markdown table; the first row is its head. */
export function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...rest] = rows;
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [head, rule, ...rest].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
