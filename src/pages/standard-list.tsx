import { countText, type SubsidyStandard, standardText, yuanText } from '../model/index.ts';
import type { LedgerData } from './ledger-data.ts';

interface StandardListProps {
  readonly standards: readonly SubsidyStandard[];
  readonly data: LedgerData;
}

/** What a measure pays, and what has been paid under it in the newest year that is known. */
export function StandardList({ standards, data }: StandardListProps) {
  return (
    <ul className="plain-list">
      {standards.map((standard) => (
        <li key={standard.id}>
          {standard.item}：<strong className="number">{standardText(standard)}</strong>
          <span className="soft">
            （{standard.beneficiary}，{standard.basis}
            {standard.note && `；${standard.note}`}）
          </span>
          ；{paidText(standard, data)}
        </li>
      ))}
    </ul>
  );
}

/** `2026年至9月末发放309人，772,500元`: the newest year with payments. */
function paidText(standard: SubsidyStandard, data: LedgerData): string {
  const paid = data.paidFor(standard);
  const newest = paid.find(({ count }) => count > 0);
  if (newest !== undefined) {
    return `${data.yearText(newest.year)}发放${countText(newest.count)}${standard.countedIn}，${yuanText(newest.amount)}元`;
  }
  if (paid.length > 0) return '还没有发放';
  return data.context.missing.absent === 'not_published' ? '发放数未公布' : '发放数未报';
}
