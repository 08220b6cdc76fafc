import {
  type AreaSeries,
  addMonths,
  type Commitment,
  cityLevel,
  decimalText,
  isAbsent,
  type PeriodEnd,
  percentText,
  periodText,
  quantityText,
  yearPosition,
} from '../model/index.ts';
import type { CoursePanel, CoursePoint } from './small-multiples.tsx';

/** How many months the courses go back. */
export const courseMonths = 60;

export interface AreaCoursesInput {
  /** On one zone basis; those that have nothing to show are left out. */
  readonly areas: readonly AreaSeries[];
  /** Codes of those that get a panel; the others count for what all have in common. */
  readonly listed: ReadonlySet<string>;
  readonly city: AreaSeries;
  readonly at: PeriodEnd;
  readonly unit: string;
  /** Whose declared path is drawn behind every panel; null for none. */
  readonly commitment: Commitment | null;
}

/** The courses as one scale holds them, ready to be drawn. */
export interface AreaCourses {
  readonly panels: readonly CoursePanel[];
  readonly whole: readonly CoursePoint[];
  /** What the line of the whole is, with its newest value in words. */
  readonly wholeText: string;
  readonly asked: readonly CoursePoint[];
  readonly base: number | null;
  readonly ends: readonly [string, string];
  readonly range: readonly [string, string];
  /** What the vertical axis shows. */
  readonly scale: string;
}

interface Dated {
  readonly on: PeriodEnd;
  readonly value: number | null;
}

function courseOf(area: AreaSeries, from: PeriodEnd, at: PeriodEnd): readonly Dated[] {
  const course: Dated[] = [];
  area.figures.forEach(({ value }, on) => {
    if (on >= from && on <= at) course.push({ on, value: isAbsent(value) ? null : value });
  });
  return course;
}

/** Where a course begins: at which date, and with which value an index of it would be 100. */
interface Start {
  readonly on: PeriodEnd;
  readonly value: number;
}

/** Without the whole course, of which most areas are drawn nothing; null if there is no value. */
function startOf(area: AreaSeries, from: PeriodEnd, at: PeriodEnd): Start | null {
  let start: PeriodEnd | null = null;
  let first: number | null = null;
  area.figures.forEach(({ value }, on) => {
    if (on < from || on > at) return;
    start ??= on;
    if (!isAbsent(value)) first ??= value;
  });
  return start === null || first === null ? null : { on: start, value: first };
}

/**
 * Every area and the city on one scale: as an index of their own figures five years
 * back (or the first since), so that areas of any size can be compared; shares as
 * they are; counts that began at nothing as they are, beside the mean of the areas.
 */
export function areaCourses(input: AreaCoursesInput): AreaCourses {
  const { areas, listed, city, at, unit, commitment } = input;
  const from = addMonths(at, -courseMonths);
  const begun = areas.flatMap((area) => {
    const start = startOf(area, from, at);
    return start === null ? [] : [{ area, start }];
  });
  const cityStart = startOf(city, from, at);
  const starts = begun.map(({ start }) => start);
  const isShare = unit === '比例';
  const isIndex = !isShare && [cityStart, ...starts].every((start) => (start?.value ?? 0) > 0);
  const scaled = (course: readonly Dated[], by: number): readonly CoursePoint[] =>
    course.map(({ on, value }) => ({ x: yearPosition(on), y: value === null ? null : value * by }));
  const factor = (start: Start | null) => (isIndex ? 100 / (start?.value ?? 100) : 1);
  const wholeBy = isIndex ? factor(cityStart) : isShare ? 1 : 1 / Math.max(1, begun.length);
  const text = (value: number) =>
    isIndex ? decimalText(value, 1) : isShare ? percentText(value) : quantityText(value, unit);
  const begin = [cityStart, ...starts].flatMap((start) => start?.on ?? []).sort()[0];
  const drawn = begun.filter(({ area }) => listed.has(area.code));
  const panels = drawn.map(({ area, start }): CoursePanel => {
    const { code, name } = area;
    const course = courseOf(area, from, at);
    const points = scaled(course, factor(start));
    const known = points.filter(({ y }) => y !== null);
    const last = course[course.length - 1];
    const isCurrent = last?.on === at && last.value !== null;
    const first = course.find(({ value }) => value !== null);
    const end = known[known.length - 1]?.y ?? 0;
    const remarks = [
      ...(isIndex && first && first.on !== begin ? [`${periodText(first.on)}＝100`] : []),
      ...(isCurrent ? [] : ['本期未报']),
    ];
    return {
      ...{ code, name, points },
      text: text(end) + (remarks.length > 0 ? `（${remarks.join('，')}）` : ''),
      summary: `${name}：从${first ? periodText(first.on) : ''}的${text(known[0]?.y ?? 0)}到${text(end)}`,
    };
  });
  const asked =
    commitment === null || !isIndex ? [] : scaled(askedCourse(commitment, city, from, at), wholeBy);
  const whole = scaled(courseOf(city, from, at), wholeBy);
  const wholeEnd = whole.flatMap(({ y }) => y ?? []).pop();
  const heights = [whole, asked, ...panels.map(({ points }) => points)].flatMap((points) =>
    points.flatMap(({ y }) => (y === null ? [] : [y])),
  );
  return {
    ...{ panels, whole, asked },
    wholeText: [isIndex || isShare ? '全市' : '各单位平均']
      .concat(wholeEnd === undefined ? [] : text(wholeEnd))
      .join(' '),
    base: isIndex ? 100 : null,
    ends: [begin ? periodText(begin) : '', periodText(at)],
    range: [
      text(heights.reduce((a, b) => Math.min(a, b), heights[0] ?? 0)),
      text(heights.reduce((a, b) => Math.max(a, b), heights[0] ?? 0)),
    ],
    scale: isIndex ? `指数，${begin ? periodText(begin) : ''}＝100` : '数值',
  };
}

/** The city's declared path at the dates of its own figures, from where it starts. */
function askedCourse(
  commitment: Commitment,
  city: AreaSeries,
  from: PeriodEnd,
  at: PeriodEnd,
): readonly Dated[] {
  const { startOn } = commitment;
  if (startOn === null) return [];
  return courseOf(city, startOn > from ? startOn : from, at).map(({ on }) => {
    const level = cityLevel(commitment, city, on);
    return { on, value: isAbsent(level) ? null : level };
  });
}
