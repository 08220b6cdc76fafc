import { describe, expect, test } from 'vitest';
import { checkPayment, fenOf, standardText } from '../../../src/model/index.ts';

const between = (low: number, high: number) => ({ low: fenOf(low), high: fenOf(high) });
const fixed = between(2500, 2500);
const range = between(4000, 6000);
const ceiling = between(0, 50_000);

describe('a payment against its standard', () => {
  test.each([
    ['the fixed amount', fixed, 4, 10_000, 'within'],
    ['a fen too little', fixed, 4, 9999.99, 'below'],
    ['a fen too much', fixed, 4, 10_000.01, 'above'],
    ['the floor of a range', range, 10, 40_000, 'within'],
    ['below the floor', range, 10, 39_999, 'below'],
    ['the top of a range', range, 10, 60_000, 'within'],
    ['above the top', range, 10, 60_001, 'above'],
    ['the ceiling', ceiling, 3, 150_000, 'within'],
    ['above the ceiling', ceiling, 3, 150_001, 'above'],
    ['little under a ceiling', ceiling, 3, 1, 'within'],
    ['units without money', ceiling, 3, 0, 'below'],
    ['no units, no money', fixed, 0, 0, 'nothing'],
    ['money for nobody', ceiling, 0, 1, 'above'],
    ['a slip of units', fixed, 4, 1, 'unit'],
    ['a slip of units within a range', range, 10, 5, 'unit'],
    ['too little even as 万元', range, 10, 3, 'below'],
  ])('%s', (...[, standard, count, amount, fit]) => {
    const check = checkPayment(standard, { count, amount: fenOf(amount) });
    expect(check.fit).toBe(fit);
    expect([check.low, check.high]).toEqual([standard.low * count, standard.high * count]);
  });

  test.each([
    [fixed, '人', '2,500元/人'],
    [range, '人·年', '4,000–6,000元/人·年'],
    [ceiling, '家', '最高50,000元/家'],
  ])('is shown with its unit', (amounts, countedIn, text) => {
    const rest = {
      id: '',
      clause: '',
      item: '',
      beneficiary: '',
      basis: '',
      quota: null,
      note: '',
    };
    expect(standardText({ ...rest, ...amounts, countedIn })).toBe(text);
  });
});
