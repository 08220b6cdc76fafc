import { changeText, countText, isAbsent, percentText, periodText } from '../../model/index.ts';
import { type Column, DataTable } from '../../ui/index.ts';
import type { DataAnswers, IntakeStep, ReconciledRow } from './data-answers.ts';
import type { DataProps } from './data-state.ts';

interface RegisterSectionProps extends Pick<DataProps, 'view'> {
  readonly data: DataAnswers;
}

const handlingText = { stop: '停止建站', leave_out: '剔除', keep: '照用并列出' } as const;

const stepColumns: readonly Column<IntakeStep>[] = [
  { key: 'name', title: '步骤', isRowHeader: true, cell: ({ name }) => name },
  {
    key: 'handling',
    title: '处理',
    cell: ({ handling, stopAbove }) =>
      handling === null
        ? '—'
        : `${handlingText[handling]}${stopAbove === null ? '' : `，超过${percentText(stopAbove)}停止`}`,
  },
  { key: 'found', title: '查出', align: 'right', cell: ({ found }) => found ?? '—' },
  { key: 'out', title: '剔除', align: 'right', cell: ({ leftOut }) => leftOut ?? '—' },
  { key: 'rows', title: '剩余行数', align: 'right', cell: ({ rowsLeft }) => countText(rowsLeft) },
  {
    key: 'persons',
    title: '剩余人数',
    align: 'right',
    cell: ({ personsLeft }) => countText(personsLeft),
  },
];

function judgement({ difference, isListed }: ReconciledRow): string {
  if (isAbsent(difference)) return '无法比对';
  if (isListed) return '▲ 已列入清单';
  return difference === 0 ? '一致' : '容许';
}

const comparedColumns: readonly Column<ReconciledRow>[] = [
  { key: 'area', title: '地区', isRowHeader: true, cell: ({ areaName }) => areaName },
  { key: 'level', title: '等级', cell: ({ levelName }) => levelName ?? '合计' },
  {
    key: 'registered',
    title: '登记库',
    align: 'right',
    cell: ({ registered }) => countText(registered),
  },
  { key: 'reported', title: '报表', align: 'right', cell: ({ reported }) => countText(reported) },
  {
    key: 'overlap',
    title: '已扣重复',
    align: 'right',
    cell: ({ overlap }) => (overlap ? countText(overlap) : '—'),
  },
  {
    key: 'difference',
    title: '报表减登记库',
    align: 'right',
    cell: ({ difference }) => changeText(difference),
  },
  { key: 'listed', title: '判断', cell: judgement },
];

/** How the certificate register was taken in, and how far the reports agree with it. */
export function RegisterSection({ data, view }: RegisterSectionProps) {
  const { sums, reconciled, reconciliation } = data;
  if (sums.length === 0) return null;
  const at = reconciled.find(({ periodEnd }) => periodEnd === view.period);
  const totals = reconciliation.filter(({ level }) => level === null);
  const byLevel = reconciliation.filter(({ level }) => level !== null);
  return (
    <section aria-labelledby="register">
      <h2 id="register">证书登记库</h2>
      <p>
        登记库一行一本证书，只在建站时使用，不发布；发布的只有汇总数。下面是入库前后的行数和人数。
      </p>
      <div className="wrapping">
        <DataTable caption="入库核对" narrow="blocks" columns={stepColumns} rows={sums} />
      </div>
      <h3>与县区报表对账</h3>
      {at ? (
        <>
          <p>
            {periodText(view.period)}比对{at.compared}项，{at.differing}项有差，其中{at.listed}
            项超过规则容许、列入质量清单。
          </p>
          <DataTable
            caption={`${periodText(view.period)}合计对账`}
            columns={comparedColumns}
            rows={totals}
          />
          <details className="dictionary">
            <summary>分等级对账（{byLevel.length}项）</summary>
            <DataTable
              caption={`${periodText(view.period)}分等级对账`}
              columns={comparedColumns}
              rows={byLevel}
            />
          </details>
        </>
      ) : (
        <p>{periodText(view.period)}没有可以比对的报表。</p>
      )}
    </section>
  );
}
