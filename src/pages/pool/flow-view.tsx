import { memo, useMemo, useState } from 'react';
import { ChoiceColumns, type TimeColumn } from '../../charts/index.ts';
import {
  changeText,
  countText,
  type FlowReading,
  flowDetail,
  flowSummary,
  isAbsent,
  type KnownSpan,
  type Maybe,
  percentText,
  pointsText,
  readFlows,
  spanText,
  yearPosition,
} from '../../model/index.ts';
import { isCompared, type Linked } from './linked.ts';
import type { PoolData } from './pool-data.ts';
import type { PoolShow } from './pool-state.ts';
import { ReadingTable } from './reading-table.tsx';
import { scopeText } from './scope-text.ts';
import { timeChoice, toggledStretch } from './time-choice.ts';
import { ViewFigure } from './view-figure.tsx';

interface FlowViewProps extends Linked {
  readonly span: KnownSpan;
}

/** Who came and who went, period by period; one of them or a stretch can be chosen. */
export const FlowView = memo(function FlowView(props: FlowViewProps) {
  const { data, settled, span, show, hand } = props;
  const [place, setPlace] = useState<number | null>(null);
  const { periods } = data;
  const readings = useMemo(() => readFlows(data.answer.course, data.city.course), [data]);
  const columns = useMemo(
    () => readings.map((reading) => timeColumn(reading, show)),
    [readings, show],
  );
  const actions = useMemo(
    () => ({
      onToggle: (at: number) => {
        const [start, end] = [periods[at], periods[at + 1]];
        if (start && end) hand.chooseTime(toggledStretch(start, end, span, periods));
      },
      onBrush: (from: number, to: number) => {
        const [start, end] = [periods[from], periods[to + 1]];
        if (start && end) hand.brush(timeChoice(start, end, periods));
      },
      onRelease: hand.release,
      onCancel: hand.cancel,
      onPoint: setPlace,
    }),
    [periods, span, hand],
  );
  const chosen = useMemo(
    () =>
      span.hasStart ? ([periods.indexOf(span.from), periods.indexOf(span.to) - 1] as const) : null,
    [periods, span],
  );
  const hasMoves = readings.some(({ moved }) => moved !== 0);
  return (
    <ViewFigure
      id="flow"
      title={flowTitles[show]}
      summary={flowSummary(data.span, data.answer.total)}
      pointed={place === null ? null : (columns[place]?.detail ?? null)}
      onReach={() => hand.reach('time')}
      table={<OwnTable data={settled} />}
    >
      <ChoiceColumns
        label="流入与流出，按期选择，可选一段"
        columns={columns}
        span={chosen}
        sides={flowSides[show]}
        {...actions}
      />
      <p className="soft view-note">
        柱宽是期长，柱高是平均每季。{hasMoves && show !== 'difference' && movesNote}
      </p>
    </ViewFigure>
  );
});

const movesNote = '空心是内部变动：晋级、增龄、换证等转入转出的净数。';

const flowTitles: Readonly<Record<PoolShow, string>> = {
  persons: '流入与流出（人）',
  share: '每季流入率和流出率',
  difference: '每季净增率与全市之差（百分点）',
};

const flowSides: Readonly<Record<PoolShow, readonly [string, string]>> = {
  persons: ['取证流入', '离册流出'],
  share: ['取证流入占期初', '离册流出占期初'],
  difference: ['快于全市', '慢于全市'],
};

const zeroed = (value: Maybe<number>) => (isAbsent(value) ? 0 : value);

function timeColumn(reading: FlowReading, show: PoolShow): TimeColumn {
  return {
    key: reading.periodEnd,
    from: yearPosition(reading.start),
    to: yearPosition(reading.periodEnd),
    detail: flowDetail(reading),
    ...(show === 'difference' ? differenceOf(reading) : flowsOf(reading, show)),
  };
}

type Drawn = Pick<TimeColumn, 'parts'>;

function differenceOf({ difference }: FlowReading): Drawn {
  const value = zeroed(difference);
  const text = pointsText(difference, 2);
  return { parts: [{ kind: value < 0 ? 'out' : 'in', value, text }] };
}

/** A rate of a stock of nobody is none: the column stays empty, and its words say why. */
function flowsOf(reading: FlowReading, show: 'persons' | 'share'): Drawn {
  const { certified, departed, moved, quarters } = reading;
  if (show === 'persons') {
    return {
      parts: [
        { kind: 'in', value: certified / quarters, text: countText(certified) },
        { kind: 'out', value: -departed / quarters, text: countText(departed) },
        { kind: 'moved', value: moved / quarters, text: changeText(moved) },
      ],
    };
  }
  const { certifiedRate, departedRate, movedRate } = reading;
  return {
    parts: [
      { kind: 'in', value: zeroed(certifiedRate), text: percentText(certifiedRate, 2) },
      { kind: 'out', value: -zeroed(departedRate), text: percentText(departedRate, 2) },
      { kind: 'moved', value: zeroed(movedRate), text: percentText(movedRate, 2) },
    ],
  };
}

const OwnTable = memo(function OwnTable({ data }: { data: PoolData }) {
  const readings = readFlows(data.answer.course, data.city.course);
  return (
    <ReadingTable<FlowReading>
      caption="各期流入与流出（人）"
      name={`人才结构_流入与流出_${data.span.to}`}
      heading="期"
      rowName={({ start, periodEnd }) => spanText({ from: start, to: periodEnd, hasStart: true })}
      columns={isCompared('time', data) ? [...flowColumns, ...comparedColumns] : flowColumns}
      rows={readings}
      notes={[scopeText(data)]}
    />
  );
});

const flowColumns = [
  { title: '取证流入', figure: (row: FlowReading) => row.certified, text: countText },
  { title: '离册流出', figure: (row: FlowReading) => row.departed, text: countText },
  { title: '内部变动', figure: (row: FlowReading) => row.moved, text: changeText },
  { title: '净增', figure: (row: FlowReading) => row.net, text: changeText },
  {
    title: '平均每季净增率',
    figure: (row: FlowReading) => row.netRate,
    text: (value: Maybe<number>) => percentText(value, 2),
  },
];

const comparedColumns = [
  {
    title: '与全市之差（百分点）',
    figure: (row: FlowReading) => row.difference,
    text: (value: Maybe<number>) => pointsText(value, 2),
  },
];
