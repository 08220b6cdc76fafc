import { type Fen, timesFen, yuanText } from './money.ts';

/** What the document pays for one unit of something. */
export interface SubsidyStandard {
  readonly id: string;
  /** Clause of the measure, such as （五）. */
  readonly clause: string;
  readonly item: string;
  readonly beneficiary: string;
  /** 0 where the document names nothing but a ceiling. */
  readonly low: Fen;
  readonly high: Fen;
  /** What is counted: 人, 个, 家, 人·年, 人·月. */
  readonly countedIn: string;
  /** When it is paid, such as 一次性. */
  readonly basis: string;
  /** Id of the commitment that says how many a year; null where none does. */
  readonly quota: string | null;
  readonly note: string;
}

export type StandardKind = 'fixed' | 'range' | 'ceiling';

export function standardKind({ low, high }: Pick<SubsidyStandard, 'low' | 'high'>): StandardKind {
  if (low === high) return 'fixed';
  return low === 0 ? 'ceiling' : 'range';
}

/** `2,500元/人`, `4,000–6,000元/人·年`, `最高50,000元/家`. */
export function standardText(standard: SubsidyStandard): string {
  const { low, high, countedIn } = standard;
  const kind = standardKind(standard);
  const amount = kind === 'range' ? `${yuanText(low)}–${yuanText(high)}` : yuanText(high);
  return `${kind === 'ceiling' ? '最高' : ''}${amount}元/${countedIn}`;
}

/** A number of units and what was paid for all of them together. */
export interface Payment {
  readonly count: number;
  readonly amount: Fen;
}

/**
 * `nothing`: none counted, none paid. `unit`: the amount fits as soon as it is read as 万元.
 */
export type PaymentFit = 'nothing' | 'within' | 'above' | 'below' | 'unit';

export interface PaymentCheck {
  readonly fit: PaymentFit;
  /** The least and the most that the standard allows for so many units. */
  readonly low: Fen;
  readonly high: Fen;
}

/**
 * Holds a payment against its standard. Exactly the floor and exactly the ceiling are within;
 * units without any money are below, even where only a ceiling is set.
 */
export function checkPayment(
  standard: Pick<SubsidyStandard, 'low' | 'high'>,
  { count, amount }: Payment,
): PaymentCheck {
  const low = timesFen(standard.low, count);
  const high = timesFen(standard.high, count);
  return { fit: verdict(), low, high };

  function verdict(): PaymentFit {
    if (count === 0) return amount === 0 ? 'nothing' : 'above';
    if (amount > high) return 'above';
    if (amount >= low && amount > 0) return 'within';
    const asWan = amount * 10_000;
    return asWan > 0 && asWan >= low && asWan <= high && low > 0 ? 'unit' : 'below';
  }
}
