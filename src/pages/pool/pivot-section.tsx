import './pivot.css';
import { useMemo, useRef } from 'react';
import {
  dayText,
  type Pivot,
  type PivotMeasure,
  type PoolDimension,
  type PoolPair,
  pivot,
  pivotMeasures,
  pivotMembers,
  poolDimensionName,
  poolDimensions,
} from '../../model/index.ts';
import { ChoiceSelect, type Sheet, SheetDownloads } from '../../ui/index.ts';
import { PivotTable } from './pivot-table.tsx';
import { pivotCellText, pivotMeasureName, pivotNotes, pivotTimeText } from './pivot-text.ts';
import { axesOf, type PoolData } from './pool-data.ts';
import { referenceOrder } from './pool-fields.ts';
import type { PoolProps } from './pool-state.ts';
import { scopeText } from './scope-text.ts';

interface PivotSectionProps extends Pick<PoolProps, 'view' | 'linkTo' | 'go'> {
  readonly data: PoolData;
  /** Undefined as long as the engine owes them. */
  readonly pairs: readonly PoolPair[] | undefined;
}

/** What was crossed, of whom and when: the whole of an answered view, kept until the next one is. */
interface Crossed {
  readonly pairs: readonly PoolPair[];
  readonly axes: Axes;
  readonly data: PoolData;
}

type Axes = ReturnType<typeof axesOf>;

/** Any two dimensions crossed, with totals. It is answered after the rest of the page. */
export function PivotSection(props: PivotSectionProps) {
  const { view, data, pairs } = props;
  const axes = axesOf(view);
  const last = useRef<Crossed | null>(null);
  if (pairs) last.current = { pairs, axes, data };
  return (
    <section aria-labelledby="pivot">
      <h2 id="pivot">交叉表</h2>
      <PivotChoices {...props} axes={axes} />
      {axes.isRefused && (
        <p className="soft">
          行和列都是{poolDimensionName[axes.rows]}，交叉不出什么；现在列换成
          {poolDimensionName[axes.columns]}。
        </p>
      )}
      {!pairs && (
        <p className="soft" role="status">
          正在计算{last.current && '，下面还是上一次的结果'}……
        </p>
      )}
      {last.current && <CrossedTable {...props} crossed={last.current} />}
    </section>
  );
}

function PivotChoices({ view, go, axes }: PivotSectionProps & { readonly axes: Axes }) {
  const options = (without: PoolDimension) =>
    poolDimensions
      .filter((each) => each !== without)
      .map((each) => ({ value: each, text: poolDimensionName[each] }));
  const dimension = (value: string) => poolDimensions.find((each) => each === value);
  // Only what is chosen is changed: the address may be ahead of what is shown. Refused axes are
  // not in the address as they are shown, so they go there with the choice.
  const shown = axes.isRefused ? { rows: axes.rows, columns: axes.columns } : {};
  return (
    <div className="filters">
      <ChoiceSelect
        label="行"
        value={axes.rows}
        options={options(axes.columns)}
        choose={(value) => {
          const rows = dimension(value);
          if (rows) go({ ...shown, rows, sort: referenceOrder }, 'replace');
        }}
      />
      <ChoiceSelect
        label="列"
        value={axes.columns}
        options={options(axes.rows)}
        choose={(value) => {
          const columns = dimension(value);
          if (columns) go({ ...shown, columns, sort: referenceOrder }, 'replace');
        }}
      />
      <ChoiceSelect
        label="格内"
        value={view.cells}
        options={pivotMeasures.map((each) => ({ value: each, text: pivotMeasureName[each] }))}
        choose={(value) => {
          const cells = pivotMeasures.find((each) => each === value);
          if (cells) go({ cells }, 'replace');
        }}
      />
    </div>
  );
}

function CrossedTable(props: PivotSectionProps & { readonly crossed: Crossed }) {
  const { crossed, view, linkTo, go } = props;
  const measure = view.cells;
  const { data, axes } = crossed;
  const table = useMemo(() => cross(crossed, measure), [crossed, measure]);
  const [rowTitle, columnTitle] = [poolDimensionName[axes.rows], poolDimensionName[axes.columns]];
  const caption = `${rowTitle}和${columnTitle}：${pivotMeasureName[measure]}${measure === 'share' ? '' : '（人）'}，${pivotTimeText(measure, data.span)}`;
  const notes = pivotNotes(measure);
  const plain = (value: Pivot['total']) =>
    typeof value === 'number' ? value : pivotCellText(measure, value);
  const sheet = (): Sheet => ({
    name: `人才交叉表_${rowTitle}和${columnTitle}_${pivotMeasureName[measure]}_${data.span.to}`,
    columns: [rowTitle, '合计', ...table.columns.map(({ name }) => name)],
    rows: [{ name: '合计', total: table.total, cells: table.totals }, ...table.rows].map((row) => [
      row.name,
      plain(row.total),
      ...row.cells.map(plain),
    ]),
    notes: [
      `${caption}；${scopeText(data)}`,
      `数据截止${dayText(data.dataset.cutOff)}，${data.dataset.name}数据，由证书登记库汇总。`,
      ...(measure === 'share' ? ['比重为小数，1＝100%。'] : []),
      ...notes,
    ],
  });
  return (
    <>
      <PivotTable
        {...{ caption, table, measure, rowTitle }}
        sort={{
          sorting: view.sort,
          linkTo: (sort) => linkTo({ sort }),
          go: (sort) => go({ sort }, 'replace'),
        }}
      />
      <ul className="notes">
        <li>{scopeText(data)}。</li>
        {table.greatest > 0 && (
          <li>底色越深数越大：最大一格的一半以上最深，每减半浅一档，不足十六分之一不着色。</li>
        )}
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <SheetDownloads sheet={sheet} what="交叉表" />
    </>
  );
}

function cross({ pairs, axes, data }: Crossed, measure: PivotMeasure): Pivot {
  const { members, selection, span } = data;
  const side = (dimension: PoolDimension, which: 'row' | 'column') =>
    pivotMembers({
      dimension,
      side: which,
      members: members[dimension],
      selection,
      at: span.to,
      pairs,
    });
  return pivot({
    pairs,
    rows: side(axes.rows, 'row'),
    columns: side(axes.columns, 'column'),
    measure,
  });
}
