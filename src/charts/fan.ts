import { type ForecastPoint, yearPosition } from '../model/index.ts';
import { palette } from './palette.ts';

type Interval = readonly [
  lower: (point: ForecastPoint) => number,
  upper: (point: ForecastPoint) => number,
];

const intervals: readonly { readonly interval: Interval; readonly opacity: number }[] = [
  { interval: [(point) => point.lower95, (point) => point.upper95], opacity: 0.14 },
  { interval: [(point) => point.lower80, (point) => point.upper80], opacity: 0.22 },
];

/** The forecast as two bands around its middle line; nothing for an empty fan. */
export function fanBands(fan: readonly ForecastPoint[], height: (value: number) => number) {
  if (fan.length === 0) return [];
  const quiet = { type: 'line', symbol: 'none', silent: true, animation: false } as const;
  const bands = intervals.flatMap(({ interval: [lower, upper], opacity }, index) => {
    const stack = `band${index}`;
    const at = (value: (point: ForecastPoint) => number) =>
      fan.map((point) => [yearPosition(point.periodEnd), value(point)]);
    return [
      { ...quiet, stack, data: at((point) => height(lower(point))), lineStyle: { opacity: 0 } },
      {
        ...quiet,
        stack,
        data: at((point) => height(upper(point)) - height(lower(point))),
        lineStyle: { opacity: 0 },
        areaStyle: { color: palette.actual, opacity },
        z: 1,
      },
    ];
  });
  const middle = {
    ...quiet,
    data: fan.map(({ periodEnd, median }) => [yearPosition(periodEnd), height(median)]),
    lineStyle: { color: palette.actual, width: 1.5, opacity: 0.7 },
    z: 2,
  };
  return [...bands, middle];
}
