import { describe, expect, test } from 'vitest';
import { type TargetChartInput, targetChart } from '../../../src/charts/index.ts';
import { staticSvg } from '../../../src/charts/static.ts';
import { type FigureStatus, notReported, periodEnd } from '../../../src/model/index.ts';

function figure(date: string, value: number | null, status: FigureStatus) {
  return {
    periodEnd: periodEnd(date),
    value: value ?? notReported,
    status,
    revision: 0,
    publishedAt: null,
    source: '示例来源',
    qualifier: '',
    note: '',
  };
}

const input: TargetChartInput = {
  subject: '全市高技能人才总量',
  unit: '人',
  isCourse: true,
  series: [
    figure('2023-12-31', 207_000, 'verified'),
    figure('2024-12-31', 218_300, 'verified'),
    figure('2025-06-30', null, 'flash'),
    figure('2025-12-31', 229_000, 'flash'),
  ],
  targets: [],
  fan: [],
  tried: [],
  sourceNotes: ['示例说明'],
};

describe('a chart as a value', () => {
  test('says in a sentence what it draws', () => {
    expect(targetChart(input).summary).toBe(
      '全市高技能人才总量从2023年末的20.70万人到2025年末的22.90万人。',
    );
  });

  test('skips what was not reported instead of drawing 0', () => {
    const { points, sheet } = targetChart(input);
    expect(points.map(({ text }) => text)).toEqual([
      '2023年末 20.70万人（核定）',
      '2024年末 21.83万人（核定）',
      '2025年末 22.90万人（快报）',
    ]);
    expect(sheet.rows.map(([at, value]) => [at, value])).toEqual([
      ['2023-12-31', 207_000],
      ['2024-12-31', 218_300],
      ['2025-12-31', 229_000],
    ]);
  });

  test('steps to a flash figure in its own, dashed line', () => {
    const { points } = targetChart(input);
    expect(points.map(({ seriesIndex, dataIndex }) => [seriesIndex, dataIndex])).toEqual([
      [0, 0],
      [0, 1],
      [1, 1],
    ]);
  });

  test('without data it says so and still draws its frame', () => {
    const empty = targetChart({ ...input, series: [] });
    expect(empty.summary).toBe('全市高技能人才总量还没有数据。');
    expect(empty.points).toEqual([]);
  });

  test('the drawing carries no inline style, which the page would refuse', () => {
    const svg = staticSvg(targetChart(input), 640);
    expect(svg).not.toMatch(/ style=|<style/);
    expect(svg).toContain('font-size="13px"');
  });

  test('looks as reviewed', async () => {
    await expect(`${staticSvg(targetChart(input), 640)}\n`).toMatchFileSnapshot(
      './target-chart.snapshot.svg',
    );
  });

  test('a single figure stands in the middle of its years', () => {
    const only = targetChart({ ...input, series: [figure('2024-12-31', 218_300, 'verified')] });
    const years = staticSvg(only, 640).match(/\d+(\.\d+)?年末/g);
    expect(years).toEqual(['2023年末', '2024年末', '2025年末']);
  });

  test('a plan in steps is drawn as stairs, a straight path is not', () => {
    const target = {
      promise: '2026年24万人',
      due: periodEnd('2026-12-31'),
      target: 240_000,
      path: [
        { periodEnd: periodEnd('2024-12-31'), value: 218_300 },
        { periodEnd: periodEnd('2026-12-31'), value: 240_000 },
      ],
    };
    const drawn = (isStepped: boolean) =>
      staticSvg(targetChart({ ...input, targets: [{ ...target, isStepped }] }), 640);
    expect(drawn(true)).not.toBe(drawn(false));
  });
});
