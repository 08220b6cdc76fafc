import { describe, expect, test } from 'vitest';
import {
  fenOf,
  notPublished,
  sumFen,
  timesFen,
  wanYuanText,
  yuanOf,
  yuanText,
} from '../../../src/model/index.ts';

describe('money', () => {
  test.each([
    [0, 0],
    [2500, 250_000],
    [0.1, 10],
    [1.005, null],
    [70.07, 7007],
    [-1, null],
    [Number.NaN, null],
    [1e15, null],
  ])('%s yuan are %s fen', (yuan, fen) => {
    if (fen === null) expect(() => fenOf(yuan)).toThrow(RangeError);
    else expect(fenOf(yuan)).toBe(fen);
  });

  test('is added and multiplied without a rest', () => {
    const tenth = fenOf(0.1);
    expect(yuanOf(sumFen([tenth, tenth, tenth]))).toBe(0.3);
    expect(yuanOf(timesFen(fenOf(1000), 1_000_000))).toBe(1e9);
    expect(() => timesFen(fenOf(90_000_000_000), 2000)).toThrow(RangeError);
    expect(sumFen([])).toBe(0);
  });

  test.each([
    [250_000, '2,500'],
    [250_005, '2,500.05'],
    [1_234_567_890, '12,345,678.90'],
    [0, '0'],
  ])('%s fen read %s', (fen, text) => {
    expect(yuanText(fenOf(fen / 100))).toBe(text);
  });

  test('that is absent says why, in either unit', () => {
    expect([yuanText(notPublished), wanYuanText(notPublished)]).toEqual(['未公布', '未公布']);
    expect(wanYuanText(fenOf(480_050))).toBe('48.01');
  });
});
