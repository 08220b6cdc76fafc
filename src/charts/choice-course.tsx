import { memo, useRef } from 'react';
import { type BrushActions, placeAttribute, useBrush } from './brush.ts';
import { Ground } from './ground.tsx';
import { anchorAt, timeScale, type YearPosition } from './time-scale.ts';
import { YearAxis } from './year-axis.tsx';
import './choice-course.css';

/** One date of a course. */
export interface CoursePlace {
  readonly key: string;
  readonly x: YearPosition;
  /** Null where there is nothing to show, which stays a gap. */
  readonly y: number | null;
  /** What it is held against, drawn as a thin line; null for nothing. */
  readonly reference: number | null;
  /** The value in short. */
  readonly text: string;
  /** Everything about it in words, its date first. */
  readonly detail: string;
}

export interface ChoiceCourseProps extends BrushActions {
  readonly label: string;
  /** The oldest first. */
  readonly places: readonly CoursePlace[];
  /** Places of the first and the last date that are chosen. */
  readonly span: readonly [number, number];
  /** Whether the scale begins at nought, on which a line is then drawn. */
  readonly hasNought: boolean;
}

/** Below the lowest point there is room for its label, and for the years below that. */
const box = { height: 220, top: 26, bottom: 44 } as const;

/** The ends of the scale of all lines; half a unit to both sides where nothing moves. */
export function courseExtent(
  places: readonly CoursePlace[],
  hasNought: boolean,
): readonly [number, number] {
  const values = places
    .flatMap(({ y, reference }) => [y, reference])
    .filter((value) => value !== null);
  if (hasNought) values.push(0);
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (!Number.isFinite(low)) return [0, 1];
  return low === high ? [low - 0.5, high + 0.5] : [low, high];
}

/** A course over time as a list box across: a date is chosen by a click, a span by a brush. */
export function ChoiceCourse(props: ChoiceCourseProps) {
  const { label, places, span, hasNought, ...actions } = props;
  const host = useRef<SVGGElement>(null);
  const { handlers, stop } = useBrush(host, {
    ...actions,
    count: places.length,
    direction: 'across',
    first: span[1],
  });
  const first = places[0]?.x ?? 0;
  const last = places[places.length - 1]?.x ?? 1;
  const x = timeScale(first, last);
  const [low, high] = courseExtent(places, hasNought);
  const y = (value: number) =>
    Math.round(
      (box.top + (1 - (value - low) / (high - low)) * (box.height - box.top - box.bottom)) * 10,
    ) / 10;
  const lefts = places.map((place) => x(place.x));
  const edge = (place: number) =>
    place < 0
      ? 0
      : place >= lefts.length - 1
        ? 100
        : ((lefts[place] ?? 0) + (lefts[place + 1] ?? 0)) / 2;
  const [from, to] = [lefts[span[0]] ?? 0, lefts[span[1]] ?? 100];
  const path = (amount: (place: CoursePlace) => number | null) =>
    linePath(
      places.map((place, index) => ({ x: lefts[index] ?? 0, y: amount(place) })),
      y,
    );
  return (
    <svg className="choice-course" width="100%" height={box.height} role="presentation">
      <Ground>
        <rect
          className="course-span"
          x={`${from}%`}
          width={`${Math.max(0.4, to - from)}%`}
          y="8"
          height={box.height - 30}
        />
        <YearAxis first={first} last={last} height={box.height} gridFrom={box.top - 6} />
        {hasNought && <line className="course-nought" x1="0" x2="100%" y1={y(0)} y2={y(0)} />}
        <svg
          aria-hidden="true"
          width="100%"
          height={box.height}
          viewBox={`0 0 100 ${box.height}`}
          preserveAspectRatio="none"
          overflow="visible"
        >
          <path className="course-reference" d={path(({ reference }) => reference)} />
          <path className="course-line" d={path((place) => place.y)} />
        </svg>
      </Ground>
      <g
        role="listbox"
        aria-label={label}
        aria-multiselectable="true"
        aria-orientation="horizontal"
        ref={host}
        {...handlers}
      >
        {places.map((place, index) => (
          <Point
            key={place.key}
            place={index}
            left={lefts[index] ?? 0}
            top={place.y === null ? null : y(place.y)}
            hitFrom={edge(index - 1)}
            hitTo={edge(index)}
            detail={place.detail}
            isWithin={index >= span[0] && index <= span[1]}
            isEnd={index === span[0] || index === span[1]}
            isStop={index === stop}
          />
        ))}
      </g>
      <Ground>
        {labelledPlaces(span, lefts).map((index) => {
          const value = places[index];
          if (!value || value.y === null) return null;
          const left = lefts[index] ?? 0;
          return (
            <text
              key={value.key}
              className={index === span[0] || index === span[1] ? 'course-end' : 'course-other'}
              x={`${left}%`}
              y={y(value.y) + (isBelow(places, index, span) ? 20 : -10)}
              textAnchor={anchorAt(left)}
            >
              {value.text}
            </text>
          );
        })}
      </Ground>
    </svg>
  );
}

/** The ends of the span, and the ends of the course where these are far enough away. */
export function labelledPlaces(
  [from, to]: readonly [number, number],
  lefts: readonly number[],
): readonly number[] {
  const ends = from === to ? [to] : [from, to];
  const isFree = (place: number) =>
    ends.every((end) => Math.abs((lefts[end] ?? 0) - (lefts[place] ?? 0)) > 14);
  return [...ends, ...[0, lefts.length - 1].filter(isFree)];
}

/** Whether a label stands below its point: on the side where the line is not. */
export function isBelow(
  places: readonly CoursePlace[],
  at: number,
  [from, to]: readonly [number, number],
): boolean {
  const isStart = at === 0 || (at === from && from !== to);
  const beside = places[isStart ? at + 1 : at - 1]?.y ?? null;
  const own = places[at]?.y ?? null;
  if (beside === null || own === null) return false;
  return isStart ? beside >= own : beside > own;
}

function linePath(
  points: readonly { readonly x: number; readonly y: number | null }[],
  y: (value: number) => number,
): string {
  let isDown = false;
  return points
    .map((point) => {
      if (point.y === null) {
        isDown = false;
        return '';
      }
      const step = `${isDown ? 'L' : 'M'}${point.x} ${y(point.y)}`;
      isDown = true;
      return step;
    })
    .join('');
}

interface PointProps {
  readonly place: number;
  readonly left: number;
  readonly top: number | null;
  readonly hitFrom: number;
  readonly hitTo: number;
  readonly detail: string;
  readonly isWithin: boolean;
  readonly isEnd: boolean;
  readonly isStop: boolean;
}

const Point = memo(function Point(props: PointProps) {
  const { place, left, top, hitFrom, hitTo, detail, isWithin, isEnd, isStop } = props;
  return (
    <g
      role="option"
      aria-selected={isWithin}
      aria-label={detail}
      tabIndex={isStop ? 0 : -1}
      {...{ [placeAttribute]: place }}
    >
      <rect
        className="course-hit"
        x={`${hitFrom}%`}
        width={`${hitTo - hitFrom}%`}
        y="2"
        height={box.height - 4}
      />
      {top !== null && (
        <circle
          className={isWithin ? 'course-point within' : 'course-point'}
          cx={`${left}%`}
          cy={top}
          r={isEnd ? 5 : 2.5}
        />
      )}
    </g>
  );
});
