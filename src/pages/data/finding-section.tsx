import type { ReactNode } from 'react';
import { type Column, DataTable, Paging } from '../../ui/index.ts';
import type { DataAnswers, FindingRow, FindingRule, PublishedFiles } from './data-answers.ts';
import { type DataProps, pageSize } from './data-state.ts';
import { ruleText, topicText } from './data-text.ts';

interface FindingSectionProps extends Pick<DataProps, 'view' | 'linkTo' | 'go' | 'fileLink'> {
  readonly data: DataAnswers;
}

const severityText: Readonly<Record<string, string>> = { warning: '▲ 提示', error: '■ 错误' };

const columns: readonly Column<FindingRow>[] = [
  { key: 'file', title: '文件', isRowHeader: true, cell: ({ file }) => <code>{file}</code> },
  { key: 'line', title: '行', align: 'right', cell: ({ line }) => line ?? '—' },
  { key: 'column', title: '列', cell: ({ column }) => column ?? '—' },
  { key: 'found', title: '填的是', cell: ({ found }) => found ?? '—' },
  { key: 'message', title: '疑在哪里', isPlain: true, cell: ({ message }) => message },
  { key: 'rule', title: '规则', cell: ({ rule }) => ruleText(rule) },
  {
    key: 'severity',
    title: '程度',
    isPlain: true,
    cell: ({ severity }) => severityText[severity] ?? severity,
  },
];

/** What the build found doubtful: by rule, then one by one with file, line and column. */
export function FindingSection({ data, view, linkTo, go, fileLink }: FindingSectionProps) {
  const { rules, findings, findingCount, allFindings } = data;
  const chooseRule = (rule: string, text: ReactNode) => (
    <a
      href={linkTo({ rule, findingsPage: 1 })}
      onClick={(event) => {
        event.preventDefault();
        go({ rule, findingsPage: 1 });
      }}
    >
      {text}
    </a>
  );
  const ruleColumns: readonly Column<FindingRule>[] = [
    {
      key: 'rule',
      title: '规则',
      isRowHeader: true,
      cell: ({ rule }) => chooseRule(rule, ruleText(rule)),
    },
    {
      key: 'topic',
      title: '说的是',
      isPlain: true,
      cell: ({ rule }) => (
        <>
          {topicText(rule)} <code>{rule}</code>
        </>
      ),
    },
    {
      key: 'severity',
      title: '程度',
      isPlain: true,
      cell: ({ severity }) => severityText[severity] ?? severity,
    },
    { key: 'findings', title: '处', align: 'right', cell: (each) => each.findings },
    { key: 'files', title: '文件', align: 'right', cell: ({ files }) => files },
    { key: 'example', title: '例如', cell: ({ example }) => example },
  ];
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">质量清单</h2>
      <p>
        建站时逐行核对。错误会使建站停止，不会出现在网站上；这里列的是疑点，除登记库里注明“不计入”的行以外数都照用，请上报单位核实。
      </p>
      {allFindings === 0 ? (
        <p>没有发现疑点。</p>
      ) : (
        <>
          <div className="wrapping">
            <DataTable
              caption="按规则汇总"
              narrow="blocks"
              columns={ruleColumns}
              rows={rules}
              isCurrent={({ rule }) => rule === view.rule}
            />
          </div>
          {view.rule !== '' && (
            <p>
              下面只列“{ruleText(view.rule)}”的{findingCount}处。
              {chooseRule('', '列出全部')}
            </p>
          )}
          {findings.length === 0 ? (
            <p>{findingCount === 0 ? '没有这条规则的疑点。' : '这一页没有内容，请翻回前页。'}</p>
          ) : (
            <div className="wrapping">
              <DataTable caption="逐处列出" narrow="blocks" columns={columns} rows={findings} />
            </div>
          )}
          <Paging
            what="质量清单"
            page={view.findingsPage}
            pageSize={pageSize}
            total={findingCount}
            linkTo={(findingsPage) => linkTo({ findingsPage })}
            go={(findingsPage) => go({ findingsPage })}
          />
          <WholeList data={data} fileLink={fileLink} />
        </>
      )}
    </section>
  );
}

/** All of the list as files: the reader without scripts cannot turn pages. */
function WholeList({ data, fileLink }: Pick<FindingSectionProps, 'data' | 'fileLink'>) {
  const isList = ({ table }: PublishedFiles) => table.name === 'finding';
  const files = [...data.ownFiles, ...data.referenceFiles]
    .filter(isList)
    .flatMap((each) => each.files);
  const [csv] = files.filter(({ format }) => format === 'csv');
  if (!csv) return null;
  return (
    <p>
      完整清单：
      <a href={fileLink(csv.path)} download>
        CSV
      </a>
      ，{csv.rows}处。
    </p>
  );
}
