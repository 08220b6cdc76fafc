import './movers.css';
import { useMemo, useState } from 'react';
import { Ranking, type RankingRow } from '../../charts/index.ts';
import {
  changeText,
  type Mover,
  moverShareText,
  movers,
  moversFinding,
  type PoolDimension,
  periodText,
  poolDimensionName,
  poolDimensions,
  slicesBy,
} from '../../model/index.ts';
import { Balance } from './balance.tsx';
import { MoversTable } from './movers-table.tsx';
import type { PoolData } from './pool-data.ts';
import type { PoolProps } from './pool-state.ts';
import { scopeText } from './scope-text.ts';

interface MoversSectionProps extends Pick<PoolProps, 'view' | 'linkTo' | 'go'> {
  readonly data: PoolData;
}

/** Which slices made the change between two dates, by a dimension that the reader chooses. */
export function MoversSection(props: MoversSectionProps) {
  const { data, view, linkTo, go } = props;
  const { span } = data;
  return (
    <section aria-labelledby="movers">
      <h2 id="movers">增量从哪里来</h2>
      {span.hasStart ? (
        <>
          <nav aria-label="增量按什么分">
            <ul className="choices">
              {poolDimensions.map((each) => (
                <li key={each}>
                  <a
                    className="button"
                    href={linkTo({ movers: each })}
                    aria-current={each === view.movers ? 'true' : undefined}
                    onClick={(event) => {
                      event.preventDefault();
                      go({ movers: each }, 'replace');
                    }}
                  >
                    {poolDimensionName[each]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <MoversBody {...props} dimension={view.movers} />
        </>
      ) : (
        <p>{periodText(span.to)}以前登记库没有汇总，看不出增量从哪里来。请选更晚的一期。</p>
      )}
    </section>
  );
}

function MoversBody(props: MoversSectionProps & { readonly dimension: PoolDimension }) {
  const { data, dimension, linkTo, go } = props;
  const { answer, selection, span, members } = data;
  const [highlighted, setHighlighted] = useState<string | null>(null);
  const result = useMemo(
    () => movers(slicesBy(answer, selection, dimension)),
    [answer, selection, dimension],
  );
  const names = new Map(members[dimension].map(({ code, name }) => [code, name]));
  const nameOf = (code: string) => names.get(code) ?? code;
  // Whoever looks at one slice alone comes back to all by choosing it again.
  const choiceOf = (code: string) => {
    const [only, ...others] = selection[dimension];
    return { [dimension]: only === code && others.length === 0 ? [] : [code] };
  };
  const hasLoss = result.parts.some(({ change }) => change < 0);
  return (
    <>
      <p className="verdict">{moversFinding({ movers: result, span, nameOf })}</p>
      <p className="soft">{scopeText(data)}</p>
      <Balance whole={result.whole} span={span} />
      {result.parts.length > 0 && (
        <div className="movers">
          <Ranking
            caption={`按${poolDimensionName[dimension]}分的净增（人），点一项只看它`}
            rows={result.parts.map(
              (part): RankingRow => ({
                ...barOf(part),
                name: nameOf(part.code),
                href: linkTo(choiceOf(part.code)),
              }),
            )}
            reference={hasLoss ? { value: 0, text: '0，左边减少，右边增加' } : null}
            chosen={null}
            highlighted={highlighted}
            onChoose={(code) => go(choiceOf(code))}
            onHighlight={setHighlighted}
          />
          <MoversTable
            {...{ data, result, dimension, nameOf, highlighted }}
            onHighlight={setHighlighted}
          />
        </div>
      )}
    </>
  );
}

function barOf({ code, change, share }: Mover): Omit<RankingRow, 'name' | 'href'> {
  return {
    code,
    value: change,
    text: changeText(change),
    shape: '',
    status: `占全部变化${moverShareText(share)}`,
    tone: change < 0 ? 'behind' : 'good',
  };
}
