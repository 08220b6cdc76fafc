import { countText, stepText, upliftMeasureText } from '../../model/index.ts';
import { DataTable, SheetDownloads } from '../../ui/index.ts';
import type { UpliftData } from './uplift-data.ts';

interface StepTableProps {
  readonly data: UpliftData;
  readonly areaName: string;
  readonly notes: readonly string[];
}

/** From which level to which: what came by the deadline, and what came after it. */
export function StepTable({ data, areaName, notes }: StepTableProps) {
  const { steps, byStep, measures, isPast, months } = data;
  const rows = steps.flatMap((step, index) => {
    const sums = byStep[index];
    return sums && months.length > 0 ? [{ name: stepText(step), sums }] : [];
  });
  const stretches = isPast ? (['byDue', 'later'] as const) : (['byDue'] as const);
  const columns = stretches.flatMap((stretch) =>
    measures.map(({ measure }) => ({
      stretch,
      measure,
      title: `${stretch === 'later' ? '期限以后' : isPast ? '期限以内' : '到这一期'}${upliftMeasureText[measure]}`,
    })),
  );
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">从哪一层次到哪一层次：{areaName}</h2>
      <DataTable
        caption="各层次人数（人）"
        columns={[
          { key: 'step', title: '层次', isRowHeader: true, cell: ({ name }) => name },
          ...columns.map(({ stretch, measure, title }) => ({
            key: title,
            title,
            align: 'right' as const,
            cell: ({ sums }: (typeof rows)[number]) => countText(sums[measure][stretch].sum),
          })),
        ]}
        rows={rows}
      />
      <SheetDownloads
        what="分层次数据"
        sheet={() => ({
          name: `学历提升分层次_${areaName}`,
          columns: ['层次', ...columns.map(({ title }) => `${title}（人）`)],
          rows: rows.map(({ name, sums }) => [
            name,
            ...columns.map(({ stretch, measure }) => sums[measure][stretch].sum),
          ]),
          notes,
        })}
      />
    </section>
  );
}
