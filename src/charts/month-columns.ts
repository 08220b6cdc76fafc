import { isAbsent, type Maybe, type PeriodEnd, periodText, yearOf } from '../model/index.ts';

export interface MonthColumnsInput {
  /** Months in their order without a gap; a value a step, absent where nothing was reported. */
  readonly months: readonly {
    readonly month: PeriodEnd;
    readonly values: readonly Maybe<number>[];
  }[];
  /** What the parts of a column are called, from the ground up. */
  readonly parts: readonly string[];
  /** The last month that counts; null for none. */
  readonly due: PeriodEnd | null;
  readonly unit: string;
  readonly height: number;
  /** The tallest column of all drawings that are to be compared. */
  readonly greatest: number;
}

export interface MonthColumnsDrawing {
  readonly columns: readonly MonthColumn[];
  readonly years: readonly { readonly x: number; readonly label: string }[];
  /** Where the time after the deadline begins; null if it does not. */
  readonly afterDue: number | null;
}

export interface MonthColumn {
  readonly month: PeriodEnd;
  /** Percentages of the width. */
  readonly x: number;
  readonly width: number;
  /** From the ground up, in the unit of the height. */
  readonly parts: readonly { readonly y: number; readonly height: number }[];
  readonly isGap: boolean;
  readonly text: string;
}

const round = (value: number) => Math.round(value * 100) / 100;

/** Columns a month, their parts one on the other; a month without a report is marked, not empty. */
export function monthColumns(input: MonthColumnsInput): MonthColumnsDrawing {
  const { months, height, greatest, due } = input;
  const step = 100 / Math.max(1, months.length);
  const scale = greatest > 0 ? height / greatest : 0;
  const columns = months.map(({ month, values }, index): MonthColumn => {
    let ground = height;
    const parts = values.map((value) => {
      const own = isAbsent(value) ? 0 : value * scale;
      ground -= own;
      return { y: round(ground), height: round(own) };
    });
    return {
      month,
      x: round(index * step + step * 0.12),
      width: round(step * 0.76),
      parts,
      isGap: values.some((value) => isAbsent(value)),
      text: columnText(month, values, input),
    };
  });
  const firstOfYear = months.flatMap(({ month }, index) =>
    index === 0 || month.slice(5, 7) === '01'
      ? [{ x: round(index * step), label: String(yearOf(month)) }]
      : [],
  );
  const after = due === null ? -1 : months.findIndex(({ month }) => month > due);
  return { columns, years: firstOfYear, afterDue: after < 0 ? null : round(after * step) };
}

function columnText(
  month: PeriodEnd,
  values: readonly Maybe<number>[],
  { parts, unit }: MonthColumnsInput,
): string {
  const told = values.map((value, index) => {
    const name = parts[index] ?? '';
    return `${name}${isAbsent(value) ? '未报' : `${value}${unit}`}`;
  });
  return `${periodText(month)} ${told.join('，')}`;
}
