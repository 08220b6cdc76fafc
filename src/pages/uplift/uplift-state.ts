import { type UpliftStep, upliftSteps, yearOf } from '../../model/index.ts';
import type { Catalog } from '../catalog.ts';
import { areaField, type Fields } from '../field.ts';
import type { PageProps } from '../page.ts';
import { upliftCommitment } from '../uplift-commitment.ts';
import type { ViewBase } from '../view.ts';

export interface UpliftState {
  /** A part of the city, or null for all of it. */
  readonly area: string | null;
  /** The year whose months are shown. */
  readonly year: number;
  /** The level from which; null for every step. */
  readonly from: UpliftStep['from'] | null;
}

export type UpliftProps = PageProps<UpliftState>;

/** The years from the start of the promise to the period that is shown, newest first. */
export function yearsOf(catalog: Catalog, { period }: Pick<ViewBase, 'period'>): readonly number[] {
  const last = yearOf(period);
  const start = upliftCommitment(catalog)?.startOn;
  const first = Math.min(start ? yearOf(start) + 1 : last, last);
  return Array.from({ length: last - first + 1 }, (_, index) => last - index);
}

export const upliftFields: Fields<UpliftState> = {
  area: areaField,
  year: {
    name: 'year',
    // The year that decides, as soon as it is in the data; until then the newest.
    fallback: (catalog, base) => {
      const due = upliftCommitment(catalog)?.due;
      return due && due <= base.period ? yearOf(due) : yearOf(base.period);
    },
    read: (text, catalog, base) => yearsOf(catalog, base).find((year) => String(year) === text),
    write: String,
    complaint: (text) => `网址里的年份“${text}”没有数据，现在显示默认的年份。请在“年份”里选择。`,
  },
  from: {
    name: 'from',
    fallback: () => null,
    read: (text) => upliftSteps.find(([from]) => from === text)?.[0],
    write: (from) => from ?? '',
    complaint: (text) => `网址里的起点学历“${text}”不在统计之内，现在显示全部。请在“层次”里选择。`,
  },
};
