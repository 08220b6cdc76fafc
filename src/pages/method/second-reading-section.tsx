import { type Assessment, secondReading } from '../../model/index.ts';
import { DataTable } from '../../ui/index.ts';

/** The compound-growth ratio of SDG reporting beside our own verdicts, and why they differ. */
export function SecondReadingSection({ assessments }: { assessments: readonly Assessment[] }) {
  const rows = assessments
    .filter(({ commitment }) => commitment.kind === 'stock_at_least' && commitment.due !== null)
    .map((assessment) => ({ assessment, ...secondReading(assessment) }));
  return (
    <section aria-labelledby="second-reading">
      <h2 id="second-reading">第二读数：可持续发展目标监测的增速比</h2>
      <p>
        欧盟统计局等机构用“实际年均增速÷所需年均增速”衡量进展：95%及以上为显著进展，60%及以上为中等，0以上为不足，以下为背离。它不看期限是否已过、也不看快报核定，只适合有起点的存量。列在这里作对照，本站的结论不用它。
      </p>
      <DataTable
        caption="两种方法的结论"
        columns={[
          {
            key: 'name',
            title: '承诺',
            isRowHeader: true,
            cell: ({ assessment: { commitment } }) =>
              `${commitment.due?.slice(0, 4) ?? ''}年${commitment.name}`,
          },
          { key: 'ours', title: '本站', cell: ({ ours }) => ours },
          { key: 'theirs', title: '增速比', cell: ({ theirs }) => theirs },
          { key: 'why', title: '为什么', cell: ({ explanation }) => explanation },
        ]}
        rows={rows}
      />
      <p className="soft">
        例：从18.00万人到期达到22.90万人、目标23.00万人，增速比98%以上，属显著进展；本站判为到期未完成，差0.10万人。
      </p>
    </section>
  );
}
