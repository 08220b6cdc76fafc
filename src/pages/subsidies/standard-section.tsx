import { type SubsidyStandard, standardKind, yuanOf, yuanText } from '../../model/index.ts';
import { DataTable, MarkProvider, type Sheet, SheetDownloads } from '../../ui/index.ts';
import type { SubsidiesData } from './subsidies-data.ts';

interface StandardSectionProps {
  readonly data: SubsidiesData;
  readonly pageLink: (path: string) => string;
}

function leastText(standard: SubsidyStandard): string {
  return standardKind(standard) === 'ceiling' ? '未定' : yuanText(standard.low);
}

/** Every standard of the document. */
export function StandardSection({ data: { standards, measures }, pageLink }: StandardSectionProps) {
  return (
    <section aria-labelledby="standards">
      <h2 id="standards">文件规定的标准</h2>
      {/* The standards are the document's own, whatever the data are. */}
      <MarkProvider mark={null}>
        <DataTable
          caption={`${standards.length}项补贴标准（元）`}
          narrow="blocks"
          columns={[
            { key: 'item', title: '补贴项目', isRowHeader: true, cell: ({ item }) => item },
            {
              key: 'clause',
              title: '条款',
              cell: ({ clause }) => (
                <a
                  href={`${pageLink('policy/')}#m${measures.findIndex((each) => each.clause === clause) + 1}`}
                >
                  {clause}
                </a>
              ),
            },
            { key: 'beneficiary', title: '对象', cell: ({ beneficiary }) => beneficiary },
            { key: 'least', title: '最少（元）', align: 'right', cell: leastText },
            {
              key: 'most',
              title: '最多（元）',
              align: 'right',
              cell: ({ high }) => yuanText(high),
            },
            { key: 'per', title: '按什么计', cell: ({ countedIn }) => `每${countedIn}` },
            { key: 'basis', title: '方式', cell: ({ basis }) => basis },
            { key: 'note', title: '说明', cell: ({ note }) => note || '—' },
          ]}
          rows={standards}
        />
      </MarkProvider>
      <p className="soft">
        “未定”：文件只说最高多少，没有下限，测算时最少按0元。毕业生生活补贴和购房补助（十五）文件没有写数额，不在表内。
      </p>
      <SheetDownloads sheet={() => standardSheet(standards)} what="标准" />
    </section>
  );
}

function standardSheet(standards: readonly SubsidyStandard[]): Sheet {
  return {
    name: '补贴标准',
    columns: [
      '代码',
      '补贴项目',
      '条款',
      '对象',
      '最少（元）',
      '最多（元）',
      '按什么计',
      '方式',
      '说明',
    ],
    rows: standards.map((standard) => [
      standard.id,
      standard.item,
      standard.clause,
      standard.beneficiary,
      standardKind(standard) === 'ceiling' ? '' : yuanOf(standard.low),
      yuanOf(standard.high),
      `每${standard.countedIn}`,
      standard.basis,
      standard.note,
    ]),
    notes: ['最少为空：文件只定上限。标准出自泰政办发〔2024〕13号。'],
  };
}
