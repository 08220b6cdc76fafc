import { describe, expect, test } from 'vitest';
import {
  compareAreas,
  comparisonFinding,
  isYearly,
  notPublished,
  notReported,
  periodEnd,
  reconcileWithCity,
  reportingDate,
  stocksAt,
} from '../../../src/model/index.ts';
import { area, city, comparisonOf } from './compared-areas.ts';

// What the comparison says of itself: its sentence, its date, its sum beside the city's figure.

const at = periodEnd('2022-06-30');

describe('the sentence', () => {
  const said = (areas: Parameters<typeof comparisonOf>[0], change = {}) =>
    comparisonFinding({
      comparison: compareAreas(comparisonOf(areas, change)),
      at,
      from: periodEnd('2021-12-31'),
      indicatorName: '总量',
      unit: '人',
    });
  const residents = { apart: 500_000, included: 500_000 };
  const a = area('A', { '2021-12-31': 95_000, '2022-06-30': 96_000 }, { residents });
  const b = area('B', { '2021-12-31': 95_000, '2022-06-30': 98_000 }, { residents });

  test('speaks of the date of a share of skilled workers, not of the period', () => {
    const skilled = [area('A', { '2021-12-31': 380_000 }), area('B', { '2021-12-31': 190_000 })];
    expect(said([a, b], { base: 'skilled', skilled })).toBe(
      '2021年末总量：占技能劳动者的比例，A最低（25.0%），B最高（50.0%）。',
    );
  });

  test('without figures it says why there are none', () => {
    const silent = area('C', {});
    expect(said([silent])).toBe('2022年6月末总量只有全市数，各单位的数没有报，暂不能比较。');
    expect(said([silent], { missing: notPublished })).toBe(
      '2022年6月末总量只有全市数，各单位的数没有公布，暂不能比较。',
    );
    expect(said([silent], { city: silent })).toBe('2022年6月末总量没有各单位的数，暂不能比较。');
  });

  test('figures that a base makes nothing of are not called missing', () => {
    const begun = area('A', { '2021-12-31': 0, '2022-06-30': 3 });
    const late = area('B', { '2022-06-30': 2 });
    expect(said([begun], { base: 'growth' })).toBe(
      '2022年6月末总量：各单位2021年末为0，没有增速，不能按“增长”比较。',
    );
    expect(said([begun, late], { base: 'growth' })).toBe(
      '2022年6月末总量：各单位的数不能按“增长”比较。',
    );
  });

  test('residents that nobody has published are not the silence of an area', () => {
    const unknown = area('C', { '2022-06-30': 1000 });
    expect(said([a, b, unknown], { base: 'residents' })).toBe(
      '2022年6月末总量：每万常住人口，A最少（1,920.0人），B最多（1,960.0人）；另有1个单位的常住人口未公布，不排位次。',
    );
  });

  test('at the pace of the last year, who gets there', () => {
    const grown = (code: string, year: number) =>
      area(code, { '2020-12-31': 90_000, '2021-06-30': 97_000 - year, '2022-06-30': 97_000 });
    // 115000 − 97000 in 42 months asks for 428.6 a month; 6000 and 4000 in twelve are 500 and 333.3.
    expect(said([grown('A', 6000), grown('B', 4000)], { base: 'pace' })).toBe(
      '2022年6月末总量：照近一年的净增，2个单位中1个到2025年末达不到测算的应达数，B差得最多（净增只有须增的77.8%）。',
    );
  });

  test('who had reached what is asked and fell below it again is named as that', () => {
    const fallen = area('F', { '2020-12-31': 90_000, '2021-12-31': 100_500, '2022-06-30': 99_000 });
    const slow = area('S', { '2020-12-31': 90_000, '2021-12-31': 95_000, '2022-06-30': 96_000 });
    expect(said([fallen, slow])).toBe(
      '2022年6月末总量：按测算的年度目标，2个单位中2个落后序时，F年初已达到，现在又跌到应达数以下。',
    );
  });

  test('many names are counted instead of read', () => {
    const silent = Array.from({ length: 6 }, (_, i) =>
      area(`N${i}`, { '2022-06-30': notReported }),
    );
    expect(said([a, b, ...silent], { base: 'growth' })).toContain(
      '；N0、N1、N2、N3等6个单位未报。',
    );
  });
});

describe('what is reported at year ends only', () => {
  const yearly = area('A', { '2020-12-31': 1, '2021-12-31': 2, '2022-06-30': notReported });

  test.each([
    [[yearly], '2021-12-31'],
    [[yearly, area('B', { '2022-06-30': 5 })], '2022-06-30'],
    [[area('B', { '2021-12-31': notPublished })], '2022-06-30'],
    [[], '2022-06-30'],
  ])('is looked at there', (series, date) => {
    expect(reportingDate(series, at)).toBe(date);
    expect(isYearly(series)).toBe(date !== '2022-06-30');
  });
});

describe('the reconciliation', () => {
  const host = area('H', { '2022-06-30': 100 });

  test('names the zones that do not say what they share, since that is still in the sum', () => {
    const said = area('Z', { '2022-06-30': [40, 30] }, { host: 'H' });
    const mute = area('M', { '2022-06-30': [20, notReported] }, { host: 'H' });
    const areas = stocksAt([host, said, mute], at);
    expect(reconcileWithCity(areas, 130)).toEqual({
      ...{ sum: 160, overlap: 30, net: 130, missing: [], unknownOverlap: ['M'] },
      ...{ city: 130, difference: 0 },
    });
  });

  test('a zone whose host is silent has shared nothing with what is there', () => {
    const silent = area('H', { '2022-06-30': notReported });
    const zone = area('Z', { '2022-06-30': [40, notReported] }, { host: 'H' });
    expect(
      reconcileWithCity(stocksAt([silent, zone], at), city.figures.get(at)?.value ?? 0),
    ).toEqual({
      ...{ sum: 40, overlap: 0, net: 40, missing: ['H'], unknownOverlap: [] },
      ...{ city: 194_000, difference: 193_960 },
    });
  });
});
