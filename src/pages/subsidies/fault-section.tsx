import { countText, yuanText } from '../../model/index.ts';
import { DataTable } from '../../ui/index.ts';
import { DutyNames } from '../duty-links.tsx';
import type { SubsidiesData } from './subsidies-data.ts';

/** Payments that do not keep to their standard, each with its place in the file that reported it. */
export function FaultSection({ data }: { data: SubsidiesData }) {
  const { findings, payments, standards, measures } = data;
  if (payments.length === 0) return null;
  const dutyOf = (item: string) => {
    const clause = standards.find((standard) => standard.item === item)?.clause;
    return measures.find((measure) => measure.clause === clause)?.departments ?? [];
  };
  const unitOf = new Map(standards.map(({ item, countedIn }) => [item, countedIn]));
  return (
    <section aria-labelledby="faults">
      <h2 id="faults">与标准不符的发放</h2>
      {findings.length === 0 ? (
        <p>已报的{payments.length}笔都在标准之内。</p>
      ) : (
        <DataTable
          caption={`${findings.length}笔，逐笔核对${payments.length}笔所得`}
          narrow="blocks"
          columns={[
            {
              key: 'area',
              title: '单位和年份',
              isRowHeader: true,
              cell: ({ area, year }) => `${area}　${year}年`,
            },
            { key: 'item', title: '补贴项目', isPlain: true, cell: ({ item }) => item },
            {
              key: 'count',
              title: '数量',
              align: 'right',
              cell: ({ count, item }) => countText(count) + (unitOf.get(item) ?? ''),
            },
            {
              key: 'amount',
              title: '实发（元）',
              align: 'right',
              cell: ({ amount }) => yuanText(amount),
            },
            {
              key: 'message',
              title: '核对',
              isPlain: true,
              cell: ({ message }) => <span className="prose">{message}</span>,
            },
            {
              key: 'place',
              title: '出处',
              cell: ({ file, line, column }) => (
                <span className="prose">{`${file} 第${line}行 ${column}列`}</span>
              ),
            },
            {
              key: 'duty',
              title: '责任单位',
              isPlain: true,
              cell: ({ item }) => (
                <span className="duty">
                  <DutyNames departments={dutyOf(item)} />
                </span>
              ),
            },
          ]}
          rows={findings}
        />
      )}
      <p className="soft">
        高于上限、低于下限、有数量没有金额的列为提示，照列其数；项目不在标准里、数量为0而有金额、疑似以万元填报的是错误，建站时就停下。
      </p>
    </section>
  );
}
