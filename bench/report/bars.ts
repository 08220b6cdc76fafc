import type { ContenderName } from '../browser/bundle-pages.ts';
import { milliseconds, spreadOf } from './figures.ts';
import type { Measured } from './measured.ts';

const queryBar = 16;
const paintBar = 50;
/** Times of two sizes that differ by less than this factor are called independent of the size. */
const sameWithin = 1.5;

/** What was promised, and whether it holds; a size that was not measured says nothing. */
export function barLines(all: readonly Measured[]): string[] {
  const at = (name: string) => all.find(({ ground }) => ground.size.name === name);
  const small = at('300k');
  const middle = at('3M');
  const lines: string[] = [];
  if (small) {
    lines.push(limitLine('300 thousand persons: query', queryOf(small, 'ours'), queryBar));
    lines.push(limitLine('300 thousand persons: paint', paintOf(small, 'ours'), paintBar));
  }
  if (middle) {
    for (const peer of ['mosaic', 'crossfilter'] as const) {
      const [own, other] = [queryOf(middle, 'ours'), queryOf(middle, peer)];
      lines.push(
        line(
          `3 million persons: ahead of ${peer}`,
          own < other,
          `${milliseconds(own)} against ${milliseconds(other)} ms`,
        ),
      );
    }
  }
  const medians = all.map((each) => queryOf(each, 'ours'));
  if (medians.length > 1) {
    const growth = Math.max(...medians) / Math.min(...medians);
    const text = `${medians.map(milliseconds).join(', ')} ms from ${all[0]?.ground.size.name} to ${all.at(-1)?.ground.size.name}`;
    lines.push(line('query time independent of the number of persons', growth < sameWithin, text));
  }
  return lines;
}

function queryOf({ cube }: Measured, name: ContenderName): number {
  return spreadOf(cube.find(({ contender }) => contender === name)?.drags ?? [], 'query').median;
}

function paintOf({ cube }: Measured, name: ContenderName): number {
  return spreadOf(cube.find(({ contender }) => contender === name)?.drags ?? [], 'paint').median;
}

function limitLine(name: string, value: number, limit: number): string {
  return line(name, value <= limit, `${milliseconds(value)} ms, at most ${limit} ms`);
}

function line(name: string, isMet: boolean, text: string): string {
  return `- ${isMet ? 'met' : 'MISSED'}: ${name}: ${text}`;
}
