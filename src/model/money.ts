import { type Maybe, mapPresent } from './absent.ts';
import { countText, roundHalfUp, wanText } from './number-text.ts';

/** Money in whole fen, hundredths of a yuan: adding and multiplying them is exact. */
export type Fen = number & { readonly __brand: 'Fen' };

const noFen = 0 as Fen;

/**
 * An amount in 元 as fen.
 *
 * @throws RangeError for a part of a fen, a negative amount, or more than can be counted exactly
 */
export function fenOf(yuan: number): Fen {
  const fen = roundHalfUp(yuan * 100, 0);
  const isWhole = Math.abs(yuan * 100 - fen) < 1e-4;
  if (!isWhole || fen < 0 || !Number.isSafeInteger(fen)) throw new RangeError(`not money: ${yuan}`);
  return fen as Fen;
}

export function yuanOf(fen: Fen): number {
  return fen / 100;
}

/** `fen` taken `times` times; times is a whole number. */
export function timesFen(fen: Fen, times: number): Fen {
  const product = fen * times;
  if (!Number.isSafeInteger(product)) throw new RangeError(`too much money: ${fen} × ${times}`);
  return product as Fen;
}

export function sumFen(amounts: readonly Fen[]): Fen {
  return amounts.reduce((sum, fen) => (sum + fen) as Fen, noFen);
}

/** Yuan with thousands separators, fen only where there are any: `2,500`, `2,500.05`. */
export function yuanText(amount: Maybe<Fen>): string {
  if (typeof amount !== 'number') return countText(amount);
  const whole = Math.trunc(amount / 100);
  const rest = amount % 100;
  return rest === 0 ? countText(whole) : `${countText(whole)}.${String(rest).padStart(2, '0')}`;
}

/** 万元 with two decimals, without the unit; for sentences, never in a column of 元. */
export function wanYuanText(amount: Maybe<Fen>): string {
  return wanText(mapPresent(amount, (fen) => fen / 100));
}
