import { memo } from 'react';
import {
  changeText,
  countText,
  type Maybe,
  notApplicable,
  percentText,
  pointsText,
  type SliceReading,
  spanText,
} from '../../model/index.ts';
import type { PoolData } from './pool-data.ts';
import { type ReadingColumn, ReadingTable } from './reading-table.tsx';
import { scopeText } from './scope-text.ts';

interface SliceTableProps {
  readonly data: PoolData;
  readonly title: string;
  readonly nameOf: (code: string) => string;
  readonly readings: readonly SliceReading[];
  readonly isCompared: boolean;
  /** What is said under the table besides. */
  readonly notes: readonly string[];
}

/** The slices of one view: how many, of whom, and what has changed them. */
export const SliceTable = memo(function SliceTable(props: SliceTableProps) {
  const { data, title, nameOf, readings, isCompared, notes } = props;
  const { span } = data;
  return (
    <ReadingTable<SliceReading>
      caption={`按${title}：${spanText(span)}（人）`}
      name={`人才结构_${title}_${span.to}`}
      heading={title}
      rowName={({ code }) => nameOf(code)}
      columns={[...stockColumns(isCompared), ...(span.hasStart ? flowColumns : [])]}
      rows={readings}
      notes={[...notes, scopeText(data)]}
    />
  );
});

type Column = ReadingColumn<SliceReading>;

function stockColumns(isCompared: boolean): readonly Column[] {
  const own: readonly Column[] = [
    { title: '人数', figure: ({ persons }) => persons, text: countText },
    { title: '占比', figure: ({ share }) => share, text: percentText },
  ];
  if (!isCompared) return own;
  return [
    ...own,
    { title: '全市人数', figure: ({ cityPersons }) => cityPersons, text: countText },
    { title: '全市占比', figure: ({ cityShare }) => cityShare, text: percentText },
    {
      title: '与全市之差（百分点）',
      figure: ({ difference }) => difference,
      text: (value: Maybe<number>) => pointsText(value),
    },
  ];
}

const flowColumns: readonly Column[] = [
  { title: '期初', figure: ({ before }) => before, text: countText },
  { title: '取证流入', figure: ({ certified }) => certified, text: countText },
  { title: '离册流出', figure: ({ departed }) => departed, text: countText },
  { title: '内部变动', figure: ({ moved }) => moved, text: changeText },
  { title: '净增', figure: ({ persons, before }) => persons - before, text: changeText },
  {
    title: '增长',
    figure: ({ persons, before }) => (before > 0 ? (persons - before) / before : notApplicable),
    text: (value: Maybe<number>) => percentText(value),
  },
];
