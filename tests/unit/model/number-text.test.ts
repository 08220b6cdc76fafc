import { describe, expect, test } from 'vitest';
import {
  changeText,
  countText,
  notPublished,
  notReported,
  percentText,
  pointsText,
  quantityText,
  roundHalfUp,
  wanText,
} from '../../../src/model/index.ts';

describe('numbers in words', () => {
  test.each([
    [1.005, 2, 1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.125, 2, 0.13],
    [21.825, 2, 21.83],
    [-0.001, 2, 0],
    [1e-9, 2, 0],
    [123_456_789, 0, 123_456_789],
  ])('%d to %i decimals is %d', (value, decimals, rounded) => {
    expect(roundHalfUp(value, decimals)).toBe(rounded);
  });

  test('the published stock', () => {
    expect(countText(218_300)).toBe('218,300');
    expect(wanText(218_300)).toBe('21.83');
    expect(quantityText(218_300, '人')).toBe('21.83万人');
    expect(percentText(0.322)).toBe('32.2%');
  });

  test.each([
    [23, 80, '28.8%'],
    [41, 80, '51.3%'],
    [143, 2000, '7.2%'],
    [-143, 2000, '−7.2%'],
    [1, 3, '33.3%'],
    [0, 7, '0.0%'],
    [1, 1e9, '0.0%'],
  ])('%i of %i is %s, as a calculator and half-up rounding give it', (part, whole, text) => {
    expect(percentText(part / whole)).toBe(text);
    expect(pointsText(part / whole).replace('+', '')).toBe(text.replace('%', ''));
  });

  test('small counts stay whole, shares become percentages', () => {
    expect(quantityText(4, '所')).toBe('4所');
    expect(quantityText(868, '人')).toBe('868人');
    expect(quantityText(0.57, '比例')).toBe('57.0%');
  });

  test('differences carry their sign, and no zero carries one', () => {
    expect(pointsText(0.0321)).toBe('+3.2');
    expect(pointsText(-0.0321)).toBe('−3.2');
    expect(pointsText(-0.0001)).toBe('0.0');
    expect(changeText(1204)).toBe('+1,204');
    expect(changeText(-310)).toBe('−310');
    expect(changeText(0)).toBe('0');
  });

  test('an absent value says why, and is never 0', () => {
    expect(wanText(notReported)).toBe('未报');
    expect(percentText(notPublished)).toBe('未公布');
    expect(countText({ absent: 'suppressed' })).toBe('*');
    expect(quantityText({ absent: 'not_applicable' }, '人')).toBe('—');
  });
});
