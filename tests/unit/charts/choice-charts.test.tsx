import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { barScale, type ChoiceBar, ChoiceBars, placeOn } from '../../../src/charts/choice-bars.tsx';
import {
  ChoiceColumns,
  columnLabels,
  stacked,
  type TimeColumn,
} from '../../../src/charts/choice-columns.tsx';
import {
  ChoiceCourse,
  type CoursePlace,
  courseExtent,
  isBelow,
  labelledPlaces,
} from '../../../src/charts/choice-course.tsx';
import { Pyramid } from '../../../src/charts/pyramid.tsx';
import { anchorAt, timeScale, yearTicks } from '../../../src/charts/time-scale.ts';

const nothing = () => undefined;
const actions = {
  ...{ onToggle: nothing, onBrush: nothing, onRelease: nothing },
  ...{ onCancel: nothing, onPoint: nothing },
};

test.each([
  [[3, 10], 0, [0, 10]],
  [[-2, 6], 0, [-2, 6]],
  // The smallest of differences does not fill the scale.
  [[-0.001, 0.002], 0.02, [-0.02, 0.02]],
  [[0.001], 0.02, [0, 0.02]],
  [[null, 4], 0, [0, 4]],
  [[0, 0], 0, [0, 1]],
])('a scale for %o, at least %d: %o', (values, least, scale) => {
  expect(barScale(values, least)).toEqual(scale);
});

test('a value lies on the scale by its distance from the low end', () => {
  expect([-2, 0, 6].map((value) => placeOn([-2, 6], value))).toEqual([0, 25, 100]);
});

const bar = (code: string, change: Partial<ChoiceBar> = {}): ChoiceBar => ({
  ...{ code, name: code, value: 5, text: '5', detail: `${code}：5人`, reference: null },
  ...{ isChosen: false, isOpen: true },
  ...change,
});
const drawnBars = (bars: readonly ChoiceBar[]) =>
  renderToStaticMarkup(<ChoiceBars label="地区" bars={bars} least={0} {...actions} />);

describe('bars to choose from', () => {
  test('a list box whose options say their figures; one of them is a stop of the Tab key', () => {
    const html = drawnBars([bar('甲'), bar('乙', { isChosen: true }), bar('丙')]);
    expect(html).toContain('role="listbox" aria-label="地区" aria-multiselectable="true"');
    expect(html.match(/aria-selected="(true|false)"/g)).toEqual([
      'aria-selected="false"',
      'aria-selected="true"',
      'aria-selected="false"',
    ]);
    expect(html.match(/tabindex="-?\d"/gi)).toEqual([
      'tabindex="-1"',
      'tabindex="0"',
      'tabindex="-1"',
    ]);
    expect(html).toContain('aria-label="甲：5人"');
    // What is not chosen turns light once something is.
    expect(html.match(/class="faded"/g)).toHaveLength(2);
    expect(html).not.toContain('style=');
  });

  test('what has no value has words and no bar', () => {
    const html = drawnBars([bar('初级工', { value: null, text: '不属于', isOpen: false })]);
    expect(html).toContain('aria-disabled="true"');
    expect(html).toContain('不属于');
    expect(html).not.toContain('<rect');
  });

  test('a tick where the city stands', () => {
    const html = drawnBars([bar('甲', { value: 10, reference: 4 }), bar('乙')]);
    expect(html).toContain('<path class="stroke-tick" d="M40 0V10"');
  });
});

test('a pyramid: bars to both sides of the layer, each side with a head to choose it by', () => {
  const side = (value: number) => ({
    ...{ value, text: String(value), reference: null, isWithin: value > 1 },
  });
  const html = renderToStaticMarkup(
    <Pyramid
      label="年龄"
      layers={[
        {
          ...{ code: 'a', name: '35–44岁', detail: '35–44岁：男8人，女4人' },
          ...{ isChosen: true, left: side(8), right: side(4) },
        },
      ]}
      sides={[
        { code: 'm', text: '男 8人', isChosen: false },
        { code: 'f', text: '女 4人', isChosen: true },
      ]}
      least={0}
      onToggleSide={nothing}
      {...actions}
    />,
  );
  expect(html).toContain('aria-label="35–44岁：男8人，女4人"');
  expect(html).toContain('aria-pressed="true">女 4人');
  // The left one ends at the axis, the right one begins there.
  expect(html.match(/x="(\d+)" y="1.5" width="([\d.]+)"/g)).toEqual([
    'x="0" y="1.5" width="100.0"',
    'x="0" y="1.5" width="50.0"',
  ]);
});

describe('a course', () => {
  const place = (x: number, y: number | null): CoursePlace => ({
    ...{ key: String(x), x, y, reference: null, text: String(y), detail: `${x}：${y}` },
  });

  test('its scale holds all lines, and nought where it is asked for', () => {
    expect(courseExtent([place(0, 5), { ...place(1, 9), reference: 3 }], false)).toEqual([3, 9]);
    expect(courseExtent([place(0, 5)], false)).toEqual([4.5, 5.5]);
    expect(courseExtent([place(0, 5)], true)).toEqual([0, 5]);
    expect(courseExtent([], false)).toEqual([0, 1]);
  });

  test('the ends of the span are labelled, the ends of the course where there is room', () => {
    expect(labelledPlaces([2, 3], [3, 30, 60, 97])).toEqual([2, 3, 0]);
    expect(labelledPlaces([1, 1], [3, 30, 60, 97])).toEqual([1, 0, 3]);
  });

  test('a label stands on the side of its point where the line is not', () => {
    const rising = [place(0, 1), place(1, 2), place(2, 3)];
    const falling = [place(0, 3), place(1, 2), place(2, 1)];
    const sides = (places: readonly CoursePlace[]) =>
      [1, 2].map((at) => isBelow(places, at, [1, 2]));
    expect(sides(rising)).toEqual([true, false]);
    expect(sides(falling)).toEqual([false, true]);
    expect(isBelow([place(0, null), place(1, 2)], 1, [1, 1])).toBe(false);
  });

  test('a gap ends the line; every date can be reached', () => {
    const html = renderToStaticMarkup(
      <ChoiceCourse
        label="存量"
        places={[place(2020, 1), place(2021, null), place(2022, 2), place(2023, 3)]}
        span={[2, 3]}
        hasNought={false}
        {...actions}
      />,
    );
    expect(html.match(/role="option"/g)).toHaveLength(4);
    expect(html.match(/aria-selected="true"/g)).toHaveLength(2);
    expect(html).toMatch(/class="course-line" d="M[\d. ]+M[\d. ]+L[\d. ]+"/);
    expect(html.match(/<circle/g)).toHaveLength(3);
  });
});

describe('columns over time', () => {
  const parts: TimeColumn['parts'] = [
    { kind: 'in', value: 6, text: '6' },
    { kind: 'out', value: -2, text: '2' },
    { kind: 'moved', value: -1, text: '−1' },
  ];

  test('what comes stands above nought, what goes below, one on the other', () => {
    expect(stacked(parts).map(({ kind, low, high }) => [kind, low, high])).toEqual([
      ['in', 0, 6],
      ['out', -2, 0],
      ['moved', -3, -2],
    ]);
  });

  test('the greatest of each kind is labelled at the end of its column, the greater of two', () => {
    const small = [{ kind: 'in', value: 1, text: '1' } as const];
    expect(columnLabels([stacked(small), stacked(parts)])).toEqual([
      { place: 1, isUp: true, end: 6, text: '6' },
      { place: 1, isUp: false, end: -3, text: '2' },
    ]);
    expect(columnLabels([])).toEqual([]);
  });

  test('a column is as wide as its period is long', () => {
    const column = (from: number, to: number): TimeColumn => ({
      ...{ key: String(to), from, to, parts, detail: `到${to}` },
    });
    const html = renderToStaticMarkup(
      <ChoiceColumns
        label="流动"
        columns={[column(2020, 2021), column(2021, 2021.5)]}
        span={[1, 1]}
        sides={['流入', '流出']}
        {...actions}
      />,
    );
    const [long, short] = [...html.matchAll(/class="course-hit" x="[\d.]+%" width="([\d.]+)%/g)];
    expect(Number(long?.[1])).toBeCloseTo(2 * Number(short?.[1]), 1);
    expect(html.match(/course-column within/g)).toHaveLength(1);
  });
});

test('time runs from end to end with room at both, and years are thinned out where they are many', () => {
  const x = timeScale(2016, 2026);
  expect([x(2016), x(2021), x(2026)]).toEqual([3, 50, 97]);
  expect(yearTicks(2021.25, 2024.5)).toEqual([2022, 2023, 2024]);
  expect(yearTicks(2016, 2026)).toEqual([2016, 2018, 2020, 2022, 2024, 2026]);
});

test('letters near an end of the axis stand on its inner side', () => {
  expect([3, 50, 97].map(anchorAt)).toEqual(['start', 'middle', 'end']);
});
