import { isAbsent } from '../absent.ts';
import { decimalText } from '../comparison/base-text.ts';
import { countText, percentText, pointsText } from '../number-text.ts';
import { periodText } from '../period.ts';
import type { FlowReading, StockReading } from './course-reading.ts';
import type { SliceReading } from './reading.ts';
import { netText, spanText } from './selection-text.ts';
import type { PoolFigure } from './slices.ts';
import type { KnownSpan } from './span.ts';

/** Everything about a slice in words; beside the city where what is shown is not the city. */
export function sliceDetail(name: string, reading: SliceReading, isCompared: boolean): string {
  const { persons, share, cityShare, difference } = reading;
  const own = `${name}：${countText(persons)}人${isAbsent(share) ? '' : `，占${percentText(share)}`}`;
  if (!isCompared || isAbsent(cityShare) || isAbsent(difference)) return own;
  return `${own}；全市占${percentText(cityShare)}，相差${pointsText(difference)}个百分点`;
}

/** The same in few words, for two slices side by side: `男12人（5.0%，全市4.0%）`. */
export function sliceBrief(name: string, reading: SliceReading, isCompared: boolean): string {
  const { persons, share, cityShare } = reading;
  const own = `${name}${countText(persons)}人`;
  if (isAbsent(share)) return own;
  const city = isCompared && !isAbsent(cityShare) ? `，全市${percentText(cityShare)}` : '';
  return `${own}（${percentText(share)}${city}）`;
}

interface SlicesSaid {
  readonly readings: readonly SliceReading[];
  readonly nameOf: (code: string) => string;
  readonly isCompared: boolean;
}

/** The sentence under a view's title: which slice is the greatest, and where it differs most from the city. */
export function slicesSummary({ readings, nameOf, isCompared }: SlicesSaid): string {
  const most = readings.reduce<SliceReading | undefined>(
    (best, each) => (best === undefined || each.persons > best.persons ? each : best),
    undefined,
  );
  if (!most || most.persons === 0) return '没有符合条件的人';
  const lead = `${nameOf(most.code)}最多，${countText(most.persons)}人，占${percentText(most.share)}`;
  if (!isCompared) return lead;
  const apart = readings.reduce<{ readonly code: string; readonly by: number } | undefined>(
    (best, { code, difference }) =>
      !isAbsent(difference) && (best === undefined || difference > best.by)
        ? { code, by: difference }
        : best,
    undefined,
  );
  // Less than a tenth of a point is no difference that the figures show.
  if (!apart || apart.by < 0.0005) return lead;
  const who = apart.code === most.code ? '，' : `；${nameOf(apart.code)}`;
  return `${lead}${who}比全市高${decimalText(apart.by * 100, 1)}个百分点`;
}

export function stockDetail(reading: StockReading, isCompared: boolean): string {
  const { periodEnd, persons, share, growth, cityGrowth } = reading;
  const ofCity = isCompared && !isAbsent(share) ? `，占全市${percentText(share)}` : '';
  const yearly = isAbsent(growth) ? '' : `，比上年同期${pointsText(growth)}%`;
  const beside =
    isCompared && !isAbsent(growth) && !isAbsent(cityGrowth)
      ? `（全市${pointsText(cityGrowth)}%）`
      : '';
  return `${periodText(periodEnd)}：${countText(persons)}人${ofCity}${yearly}${beside}`;
}

/** What became of the stock in the span. */
export function stockSummary(span: KnownSpan, total: PoolFigure): string {
  const now = `${periodText(span.to)}${countText(total.persons)}人`;
  if (!span.hasStart) return `${now}；没有更早的数`;
  const net = netText(total.persons - total.before);
  return `${periodText(span.from)}${countText(total.before)}人，${now}，${net}`;
}

type Flows = Pick<FlowReading, 'certified' | 'departed' | 'moved'>;

/** `取证流入12人，离册流出3人，内部变动净转入2人`; no words for moves that cancel. */
export function flowsText({ certified, departed, moved }: Flows): string {
  const balance =
    moved === 0 ? '' : `，内部变动净转${moved > 0 ? '入' : '出'}${countText(Math.abs(moved))}人`;
  return `取证流入${countText(certified)}人，离册流出${countText(departed)}人${balance}`;
}

export function flowDetail(reading: FlowReading): string {
  const { start, periodEnd, net } = reading;
  const when = spanText({ from: start, to: periodEnd, hasStart: true });
  return `${when}：${flowsText(reading)}，${netText(net)}`;
}

export function flowSummary(span: KnownSpan, total: PoolFigure): string {
  if (!span.hasStart) return `${periodText(span.to)}以前没有汇总，说不出增减`;
  return `${spanText(span)}：${flowsText(total)}`;
}
