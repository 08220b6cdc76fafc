import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCity } from '../../../scripts/intake/index.ts';
import { type Edit, intakeOf } from './edited-city.ts';

const paid = 'counties/990901/subsidy.csv';
const standards = 'policy/subsidies.csv';
const usual = intakeOf([]).warnings;
const paying = (row: string): Edit => [paid, '2022,gold,4,10000', row];
const at = `data/${paid} 第 3 行 amount 列：`;

describe('a payment outside its standard is listed and does not stop the build', () => {
  test.each<readonly [string, string, string]>([
    [
      'above a fixed amount',
      '2022,gold,4,10001',
      '填的是“10001”，4人按标准最多 10,000 元（每人 2,500 元），高出标准，请核实。',
    ],
    [
      'below a fixed amount',
      '2022,gold,4,7500',
      '填的是“7500”，4人按标准最少 10,000 元（每人 2,500 元），低于标准，请核实。',
    ],
    [
      'above the top of a range',
      '2022,apprentice,10,60000.01',
      '填的是“60000.01”，10人·年按标准最多 60,000 元（每人·年 6,000 元），高出标准，请核实。',
    ],
    [
      'below the floor of a range',
      '2022,apprentice,10,39999',
      '填的是“39999”，10人·年按标准最少 40,000 元（每人·年 4,000 元），低于标准，请核实。',
    ],
    [
      'above a ceiling',
      '2022,honour,3,3001',
      '填的是“3001”，3人按标准最多 3,000 元（每人 1,000 元），高出标准，请核实。',
    ],
    ['units without money', '2022,honour,3,0', '填的是“0”，有 3人而没有金额，请核实。'],
  ])('%s', (_, row, message) => {
    const { errors, warnings } = intakeOf([paying(row)]);
    expect(errors).toEqual([]);
    expect(warnings.filter((text) => !usual.includes(text))).toEqual([at + message]);
  });

  test.each([
    '2022,apprentice,10,40000',
    '2022,apprentice,10,60000',
    '2022,honour,3,3000',
    '2022,honour,0,0',
  ])('nothing is said of %s', (row) => {
    const { errors, warnings } = intakeOf([paying(row)]);
    expect([errors, warnings]).toEqual([[], usual]);
  });
});

test('a payment of a year that had no standards yet is listed', () => {
  const { errors, warnings } = intakeOf([paying('2019,gold,4,10000')]);
  expect(errors).toEqual([]);
  expect(warnings.filter((text) => !usual.includes(text))).toEqual([
    `data/${paid} 第 3 行 year 列：填的是“2019”，早于文件印发的 2020-11-08，那时还没有这些标准，请核实。`,
  ]);
});

describe('what cannot be meant stops the build', () => {
  test.each<readonly [string, Edit, string]>([
    [
      'an amount in 万元',
      paying('2022,gold,4,1'),
      `${at}填的是“1”，4人按标准应为 10,000–10,000 元，疑似以万元填报，应填元。`,
    ],
    [
      'a part of a fen',
      paying('2022,gold,4,10000.005'),
      `${at}填的是“10000.005”，金额最多两位小数（精确到分）。`,
    ],
    [
      'a standard in 万元',
      [standards, '2500,2500,元/人,人', '2500,2500,万元/人,人'],
      `data/${standards} 第 2 行 unit 列：填的是“万元/人”，金额一律以元为单位，写作“元”或“元/人”的形式。`,
    ],
    [
      'a count in another unit',
      [standards, '元/人·年,人·年', '元/人·年,人'],
      `data/${standards} 第 3 行 counted_in 列：填的是“人”，应与 unit 列的分母“人·年”一致。`,
    ],
    [
      'a ceiling below the floor',
      [standards, '4000,6000', '4000,3000'],
      `data/${standards} 第 3 行 amount_max 列：填的是“3000”，应不小于 amount_min（4000）。`,
    ],
    [
      'a standard of nothing',
      [standards, '0,1000', '0,0'],
      `data/${standards} 第 4 行 amount_max 列：填的是“0”，标准应大于 0。`,
    ],
    [
      'a quota that nobody promised',
      [standards, 'experts', 'heroes'],
      `data/${standards} 第 4 行 quota 列：填的是“heroes”，没有这个目标，应为 policy/commitments.csv 中已有的代码。`,
    ],
    [
      'a department whose code is no address',
      ['policy/departments.csv', 'human-resources', '人社局'],
      'data/policy/departments.csv 第 2 行 code 列：填的是“人社局”，应为小写英文字母，词之间用“-”连接，如 human-resources。',
    ],
    [
      'two departments at one address',
      ['policy/departments.csv', 'human-resources', 'education'],
      'data/policy/departments.csv 第 3 行 code 列：填的是“education”，与第 2 行重复，应各不相同。',
    ],
    [
      'evidence of an unknown kind',
      ['policy/measures.csv', 'school;major', 'school;castle'],
      'data/policy/measures.csv 第 2 行 projects 列：填的是“castle”，没有这类项目，应为school、major、technical_school、technical_major、station、studio。',
    ],
    [
      'evidence by an unknown indicator',
      ['policy/measures.csv', ',school.highlevel', ',school.low'],
      'data/policy/measures.csv 第 2 行 indicators 列：填的是“school.low”，没有这个指标，应为 reference/indicators.csv 中已有的代码。',
    ],
  ])('%s', (_, edit, error) => {
    expect(intakeOf([edit]).errors).toContain(error);
  });
});

describe('the document of this city', () => {
  const city = readCity(join(import.meta.dirname, '../../../data'));

  test('has 18 measures, 15 commitments and 22 standards', () => {
    const { measures, commitments, subsidies } = city;
    expect([measures.length, commitments.length, subsidies.length]).toEqual([18, 15, 22]);
  });

  test.each([
    ['（一）', '2500 3000'],
    ['（三）', '200000'],
    ['（四）', '100000 100000 50000'],
    ['（五）', '4000–6000 0–50000 0–50000'],
    ['（六）', '0–50000'],
    ['（八）', '500000 200000 100000 50000 50000 30000 20000'],
    ['（十一）', '200000 1000 1000'],
    ['（十三）', '200000 20000'],
  ])('%s pays %s yuan', (clause, expected) => {
    const amounts = city.subsidies
      .filter((each) => each.clause === clause)
      .map(({ amount_min: min, amount_max: max }) => (min === max ? `${min}` : `${min}–${max}`));
    expect(amounts.join(' ')).toBe(expected);
  });

  test('lists the two payments that the demo city gets wrong, and no other', () => {
    const found = city.findings.filter(({ rule }) => rule.startsWith('subsidy.'));
    expect(found.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'data/counties/370923/subsidy.csv subsidy.below',
      'data/counties/370983/subsidy.csv subsidy.above',
    ]);
  });
});
