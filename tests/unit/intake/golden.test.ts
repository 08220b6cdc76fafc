import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatFault, readCity } from '../../../scripts/intake/index.ts';
import { intakeOf, smallCity, withEditedCity } from './edited-city.ts';

test('a sound folder gives the city, with its warnings', () => {
  const city = readCity(smallCity);
  expect(city.reported?.id).toBe('demo');
  expect(city.counties.map(({ area, stock }) => [area, stock.length])).toEqual([
    ['990900', 3],
    ['990901', 7],
    ['SL-GXQ', 6],
  ]);
  expect(city.counties[2]?.stock[4]).toMatchObject({
    period_end: '2022-12-31',
    status: 'annual',
    total: 150,
    special_grade_technician: 2,
    chief_technician: 'not_reported',
    skilled_workers: 'not_reported',
    counted_in_host: 40,
    note: '首席技师未报,待补',
    at: { file: 'small-city/counties/SL-GXQ/stock.csv', line: 7 },
  });
  expect(city.measures[0]?.departments).toEqual(['示例市人力资源社会保障局', '示例市教育局']);
  expect(city.measures[1]?.departments).toEqual([]);
  expect(city.published[0]?.source_date).toBe('2025-03-31');
  expect(city.findings.map(formatFault)).toEqual([
    'small-city/counties/990900/stock.csv：缺 2022-03-31 的报表。',
    'small-city/counties/990900/stock.csv：缺 2022-06-30 的报表。',
    'small-city/counties/990900/stock.csv：缺 2022-09-30 的报表。',
    'small-city/counties/990901/stock.csv 第 4 行 total 列：填的是“600”，2021-12-31 由 590 人改为 600 人。',
  ]);
  expect(new Set(city.findings.map(({ dataset }) => dataset))).toEqual(new Set(['demo']));
});

test('the shown names do not tell where the folder lies', () => {
  const place = mkdtempSync(join(tmpdir(), 'elsewhere-'));
  try {
    const copy = join(place, 'small-city');
    cpSync(smallCity, copy, { recursive: true });
    expect(readCity(copy)).toEqual(readCity(smallCity));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});

test('the published figures alone are a city, and then county files belong to nobody', () => {
  const onlyPublished = [
    'reference/datasets.csv',
    '',
    'id,name,mark,is_demo,cut_off,released_on,note,source,licence\npublished,已公布,,false,2024-12-31,2026-11-22,x,y,\n',
  ] as const;
  const site = ['site.json', '"demo"', '"published"'] as const;
  const city = withEditedCity(
    [onlyPublished, site, ['counties', '', null], ['projects', '', null]],
    readCity,
  );
  expect(city).toMatchObject({ reported: null, counties: [], projects: [], duties: [] });
  expect(city.published).toHaveLength(2);
  const { errors } = intakeOf([onlyPublished, site, ['projects', '', null]]);
  expect(errors[0]).toBe(
    'data/counties/990900：reference/datasets.csv 中没有接收填报数据的数据集。',
  );
});

test('a folder that is not there is one fault, not one for every file', () => {
  expect(() => readCity('/nowhere/city')).toThrow('city/：没有这个文件夹，请核对路径。');
});

test('one run reports every fault of every file, in the order of files and lines', () => {
  const { errors } = intakeOf([
    ['counties/990901/stock.csv', '快报,0,2022-04-10,610', '快报,0,2022/4/10,6l0'],
    ['counties/990901/stock.csv', '快报,0,2022-10-10,630', '快报,0,2022-10-10,-630'],
    ['counties/SL-GXQ/uplift.csv', '2023-01-31,中专,大专,10', '2023-01-30,中专,大专,十'],
    ['policy/measures.csv', '示例市教育局', '示例市体育局'],
    ['projects/duties.csv', '2023-01-01,2023-03-31', '2023-01-01,2023-03-30'],
  ]);
  expect(errors).toEqual([
    'data/counties/990901/stock.csv 第 6 行 reported_on 列：填的是“2022/4/10”，应写成 2022-04-10。',
    'data/counties/990901/stock.csv 第 6 行 total 列：填的是“6l0”，应为不小于 0 的整数（人）。',
    'data/counties/990901/stock.csv 第 8 行 total 列：填的是“-630”，应为不小于 0 的整数（人）；不会少于 0，请核对原表。',
    'data/counties/SL-GXQ/uplift.csv 第 3 行 month_end 列：填的是“2023-01-30”，应为月末日期。',
    'data/counties/SL-GXQ/uplift.csv 第 3 行 enrolled 列：填的是“十”，应为不小于 0 的整数（人）。',
    'data/policy/measures.csv 第 2 行 departments 列：填的是“示例市体育局”，没有这个部门，应为 policy/departments.csv 中已有的全称。',
    'data/projects/duties.csv 第 4 行 period_end 列：填的是“2023-03-30”，应为月末日期。',
  ]);
});
