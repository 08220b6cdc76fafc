import {
  changeText,
  countText,
  type Movers,
  type PoolSpan,
  periodText,
} from '../../model/index.ts';
import './balance.css';

interface BalanceProps {
  readonly whole: Movers['whole'];
  readonly span: PoolSpan;
}

/** 期初 + 取证流入 − 离册流出 + 内部变动 = 期末, with the numbers put in. */
export function Balance({ whole, span }: BalanceProps) {
  const { before, certified, departed, moved, persons } = whole;
  const terms = [
    { sign: '', name: `${periodText(span.from)}在册`, text: countText(before) },
    { sign: '＋', name: '取证流入', text: countText(certified) },
    { sign: '－', name: '离册流出', text: countText(departed) },
    { sign: moved < 0 ? '－' : '＋', name: '内部变动', text: countText(Math.abs(moved)) },
    { sign: '＝', name: `${periodText(span.to)}在册`, text: countText(persons) },
  ];
  return (
    <dl className="balance" aria-label={`人数平衡，净增${changeText(whole.change)}人`}>
      {terms.map(({ sign, name, text }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {sign && <span className="balance-sign">{sign}</span>}
            <strong className="number">{text}</strong>
          </dd>
        </div>
      ))}
    </dl>
  );
}
