import { describe, expect, test } from 'vitest';
import { type Edit, intakeOf } from './edited-city.ts';

describe('the split among areas', () => {
  const header = 'commitment,area,year,target\n';
  const split = (rows: string): Edit => ['policy/shares.csv', '', header + rows];

  test('is for all areas or none', () => {
    expect(intakeOf([split('stock,990901,2025,900\n')]).errors).toEqual([
      'data/policy/shares.csv 第 2 行 commitment 列：填的是“stock”，2025 年的分解不完整，缺 高新区，应各地区都有或都没有。',
    ]);
  });

  test('is for the areas, not for the city', () => {
    const rows = 'stock,990901,2025,900\nstock,SL-GXQ,2025,100\nstock,990900,2025,1000\n';
    expect(intakeOf([split(rows)]).errors).toEqual([
      'data/policy/shares.csv 第 4 行 area 列：填的是“990900”，分解到各地区，不含全市。',
    ]);
  });

  test('should add up to what the city owes', () => {
    const { errors, warnings } = intakeOf([
      split('stock,990901,2025,740\nstock,SL-GXQ,2025,160\n'),
    ]);
    expect(errors).toEqual([]);
    expect(warnings.at(-1)).toBe(
      'data/policy/shares.csv 第 2 行 commitment 列：填的是“stock”，2025 年各地区分解合计 900，小于全市目标 1000。',
    );
  });

  test('more than the city owes is possible, and doubtful', () => {
    const { errors, warnings } = intakeOf([
      split('stock,990901,2025,841\nstock,SL-GXQ,2025,160\n'),
    ]);
    expect(errors).toEqual([]);
    expect(warnings.at(-1)).toBe(
      'data/policy/shares.csv 第 2 行 commitment 列：填的是“stock”，2025 年各地区分解合计 1001，大于全市目标 1000，是否有意加码，请核实。',
    );
  });

  test('less than an area has already is possible, and doubtful; a host is held without its zones', () => {
    // 700 less the 40 whom the zone counts too; the zone has 160 of its own.
    const rows = (host: number, zone: number) => [
      split(`stock,990901,2024,${host}\nstock,SL-GXQ,2024,${zone}\n`),
    ];
    const usual = intakeOf([]).warnings;
    const added = (edits: readonly Edit[]) =>
      intakeOf(edits).warnings.filter((text) => !usual.includes(text));
    expect(added(rows(660, 160))).toEqual([]);
    expect(added(rows(659, 159))).toEqual([
      'data/policy/shares.csv 第 2 行 target 列：填的是“659”，小于 2023-03-31 已有的 660 人（不含功能区），这项分解没有要求增加，请核实。',
      'data/policy/shares.csv 第 3 行 target 列：填的是“159”，小于 2023-03-31 已有的 160 人（不含功能区），这项分解没有要求增加，请核实。',
    ]);
  });

  test('within a range is neither less nor more', () => {
    const rows = 'majors,990901,2025,2\nmajors,SL-GXQ,2025,1\n';
    expect(intakeOf([split(rows)]).warnings).toEqual(intakeOf([]).warnings);
  });

  test('a year between has no target of the city to be held against', () => {
    const rows = 'stock,990901,2024,700\nstock,SL-GXQ,2024,160\n';
    expect(intakeOf([split(rows)])).toEqual({ errors: [], warnings: intakeOf([]).warnings });
  });

  test.each<readonly [string, string, readonly string[]]>([
    [
      'years apart: each is partial on its own',
      'stock,990901,2025,900\nstock,SL-GXQ,2024,100\n',
      [
        '第 2 行 commitment 列：填的是“stock”，2025 年的分解不完整，缺 高新区，应各地区都有或都没有。',
        '第 3 行 commitment 列：填的是“stock”，2024 年的分解不完整，缺 示例区，应各地区都有或都没有。',
      ],
    ],
    [
      'an area twice, with both figures',
      'stock,990901,2025,900\nstock,990901,2025,800\nstock,SL-GXQ,2025,100\n',
      [
        '第 3 行 commitment+area+year 列：填的是“stock 990901 2025”，与第 2 行重复（target：第 2 行为 900，此行为 800）。',
      ],
    ],
    [
      'half a person',
      'stock,990901,2025,899.5\nstock,SL-GXQ,2025,101\n',
      ['第 2 行 target 列：填的是“899.5”，应为整数（人）。'],
    ],
    [
      'a share of money is not split',
      'training,990901,2025,1\ntraining,SL-GXQ,2025,1\n',
      [
        '第 2 行 commitment 列：填的是“training”，这项目标不是可以分解的数量。',
        '第 3 行 commitment 列：填的是“training”，这项目标不是可以分解的数量。',
      ],
    ],
    [
      'after the deadline, and before the start',
      'stock,990901,2026,900\nstock,SL-GXQ,2026,100\nstock,990901,2020,9\nstock,SL-GXQ,2020,1\n',
      [2, 3, 4, 5].map(
        (line) =>
          `第 ${line} 行 year 列：填的是“${line < 4 ? 2026 : 2020}”，不在这项目标的时间内（2020-12-31 之后到 2025-12-31）。`,
      ),
    ],
  ])('%s', (_, rows, errors) => {
    expect(intakeOf([split(rows)]).errors).toEqual(
      errors.map((error) => `data/policy/shares.csv ${error}`),
    );
  });

  test('knows its commitment and area', () => {
    const { errors } = intakeOf([split('none,990909,2025,1\n')]);
    expect(errors.slice(0, 2)).toEqual([
      'data/policy/shares.csv 第 2 行 commitment 列：填的是“none”，没有这个目标，应为 policy/commitments.csv 中已有的代码。',
      'data/policy/shares.csv 第 2 行 area 列：填的是“990909”，没有这个地区，应为 reference/areas.csv 中已有的代码。',
    ]);
  });
});
