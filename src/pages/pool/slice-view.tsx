import { memo, useMemo, useState } from 'react';
import { ChoiceBars } from '../../charts/index.ts';
import {
  type PoolDimension,
  type PoolView,
  poolDimensionName,
  readSlices,
  slicesSummary,
  toggled,
} from '../../model/index.ts';
import { asChoice, isCompared, type Linked, leastScale, openCodes } from './linked.ts';
import type { PoolData } from './pool-data.ts';
import { sliceBars } from './slice-bars.ts';
import { SliceTable } from './slice-table.tsx';
import { ViewFigure } from './view-figure.tsx';

type BarView = Exclude<PoolView, 'age'>;

interface SliceViewProps extends Linked {
  readonly view: BarView;
  readonly chosen: readonly string[];
}

/** A view that shows the pool by one dimension, as bars of which any may be chosen. */
export const SliceView = memo(function SliceView(props: SliceViewProps) {
  const { view, data, settled, chosen, show, hand } = props;
  const [place, setPlace] = useState<number | null>(null);
  const { members, nameOf } = useMemo(() => shownMembers(data, view), [data, view]);
  const readings = useMemo(() => readingsOf(data, view), [data, view]);
  const compared = isCompared(view, data);
  const bars = useMemo(
    () => sliceBars({ members, readings, chosen, show, isCompared: compared, at: data.span.to }),
    [members, readings, chosen, show, compared, data.span.to],
  );
  const actions = useMemo(() => {
    const open = openCodes(data, view);
    const isOpen = (code: string | undefined): code is string =>
      code !== undefined && open.includes(code);
    return {
      onToggle: (at: number) => {
        const code = members[at]?.code;
        if (isOpen(code)) hand.choose(view, asChoice(toggled(chosen, code, open), open));
      },
      onBrush: (from: number, to: number) => {
        const covered = members.slice(from, to + 1).map(({ code }) => code);
        if (covered.some(isOpen)) hand.brush({ [view]: asChoice(covered, open) });
      },
      onRelease: hand.release,
      onCancel: hand.cancel,
      onPoint: setPlace,
    };
  }, [data, view, members, chosen, hand]);
  const title = poolDimensionName[view];
  return (
    <ViewFigure
      id={view}
      title={title}
      summary={slicesSummary({ readings, nameOf, isCompared: compared })}
      pointed={place === null ? null : (bars[place]?.detail ?? null)}
      onReach={() => hand.reach(view)}
      table={<OwnTable data={settled} view={view} />}
    >
      <ChoiceBars label={`${title}，可选多项`} bars={bars} least={leastScale[show]} {...actions} />
    </ViewFigure>
  );
});

/** The members in the order in which they are shown: the ladder has its highest rung on top. */
function shownMembers({ members }: PoolData, dimension: PoolDimension) {
  const own = members[dimension];
  const names = new Map(own.map(({ code, name }) => [code, name]));
  return {
    members: dimension === 'level' ? [...own].reverse() : own,
    nameOf: (code: string) => names.get(code) ?? code,
  };
}

function readingsOf(data: PoolData, view: BarView) {
  const codes = data.members[view].map(({ code }) => code);
  return readSlices(codes, data.answer.byView[view], data.city.byView[view]);
}

const ladderNotes = ['高级工及以上为高技能人才；初级工、中级工和学徒工不在登记库汇总之内。'];
const noNotes: readonly string[] = [];

const OwnTable = memo(function OwnTable({ data, view }: { data: PoolData; view: BarView }) {
  const open = openCodes(data, view);
  return (
    <SliceTable
      data={data}
      title={poolDimensionName[view]}
      nameOf={shownMembers(data, view).nameOf}
      readings={readingsOf(data, view).filter(({ code }) => open.includes(code))}
      isCompared={isCompared(view, data)}
      notes={view === 'level' ? ladderNotes : noNotes}
    />
  );
});
