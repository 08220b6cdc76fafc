/** Years on an axis on which a whole number is a year end. */
export type YearPosition = number;

/** Room at both ends of the axis, in percent of the width: for marks and letters that stand on it. */
const margin = 3;

/** Where a time lies between the first and the last one, in percent of the width. */
export function timeScale(
  first: YearPosition,
  last: YearPosition,
): (position: YearPosition) => number {
  const span = last - first || 1;
  return (position) =>
    Math.round((margin + ((position - first) / span) * (100 - 2 * margin)) * 100) / 100;
}

/** Where letters stand at a place of an axis: near an end to its inner side, else on its middle. */
export function anchorAt(left: number): 'start' | 'middle' | 'end' {
  return left < 15 ? 'start' : left > 85 ? 'end' : 'middle';
}

/** The year ends that lie on an axis: the ends of its grid, thinned so that labels do not touch. */
export function yearTicks(first: YearPosition, last: YearPosition): readonly number[] {
  const years: number[] = [];
  for (let year = Math.ceil(first); year <= last; year += 1) years.push(year);
  const step = years.length > 8 ? 2 : 1;
  return years.filter((_, index) => (years.length - 1 - index) % step === 0);
}
