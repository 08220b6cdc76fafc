import { MarkLabel } from '../ui/index.ts';
import './slope.css';

export interface SlopeLine {
  readonly code: string;
  readonly name: string;
  readonly before: number;
  readonly after: number;
  readonly beforeText: string;
  readonly afterText: string;
}

export interface SlopeProps {
  readonly caption: string;
  readonly ends: readonly [string, string];
  readonly lines: readonly SlopeLine[];
  readonly chosen: string | null;
  readonly highlighted: string | null;
  readonly onHighlight: (code: string | null) => void;
}

const box = { width: 400, left: 140, right: 260, top: 34, row: 25 } as const;

/** From label to label, with letters of the size that large text has on a narrow screen. */
const leastGap = 17;

/** More lines than this, and only those that changed most are named: the rest would be a blur. */
const mostNamed = 16;

/** Moves labels apart by at least `least`, each as little as the order allows, within a height. */
export function spreadLabels(wanted: readonly number[], least: number): readonly number[] {
  const order = wanted.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y);
  const placed = new Array<number>(wanted.length).fill(0);
  // Labels that collide form a block, which stands at the mean of what its labels want.
  const blocks: { sum: number; count: number; members: number[] }[] = [];
  const topOf = ({ sum, count }: { sum: number; count: number }) =>
    sum / count - ((count - 1) * least) / 2;
  for (const { y, index } of order) {
    let block = { sum: y, count: 1, members: [index] };
    let last = blocks[blocks.length - 1];
    while (last && topOf(last) + last.count * least > topOf(block)) {
      blocks.pop();
      block = {
        sum: last.sum + block.sum,
        count: last.count + block.count,
        members: [...last.members, ...block.members],
      };
      last = blocks[blocks.length - 1];
    }
    blocks.push(block);
  }
  for (const block of blocks) {
    block.members.forEach((index, step) => {
      placed[index] = topOf(block) + step * least;
    });
  }
  return placed;
}

/** The lines that are named: all of them, or those that changed most and the chosen one. */
export function namedLines(
  lines: readonly SlopeLine[],
  chosen: string | null,
): readonly SlopeLine[] {
  if (lines.length <= mostNamed) return lines;
  const byChange = [...lines].sort((a, b) => a.after - a.before - (b.after - b.before));
  const named = new Set([
    ...byChange.slice(0, mostNamed / 2),
    ...byChange.slice(-mostNamed / 2),
    ...lines.filter(({ code }) => code === chosen),
  ]);
  return lines.filter((line) => named.has(line));
}

/** Two dates side by side, one line an area: who has gained, who has lost, who has passed whom. */
export function Slope(props: SlopeProps) {
  const { caption, ends, lines, chosen, highlighted, onHighlight } = props;
  const named = namedLines(lines, chosen);
  const height = box.top + Math.max(6, named.length) * box.row;
  const values = lines.flatMap(({ before, after }) => [before, after]);
  const low = values.reduce((a, b) => Math.min(a, b), values[0] ?? 0);
  const high = values.reduce((a, b) => Math.max(a, b), values[0] ?? 0);
  const y = (value: number) =>
    height - 14 - ((value - low) / (high - low || 1)) * (height - box.top - 20);
  const leftY = spreadLabels(
    named.map(({ before }) => y(before)),
    leastGap,
  );
  const rightY = spreadLabels(
    named.map(({ after }) => y(after)),
    leastGap,
  );
  const rest = lines.filter((line) => !named.includes(line));
  return (
    <figure className="slope">
      <figcaption>
        {caption} <MarkLabel />
      </figcaption>
      <svg
        viewBox={`0 0 ${box.width} ${height}`}
        role="img"
        aria-label={`${caption}：${lines.length}个单位，数值见下表`}
      >
        <text className="slope-end" x={box.left} y="16" textAnchor="middle">
          {ends[0]}
        </text>
        <text className="slope-end" x={box.right} y="16" textAnchor="middle">
          {ends[1]}
        </text>
        <path className="slope-axis" d={`M${box.left} 24V${height}M${box.right} 24V${height}`} />
        {rest.length > 0 && (
          <path
            className="slope-rest"
            d={rest.map(({ before, after }) => lineOf(y(before), y(after))).join('')}
          />
        )}
        {named.map((line, index) => {
          const { code, name, before, after, beforeText, afterText } = line;
          // What reads the same has not moved.
          const tone = beforeText === afterText ? 'flat' : after < before ? 'down' : 'up';
          const isMarked = code === chosen || code === highlighted;
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: pointing only repeats what the table beside it says and does by keyboard
            <g
              // biome-ignore lint/suspicious/noArrayIndexKey: as in a table, a line is written anew sooner than moved
              key={index}
              className={`slope-line ${tone}${isMarked ? ' marked' : ''}`}
              onMouseEnter={() => onHighlight(code)}
              onMouseLeave={() => onHighlight(null)}
            >
              <path d={lineOf(y(before), y(after))} />
              <circle cx={box.left} cy={y(before)} r="3" />
              <circle cx={box.right} cy={y(after)} r="3" />
              <text x={box.left - 8} y={(leftY[index] ?? 0) + 4} textAnchor="end">
                {name} {beforeText}
              </text>
              <text x={box.right + 8} y={(rightY[index] ?? 0) + 4}>
                {afterText} {name}
              </text>
            </g>
          );
        })}
      </svg>
      {rest.length > 0 && (
        <p className="soft">
          只标出升降最大的{mostNamed}个单位和所选单位，其余{rest.length}个见下表。
        </p>
      )}
    </figure>
  );
}

function lineOf(before: number, after: number): string {
  return `M${box.left} ${before.toFixed(1)}L${box.right} ${after.toFixed(1)}`;
}
