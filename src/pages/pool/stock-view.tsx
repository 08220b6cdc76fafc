import { memo, useMemo, useState } from 'react';
import { ChoiceCourse, type CoursePlace } from '../../charts/index.ts';
import {
  countText,
  isAbsent,
  type KnownSpan,
  type Maybe,
  percentText,
  periodText,
  pointsText,
  readStocks,
  type StockReading,
  stockDetail,
  stockSummary,
  yearPosition,
} from '../../model/index.ts';
import { isCompared, type Linked } from './linked.ts';
import type { PoolData } from './pool-data.ts';
import type { PoolShow } from './pool-state.ts';
import { ReadingTable } from './reading-table.tsx';
import { scopeText } from './scope-text.ts';
import { timeChoice, toggledEnd } from './time-choice.ts';
import { ViewFigure } from './view-figure.tsx';

interface StockViewProps extends Linked {
  readonly span: KnownSpan;
}

/** The stock over time; a date or a span of it can be chosen. */
export const StockView = memo(function StockView(props: StockViewProps) {
  const { data, settled, span, show, hand } = props;
  const [place, setPlace] = useState<number | null>(null);
  const { periods } = data;
  const compared = isCompared('time', data);
  const places = useMemo(
    () => readingsOf(data).map((reading) => coursePlace(reading, show, compared)),
    [data, show, compared],
  );
  const actions = useMemo(
    () => ({
      onToggle: (at: number) => {
        const end = periods[at];
        if (end) hand.chooseTime(toggledEnd(end, span, periods));
      },
      onBrush: (from: number, to: number) => {
        const [start, end] = [periods[from], periods[to]];
        if (start && end) hand.brush(timeChoice(from === to ? null : start, end, periods));
      },
      onRelease: hand.release,
      onCancel: hand.cancel,
      onPoint: setPlace,
    }),
    [periods, span, hand],
  );
  const ends = useMemo(
    () => [periods.indexOf(span.from), periods.indexOf(span.to)] as const,
    [periods, span.from, span.to],
  );
  return (
    <ViewFigure
      id="stock"
      title={stockTitles[show]}
      summary={stockSummary(data.span, data.answer.total)}
      pointed={place === null ? null : (places[place]?.detail ?? null)}
      onReach={() => hand.reach('time')}
      table={<OwnTable data={settled} />}
    >
      <ChoiceCourse
        label="存量走势，按期选择，可选一段"
        places={places}
        span={ends}
        hasNought={show === 'difference'}
        {...actions}
      />
    </ViewFigure>
  );
});

const stockTitles: Readonly<Record<PoolShow, string>> = {
  persons: '存量走势（人）',
  share: '存量占全市的比重',
  difference: '同比增幅与全市之差（百分点）',
};

function readingsOf({ answer, city, span }: PoolData): readonly StockReading[] {
  return readStocks(answer.course, city.course, span.to);
}

const present = (value: Maybe<number>) => (isAbsent(value) ? null : value);

function coursePlace(reading: StockReading, show: PoolShow, compared: boolean): CoursePlace {
  const { periodEnd, persons, share, difference, inStep } = reading;
  const shown = {
    persons: { y: persons, text: countText(persons) },
    share: { y: present(share), text: percentText(share) },
    difference: { y: present(difference), text: pointsText(difference) },
  }[show];
  return {
    ...shown,
    key: periodEnd,
    x: yearPosition(periodEnd),
    reference: compared && show === 'persons' ? present(inStep) : null,
    detail: stockDetail(reading, compared),
  };
}

const OwnTable = memo(function OwnTable({ data }: { data: PoolData }) {
  const compared = isCompared('time', data);
  return (
    <ReadingTable<StockReading>
      caption="各期末存量（人）"
      name={`人才结构_存量走势_${data.span.to}`}
      heading="期末"
      rowName={({ periodEnd }) => periodText(periodEnd)}
      columns={[
        { title: '人数', figure: ({ persons }) => persons, text: countText },
        { title: '同比增幅', figure: ({ growth }) => growth, text: percentText },
        ...(compared ? comparedColumns : []),
      ]}
      rows={readingsOf(data)}
      notes={[scopeText(data)]}
    />
  );
});

const comparedColumns = [
  { title: '全市人数', figure: (row: StockReading) => row.cityPersons, text: countText },
  { title: '占全市', figure: (row: StockReading) => row.share, text: percentText },
  { title: '全市同比增幅', figure: (row: StockReading) => row.cityGrowth, text: percentText },
  {
    title: '增幅之差（百分点）',
    figure: (row: StockReading) => row.difference,
    text: (value: Maybe<number>) => pointsText(value),
  },
];
