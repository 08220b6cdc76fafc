import { describe, expect, test } from 'vitest';
import {
  assessAsKnownOn,
  currentSeries,
  firstPublishedSeries,
  periodEnd,
  revisionEffect,
  revisionMark,
  seriesAsPublishedBy,
  vintages,
} from '../../../src/model/index.ts';
import { at, logOf, type Revision, stock } from './given.ts';

const day = periodEnd;

// The base of 18.0万 was corrected to 17.2万 in 2023; the flash of 2025 became final in 2026.
const log: readonly Revision[] = [
  ['2020-12-31', 180_000, 'annual', 0, '2021-03-01'],
  ['2020-12-31', 172_000, 'revised', 1, '2023-05-10'],
  ['2023-12-31', 208_000, 'verified', 0, '2024-02-01'],
  ['2025-12-31', 230_400, 'flash', 0, '2026-01-10'],
  ['2025-12-31', 229_900, 'annual', 1, '2026-03-20'],
];
const values = (series: readonly { value: unknown }[]) => series.map(({ value }) => value);

describe('the figures as they were', () => {
  test.each<[string, (number | never)[]]>([
    ['2021-02-28', []],
    ['2021-03-01', [180_000]],
    ['2023-05-09', [180_000]],
    ['2023-05-10', [172_000]],
    ['2026-01-10', [172_000, 208_000, 230_400]],
    ['2026-11-22', [172_000, 208_000, 229_900]],
  ])('on %s', (on, expected) => {
    expect(values(seriesAsPublishedBy(logOf(log), day(on)))).toEqual(expected);
  });

  test('at first, now, and the days between', () => {
    expect(values(firstPublishedSeries(logOf(log)))).toEqual([180_000, 208_000, 230_400]);
    expect(values(currentSeries(logOf(log)))).toEqual([172_000, 208_000, 229_900]);
    expect(vintages(logOf(log))).toEqual([
      ...['2021-03-01', '2023-05-10', '2024-02-01', '2026-01-10', '2026-03-20'],
    ]);
  });

  test.each([
    // 38 of 60 months: 172,000 + 58,000 × 38 ÷ 60 = 208,733: 208,000 lies behind.
    ['2024-02-29', 'behind'],
    ['2026-01-31', 'pending'],
    ['2026-03-31', 'missed'],
  ])('are judged as they were known on %s', (on, status) => {
    const { status: judged } = assessAsKnownOn(stock, logOf(log), at('2026-09-30'), day(on));
    expect(judged).toBe(status);
  });
});

describe('what revisions did to a verdict', () => {
  test('a flash that became final below the target', () => {
    const effect = revisionEffect(stock, logOf(log), at('2026-03-31'));
    expect(effect).toMatchObject({
      ...{ old: { status: 'pending' }, now: { status: 'missed' }, statusChanged: true },
      changedBy: [{ role: 'base' }, { role: 'value' }],
    });
  });

  // Path at the end of 2023: from 18.0万 it is 21.0万; from 17.2万 it is 20.68万.
  test('a lower base that puts the same value on its path is marked', () => {
    const held = logOf([...log.slice(0, 2), ['2023-12-31', 207_000, 'verified', 0, '2024-02-01']]);
    const effect = revisionEffect(stock, held, at('2023-12-31'));
    expect(effect?.old.status).toBe('behind');
    expect(effect?.now.status).toBe('on_path');
    expect(effect && revisionMark(effect)).toBe(
      '状态因数据修订由“滞后”变为“达序时”：起点（2020年末）由18.00万人（年报）改为17.20万人（修订）。',
    );
  });

  test('a lower base is marked even where the status stays', () => {
    const held = logOf([...log.slice(0, 2), ['2023-12-31', 206_000, 'verified', 0, '2024-02-01']]);
    const effect = revisionEffect(stock, held, at('2023-12-31'));
    expect(effect).toMatchObject({ statusChanged: false, changedBy: [{ role: 'base' }] });
    // 26,000 of 50,000 persons before, 34,000 of 58,000 after.
    expect(effect?.old.progress).toBeCloseTo(0.52, 10);
    expect(effect?.now.progress).toBeCloseTo(34 / 58, 10);
    expect(effect && revisionMark(effect)).toMatch(/^状态未变，仍为“滞后”：起点/);
  });

  test('nothing revised, nothing marked', () => {
    const plain = logOf(log.filter(([, , , revision]) => revision === 0).slice(0, 2));
    expect(revisionEffect(stock, plain, at('2023-12-31'))).toBeNull();
  });

  test('a revision that does not enter the verdict is none of its business', () => {
    const other = logOf([
      ['2020-12-31', 180_000, 'annual', 0, '2021-03-01'],
      ['2021-12-31', 190_000, 'annual', 0, '2022-03-01'],
      ['2021-12-31', 191_000, 'revised', 1, '2022-05-01'],
      ['2022-12-31', 200_000, 'annual', 0, '2023-03-01'],
      ['2023-12-31', 210_000, 'annual', 0, '2024-03-01'],
    ]);
    expect(revisionEffect(stock, other, at('2023-12-31'))).toBeNull();
  });
});
