import {
  absentText,
  type CitySplit,
  inPercent,
  isAbsent,
  type Maybe,
  roundHalfUp,
  targetOriginText,
} from '../../model/index.ts';
import type { Sheet } from '../../ui/index.ts';
import type { SplitSituation } from './split-data.ts';
import { splitRows, sumRow } from './split-table.tsx';

/** The split to take away: one row an area, the sum last, and all that it rests on. */
export function splitSheet(
  { commitment, year, city }: SplitSituation,
  split: CitySplit,
  notes: readonly string[],
): Sheet {
  const rows = splitRows(split);
  const origin = targetOriginText[split.origin];
  return {
    name: `${year}年末${commitment.name}分解（${origin}）`,
    columns: [
      '单位',
      `${year}年末${origin}（人）`,
      '占全市（%）',
      `现有数（人${split.basedOn ? `，${split.basedOn}` : ''}）`,
      '要净增（人）',
      '要增长（%）',
      `起点数（人${commitment.startOn ? `，${commitment.startOn}` : ''}）`,
      '常住人口（人，2020年普查）',
      '常住人口是否推算',
    ],
    rows: [...rows, sumRow(split, rows, city)].map((row) => [
      row.name,
      row.target,
      percentCell(row.share),
      cell(row.current),
      cell(row.increase),
      percentCell(row.growth),
      cell(row.start),
      cell(row.residents),
      row.isEstimated ? '是' : '否',
    ]),
    notes,
  };
}

function cell(value: Maybe<number>): number | string {
  return isAbsent(value) ? absentText(value) : value;
}

/** In percent with two decimals, so that a sheet can go on computing. */
function percentCell(value: Maybe<number>): number | string {
  return isAbsent(value) ? absentText(value) : roundHalfUp(inPercent(value), 2);
}
