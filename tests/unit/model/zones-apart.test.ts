import { expect, test } from 'vitest';
import {
  type Maybe,
  notApplicable,
  notReported,
  withZonesApart,
} from '../../../src/model/index.ts';

const figure = (
  code: string,
  value: Maybe<number>,
  host: string | null = null,
  countedInHost: Maybe<number> = notApplicable,
) => ({ code, host, value, countedInHost });

test('a host has its figure less what its zones count as well; the sum counts nobody twice', () => {
  const figures = [
    figure('host', 56_662),
    figure('other', 40_234),
    figure('whole', 20_835, 'host', 20_835),
    figure('partly', 5748, 'host', 2299),
    figure('not', 2275, 'other', 0),
  ];
  const apart = withZonesApart(figures);
  expect(apart).toEqual([33_528, 40_234, 20_835, 5748, 2275]);
  const sum = figures.reduce((all, { value }) => all + (value as number), 0);
  expect(apart.reduce<number>((all, value) => all + (value as number), 0)).toBe(
    sum - 20_835 - 2299,
  );
});

test('where the overlap is not known, the host’s own part is not either', () => {
  const figures = [figure('host', 500), figure('zone', 100, 'host', notReported)];
  expect(withZonesApart(figures)).toEqual([notReported, 100]);
});

test('a host that has not reported stays unreported', () => {
  const figures = [figure('host', notReported), figure('zone', 100, 'host', 100)];
  expect(withZonesApart(figures)).toEqual([notReported, 100]);
});

test('a zone that claims more than its host has leaves nothing, never less', () => {
  expect(withZonesApart([figure('host', 80), figure('zone', 100, 'host', 100)])).toEqual([0, 100]);
});
