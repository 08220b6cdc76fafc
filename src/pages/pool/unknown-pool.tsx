import { periodText } from '../../model/index.ts';
import type { PoolData } from './pool-data.ts';
import type { PoolProps } from './pool-state.ts';

interface UnknownPoolProps extends Pick<PoolProps, 'pageLink'> {
  readonly data: PoolData;
}

/** Says why there is nothing to show: no register, or none at the period that is chosen. */
export function UnknownPool({ data, pageLink }: UnknownPoolProps) {
  const { dataset, periods, span } = data;
  const [first] = periods;
  const last = periods[periods.length - 1];
  return (
    <section className="lead" aria-labelledby="finding">
      {first === undefined || last === undefined ? (
        <>
          <h1 id="finding">{dataset.name}数据没有登记库，人才结构未公布。</h1>
          <p>
            技能等级、产业链、年龄等构成没有公开的数字，不作推算，也不当作零。全市总量见
            <a href={pageLink('')}>总览</a>。
          </p>
        </>
      ) : (
        <>
          <h1 id="finding">{periodText(span.to)}没有登记库的汇总，看不出人才结构。</h1>
          <p>
            有汇总的是{periodText(first)}至{periodText(last)}。请在“看哪一期”里选择。
          </p>
        </>
      )}
    </section>
  );
}
