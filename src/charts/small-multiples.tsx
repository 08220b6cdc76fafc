import { memo, useMemo } from 'react';
import { MarkLabel } from '../ui/index.ts';
import { areaLink } from './area-link.ts';
import './small-multiples.css';

/** One date and what stood there; null where nothing was reported, which stays a gap. */
export interface CoursePoint {
  /** Years on an axis on which a whole number is a year end. */
  readonly x: number;
  readonly y: number | null;
}

export interface CoursePanel {
  readonly code: string;
  readonly name: string;
  readonly points: readonly CoursePoint[];
  /** The newest value in words, or why there is none. */
  readonly text: string;
  /** The whole course in one sentence, for ears. */
  readonly summary: string;
}

export interface SmallMultiplesProps {
  readonly caption: string;
  readonly panels: readonly CoursePanel[];
  /** The same for the whole, drawn behind every panel. */
  readonly whole: readonly CoursePoint[];
  /** What it is, with its newest value in words. */
  readonly wholeText: string;
  /** What the whole should have done; empty for none. */
  readonly asked: readonly CoursePoint[];
  /** A value worth a line, such as the start; null for none. */
  readonly base: number | null;
  /** First and last date, written under the first panel. */
  readonly ends: readonly [string, string];
  /** Lowest and highest value of the common scale in words. */
  readonly range: readonly [string, string];
  /** Where the panel of an area leads, by its code. */
  readonly linkTo: (code: string) => string;
  readonly chosen: string | null;
  readonly highlighted: string | null;
  readonly onChoose: (code: string) => void;
  readonly onHighlight: (code: string | null) => void;
}

interface Extent {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** The extent of everything that is drawn: all panels share it. */
export function commonExtent(lines: readonly (readonly CoursePoint[])[]): Extent {
  const points = lines.flat().filter(({ y }) => y !== null);
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y ?? 0);
  return {
    x: [xs.reduce((a, b) => Math.min(a, b), xs[0] ?? 0), xs.reduce((a, b) => Math.max(a, b), 0)],
    y: [
      ys.reduce((a, b) => Math.min(a, b), ys[0] ?? 0),
      ys.reduce((a, b) => Math.max(a, b), ys[0] ?? 0),
    ],
  };
}

/** SVG path of a course in a box of 100 by 60; a gap ends a stroke. */
export function coursePath(points: readonly CoursePoint[], { x, y }: Extent): string {
  const across = x[1] - x[0] || 1;
  const up = y[1] - y[0] || 1;
  let isDown = false;
  return points
    .map((point) => {
      if (point.y === null) {
        isDown = false;
        return '';
      }
      const left = (((point.x - x[0]) / across) * 98 + 1).toFixed(1);
      const top = (58 - ((point.y - y[0]) / up) * 56).toFixed(1);
      const step = `${isDown ? 'L' : 'M'}${left} ${top}`;
      isDown = true;
      return step;
    })
    .join('');
}

/** Every area in a panel of its own, all on one scale, with the course of the whole behind each. */
export function SmallMultiples(props: SmallMultiplesProps) {
  const { caption, panels, whole, wholeText, asked, base, ends, range, linkTo } = props;
  const { own, ...shared } = useMemo(() => {
    const extent = commonExtent([whole, asked, ...panels.map(({ points }) => points)]);
    return {
      own: panels.map(({ points }) => coursePath(points, extent)),
      wholePath: coursePath(whole, extent),
      askedPath: coursePath(asked, extent),
      baseLine: base === null ? '' : levelPath(base, extent),
    };
  }, [panels, whole, asked, base]);
  return (
    <figure className="small-multiples">
      <figcaption>
        {caption} <MarkLabel />
      </figcaption>
      <ul>
        {panels.map(({ code, name, text, summary }, index) => (
          <Panel
            // biome-ignore lint/suspicious/noArrayIndexKey: as in a table, a panel is written anew sooner than moved
            key={index}
            {...{ code, name, text, summary, ...shared }}
            own={own[index] ?? ''}
            href={linkTo(code)}
            isChosen={code === props.chosen}
            isHighlighted={code === props.highlighted}
            onChoose={props.onChoose}
            onHighlight={props.onHighlight}
          />
        ))}
      </ul>
      <p className="soft">
        各图同一标度：横轴 {ends[0]}–{ends[1]}，纵轴 {range[0]}–{range[1]}。
        <span className="course-key own">本单位</span>
        <span className="course-key whole">{wholeText}</span>
        {asked.length > 0 && <span className="course-key asked">全市应达路径</span>}
      </p>
    </figure>
  );
}

function levelPath(level: number, extent: Extent): string {
  const [first, last] = extent.x;
  return coursePath(
    [
      { x: first, y: level },
      { x: last, y: level },
    ],
    extent,
  );
}

interface PanelProps extends Omit<CoursePanel, 'points'> {
  readonly href: string;
  readonly own: string;
  readonly wholePath: string;
  readonly askedPath: string;
  readonly baseLine: string;
  readonly isChosen: boolean;
  readonly isHighlighted: boolean;
  readonly onChoose: (code: string) => void;
  readonly onHighlight: (code: string | null) => void;
}

/** Drawn anew only when something of its own has changed: there may be hundreds. */
const Panel = memo(function Panel(props: PanelProps) {
  const { code, name, text, summary, href, isChosen, isHighlighted, onChoose, onHighlight } = props;
  return (
    <li>
      <a href={href} {...areaLink({ code, isChosen, isHighlighted, onChoose, onHighlight })}>
        <span className="course-name">{name}</span> <span className="course-text">{text}</span>
        <svg viewBox="0 0 100 60" preserveAspectRatio="none" role="img" aria-label={summary}>
          {props.baseLine && <path className="course-base" d={props.baseLine} />}
          {props.askedPath && <path className="course-asked" d={props.askedPath} />}
          <path className="course-whole" d={props.wholePath} />
          <path className="course-own" d={props.own} />
        </svg>
      </a>
    </li>
  );
});
