import { useMemo } from 'react';
import { countText, periodText } from '../../model/index.ts';
import { poolData } from './pool-data.ts';
import type { PoolProps } from './pool-state.ts';

/** 人才结构: who the high-skilled are, by eight views that filter one another. */
export function PoolPage(props: PoolProps) {
  const { book, catalog, view } = props;
  const data = useMemo(() => poolData(book, view, catalog), [book, view, catalog]);
  return (
    <section className="lead" aria-labelledby="finding">
      <h1 id="finding">
        {periodText(data.span.to)}全市高技能人才{countText(data.city.total.persons)}人
      </h1>
    </section>
  );
}
