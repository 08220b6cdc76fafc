import { absentText, isAbsent, type Maybe } from './absent.ts';

/**
 * Half-up (away from zero) rounding in decimal notation, as official statistics
 * round. `Math.round(1.005 * 100)` gives 100; this gives 1.01, because it reads
 * the shortest decimal that stands for the number instead of its binary value.
 */
export function roundHalfUp(value: number, decimals: number): number {
  // Of the many counts that a page says, none needs the way by its digits.
  if (Number.isInteger(value) && decimals >= 0) return value === 0 ? 0 : value;
  const sign = value < 0 ? -1 : 1;
  const scaled = Math.round(shifted(Math.abs(value), decimals));
  const rounded = sign * shifted(scaled, -decimals);
  return rounded === 0 ? 0 : rounded;
}

/** The decimal point moved to the right: 0.2875 by 2 is 28.75, where `0.2875 * 100` is 28.749999999999996. */
function shifted(value: number, places: number): number {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

/** A share in percent, as one would write it: what lies halfway between two roundings stays there. */
export function inPercent(share: number): number {
  return shifted(share, 2);
}

function grouped(value: number, decimals: number): string {
  const rounded = roundHalfUp(value, decimals);
  const [whole = '0', fraction] = Math.abs(rounded).toFixed(decimals).split('.');
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const negative = rounded < 0 ? '−' : '';
  return negative + thousands + (fraction === undefined ? '' : `.${fraction}`);
}

function shown(value: Maybe<number>, text: (present: number) => string): string {
  return isAbsent(value) ? absentText(value) : text(value);
}

/** Whole units with thousands separators: `218,300`. */
export function countText(value: Maybe<number>): string {
  return shown(value, (present) => grouped(present, 0));
}

/** Persons in 万 with two decimals, without the unit: `21.83`. */
export function wanText(persons: Maybe<number>): string {
  return shown(persons, (present) => grouped(present / 10_000, 2));
}

/** A share (0.322) as `32.2%`. */
export function percentText(share: Maybe<number>, decimals = 1): string {
  return shown(share, (present) => `${grouped(inPercent(present), decimals)}%`);
}

/** A difference of two shares (0.032) as signed points, without the unit: `+3.2`. */
export function pointsText(difference: Maybe<number>, decimals = 1): string {
  return shown(difference, (present) => {
    const text = grouped(inPercent(present), decimals);
    return roundHalfUp(inPercent(present), decimals) > 0 ? `+${text}` : text;
  });
}

/** A signed count: `+1,204`, `−310`, `0`. */
export function changeText(value: Maybe<number>): string {
  return shown(value, (present) => (present > 0 ? `+${grouped(present, 0)}` : grouped(present, 0)));
}

/** A value of an indicator in its own unit: `57.0%` for 比例, `23.95万人` for large numbers of persons, `4所` otherwise. */
export function quantityText(value: Maybe<number>, unit: string): string {
  return shown(value, (present) => {
    if (unit === '比例') return percentText(present);
    if (unit === '人' && Math.abs(present) >= 10_000) return `${wanText(present)}万人`;
    return `${grouped(present, 0)}${unit}`;
  });
}
