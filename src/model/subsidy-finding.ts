import type { AssessmentContext } from './assessment.ts';
import { wanYuanText } from './money.ts';
import { checkPayment, type SubsidyStandard, standardKind } from './subsidy.ts';
import { type SubsidyPayment, totalPaid } from './subsidy-paid.ts';

/** `22项补贴标准，其中1项是区间、3项只定上限`. */
function standardsClause(standards: readonly SubsidyStandard[]): string {
  const count = (kind: string) =>
    standards.filter((standard) => standardKind(standard) === kind).length;
  const parts = [
    count('range') > 0 ? `${count('range')}项是区间` : '',
    count('ceiling') > 0 ? `${count('ceiling')}项只定上限` : '',
  ].filter(Boolean);
  const detail = parts.length > 0 ? `（${parts.join('、')}）` : '';
  return `文件定了${standards.length}项补贴标准${detail}`;
}

/** What the document pays, what was paid in a year, and how many payments of it are wrong. */
export function subsidyFinding(
  standards: readonly SubsidyStandard[],
  payments: readonly SubsidyPayment[],
  year: string,
  context: AssessmentContext,
): string {
  const lead = standardsClause(standards);
  if (payments.length === 0) {
    const why = context.missing.absent === 'not_published' ? '没有公布' : '没有报送';
    return `${lead}；各县（市、区）和功能区发放了多少，${why}。`;
  }
  const { amount } = totalPaid(payments);
  const byId = new Map(standards.map((standard) => [standard.id, standard]));
  const wrong = payments.filter((payment) => {
    const standard = byId.get(payment.item);
    const fit = standard && checkPayment(standard, payment).fit;
    return fit !== 'within' && fit !== 'nothing';
  }).length;
  const check = wrong > 0 ? `${wrong}笔与标准不符` : '没有一笔与标准不符';
  return `${lead}；${year}全市发放${wanYuanText(amount)}万元，${check}。`;
}
