import { memo, useRef } from 'react';
import { type BrushActions, placeAttribute, useBrush } from './brush.ts';
import { Ground } from './ground.tsx';
import { anchorAt, timeScale, type YearPosition } from './time-scale.ts';
import { YearAxis } from './year-axis.tsx';
import './choice-course.css';

/** What a part of a column is: what came, what went, or what moved between both. */
export type ColumnPartKind = 'in' | 'out' | 'moved';

export interface ColumnPart {
  readonly kind: ColumnPartKind;
  readonly value: number;
  /** The value in short, for the greatest of its kind. */
  readonly text: string;
}

/** A column over a stretch of time; parts are stacked from nought, up if positive and else down. */
export interface TimeColumn {
  readonly key: string;
  readonly from: YearPosition;
  readonly to: YearPosition;
  readonly parts: readonly ColumnPart[];
  /** Everything about it in words, its time first. */
  readonly detail: string;
}

export interface ChoiceColumnsProps extends BrushActions {
  readonly label: string;
  /** The oldest first; each begins where the one before ends. */
  readonly columns: readonly TimeColumn[];
  /** Places of the first and the last column that are chosen; null for none. */
  readonly span: readonly [number, number] | null;
  /** What lies above nought, and below. */
  readonly sides: readonly [string, string];
}

const box = { height: 220, top: 34, bottom: 50 } as const;

interface Block extends ColumnPart {
  readonly low: number;
  readonly high: number;
}

/** The parts of a column where they stand, in the unit of the values. */
export function stacked(parts: TimeColumn['parts']): readonly Block[] {
  let up = 0;
  let down = 0;
  return parts
    .filter(({ value }) => value !== 0)
    .map((part) => {
      const { value } = part;
      const from = value > 0 ? up : down;
      const to = from + value;
      if (value > 0) up = to;
      else down = to;
      return { ...part, low: Math.min(from, to), high: Math.max(from, to) };
    });
}

/** A label at the end of a column: above it, or below. */
export interface ColumnLabel {
  readonly place: number;
  readonly isUp: boolean;
  /** Where the column ends, in the unit of the values. */
  readonly end: number;
  readonly text: string;
}

/**
 * The greatest part of each kind, labelled where its column ends; where two of them end at one
 * place, the greater.
 */
export function columnLabels(columns: readonly (readonly Block[])[]): readonly ColumnLabel[] {
  const greatest = new Map<ColumnPartKind, { readonly place: number; readonly block: Block }>();
  for (const [place, blocks] of columns.entries()) {
    for (const block of blocks) {
      const known = greatest.get(block.kind);
      if (!known || Math.abs(block.value) > Math.abs(known.block.value)) {
        greatest.set(block.kind, { place, block });
      }
    }
  }
  const labels = new Map<string, ColumnLabel & { readonly size: number }>();
  for (const { place, block } of greatest.values()) {
    const isUp = block.value > 0;
    const size = Math.abs(block.value);
    const key = `${place} ${isUp}`;
    if (size <= (labels.get(key)?.size ?? 0)) continue;
    const ends = (columns[place] ?? []).map(({ low, high }) => (isUp ? high : low));
    const end = isUp ? Math.max(...ends) : Math.min(...ends);
    labels.set(key, { place, isUp, end, text: block.text, size });
  }
  return [...labels.values()].map(({ place, isUp, end, text }) => ({ place, isUp, end, text }));
}

/** Columns over time as a list box across: one is chosen by a click, a stretch of them by a brush. */
export function ChoiceColumns({ label, columns, span, sides, ...actions }: ChoiceColumnsProps) {
  const host = useRef<SVGGElement>(null);
  const { handlers, stop } = useBrush(host, {
    ...actions,
    count: columns.length,
    direction: 'across',
    first: span?.[1] ?? columns.length - 1,
  });
  const first = columns[0]?.from ?? 0;
  const last = columns[columns.length - 1]?.to ?? 1;
  const x = timeScale(first, last);
  const blocks = columns.map(({ parts }) => stacked(parts));
  const low = Math.min(0, ...blocks.flat().map((block) => block.low));
  const high = Math.max(0, ...blocks.flat().map((block) => block.high));
  const y = (value: number) =>
    Math.round(
      (box.top + ((high - value) / (high - low || 1)) * (box.height - box.top - box.bottom)) * 10,
    ) / 10;
  return (
    <svg className="choice-course" width="100%" height={box.height} role="presentation">
      <g
        role="listbox"
        aria-label={label}
        aria-multiselectable="true"
        aria-orientation="horizontal"
        ref={host}
        {...handlers}
      >
        {columns.map((column, place) => (
          <Column
            key={column.key}
            place={place}
            left={x(column.from)}
            right={x(column.to)}
            parts={partsKey(blocks[place] ?? [], y)}
            detail={column.detail}
            isWithin={span !== null && place >= span[0] && place <= span[1]}
            isStop={place === stop}
          />
        ))}
      </g>
      <Ground>
        <line className="course-nought" x1="0" x2="100%" y1={y(0)} y2={y(0)} />
        <text className="course-side" x="0" y="12">
          ↑ {sides[0]}
        </text>
        <text className="course-side" x="0" y={box.height - 26}>
          ↓ {sides[1]}
        </text>
        <YearAxis first={first} last={last} height={box.height} />
        {columnLabels(blocks).map((label) => (
          <Label key={`${label.place} ${label.isUp}`} {...{ label, columns, x, y }} />
        ))}
      </Ground>
    </svg>
  );
}

interface LabelProps {
  readonly label: ColumnLabel;
  readonly columns: readonly TimeColumn[];
  readonly x: (position: YearPosition) => number;
  readonly y: (value: number) => number;
}

function Label({ label: { place, isUp, end, text }, columns, x, y }: LabelProps) {
  const column = columns[place];
  if (!column) return null;
  const left = (x(column.from) + x(column.to)) / 2;
  return (
    <text x={`${left}%`} y={y(end) + (isUp ? -5 : 14)} textAnchor={anchorAt(left)}>
      {text}
    </text>
  );
}

/** The rectangles of a column as one text, so that a column that stays is not drawn anew. */
function partsKey(blocks: readonly Block[], y: (value: number) => number): string {
  return blocks
    .map(({ kind, low, high }) => `${kind} ${y(high)} ${(y(low) - y(high)).toFixed(1)}`)
    .join(',');
}

interface ColumnProps {
  readonly place: number;
  readonly left: number;
  readonly right: number;
  readonly parts: string;
  readonly detail: string;
  readonly isWithin: boolean;
  readonly isStop: boolean;
}

const Column = memo(function Column(props: ColumnProps) {
  const { place, left, right, parts, detail, isWithin, isStop } = props;
  const width = right - left;
  return (
    <g
      role="option"
      aria-selected={isWithin}
      aria-label={detail}
      tabIndex={isStop ? 0 : -1}
      className={isWithin ? 'course-column within' : 'course-column'}
      {...{ [placeAttribute]: place }}
    >
      <rect
        className="course-hit"
        x={`${left}%`}
        width={`${width}%`}
        y="2"
        height={box.height - 4}
      />
      {parts.split(',').map((part) => {
        const [kind, top, height] = part.split(' ');
        return (
          kind && (
            <rect
              key={kind}
              className={`column-${kind}`}
              x={`${left + width * 0.06}%`}
              width={`${width * 0.88}%`}
              y={top}
              height={height}
            />
          )
        );
      })}
    </g>
  );
});
