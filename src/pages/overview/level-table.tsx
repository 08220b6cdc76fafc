import { countText, type PeriodEnd, percentText, periodText } from '../../model/index.ts';
import { Bar, DataTable } from '../../ui/index.ts';

interface LevelRow {
  readonly level: string;
  readonly name: string;
  readonly persons: number | null;
}

interface LevelTableProps {
  readonly levels: readonly LevelRow[];
  readonly areaName: string;
  readonly period: PeriodEnd;
}

/** The talent pool by highest level, from the certificate register; nothing where there is no register. */
export function LevelTable({ levels, areaName, period }: LevelTableProps) {
  const total = levels.reduce((sum, { persons }) => sum + (persons ?? 0), 0);
  if (total === 0) {
    return (
      <p className="soft">
        {periodText(period)}没有按等级汇总的证书登记数据；登记库按年末和数据截止日汇总。
      </p>
    );
  }
  return (
    <>
      <DataTable
        caption={`${areaName}高技能人才按等级（人），${periodText(period)}，证书登记口径`}
        columns={[
          { key: 'name', title: '等级', isRowHeader: true, cell: ({ name }) => name },
          {
            key: 'persons',
            title: '人数',
            align: 'right',
            cell: ({ persons }) => countText(persons ?? { absent: 'not_applicable' }),
          },
          {
            key: 'share',
            title: '占比',
            align: 'right',
            cell: ({ persons }) => percentText((persons ?? 0) / total),
          },
          {
            key: 'bar',
            title: <span className="visually-hidden">占比图</span>,
            cell: ({ name, persons }) => (
              <Bar
                share={(persons ?? 0) / total}
                tick={null}
                tone="good"
                label={`${name}占${percentText((persons ?? 0) / total)}`}
              />
            ),
          },
        ]}
        rows={levels}
      />
      <p className="soft">一人只按最高等级计一次；功能区单独计数，因此与县区上报数口径不同。</p>
    </>
  );
}
