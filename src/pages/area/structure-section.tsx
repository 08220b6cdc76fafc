import { countText, percentText, periodText } from '../../model/index.ts';
import { Bar, DataTable, SheetDownloads } from '../../ui/index.ts';
import type { SectionProps } from './section-props.ts';
import type { StructureRow } from './structure-data.ts';

/** Levels and chains of the people in the area, each beside the city's share. */
export function StructureSection({ data, notes, pageLink }: SectionProps) {
  const { structure, name, period, code } = data;
  const { persons, levels, chains } = structure;
  if (persons === 0) {
    return (
      <section aria-labelledby="structure">
        <h2 id="structure">人才结构</h2>
        <p>{periodText(period)}没有按证书登记库汇总的数。</p>
      </section>
    );
  }
  const sheetRows = (kind: string, rows: readonly StructureRow[]) =>
    rows.map(({ name: part, persons: count, share, cityShare }) => [
      ...[kind, part, count, share, cityShare],
    ]);
  return (
    <section aria-labelledby="structure" className="area-people">
      <h2 id="structure">
        <a href={pageLink('pool/', { area: code })}>人才结构</a>：{countText(persons)}人
      </h2>
      <div className="area-structure">
        <PartTable title="等级" caption="人才结构：按等级" rows={levels} />
        <PartTable title="产业链" caption="按产业链" rows={chains} />
      </div>
      <p className="soft">
        证书登记口径，一人只在一个单位、按最高等级计一次
        <span className="on-screen">；竖线是全市的占比</span>。
      </p>
      <SheetDownloads
        what="人才结构"
        sheet={() => ({
          name: `${name}人才结构_${period}`,
          columns: ['分类', '名称', '人数', '占本单位', '占全市'],
          rows: [...sheetRows('等级', levels), ...sheetRows('产业链', chains)],
          notes: ['占比为小数，1＝100%；“占全市”是这一类在全市人才中的占比。', ...notes],
        })}
      />
    </section>
  );
}

interface PartTableProps {
  readonly title: string;
  readonly caption: string;
  readonly rows: readonly StructureRow[];
}

function PartTable({ title, caption, rows }: PartTableProps) {
  const longest = Math.max(...rows.flatMap(({ share, cityShare }) => [share, cityShare]));
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'name', title, isRowHeader: true, cell: ({ name }) => name },
        {
          key: 'persons',
          title: '人数',
          align: 'right',
          cell: ({ persons }) => countText(persons),
        },
        { key: 'share', title: '占比', align: 'right', cell: ({ share }) => percentText(share) },
        {
          key: 'city',
          title: '全市',
          align: 'right',
          cell: ({ cityShare }) => percentText(cityShare),
        },
        {
          key: 'bar',
          title: <span className="visually-hidden">占比图</span>,
          cell: ({ name, share, cityShare }) => (
            <Bar
              share={share / longest}
              tick={cityShare / longest}
              tone="good"
              label={`${name}占${percentText(share)}，全市${percentText(cityShare)}`}
            />
          ),
        },
      ]}
      rows={rows}
    />
  );
}
