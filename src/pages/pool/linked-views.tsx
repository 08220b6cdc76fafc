import { useMemo } from 'react';
import { AgeView } from './age-view.tsx';
import { FlowView } from './flow-view.tsx';
import type { Linked } from './linked.ts';
import { spanOf } from './pool-data.ts';
import type { PoolPageView, PoolProps } from './pool-state.ts';
import { SliceView } from './slice-view.tsx';
import { StockView } from './stock-view.tsx';

interface LinkedViewsProps extends Omit<Linked, 'show'>, Pick<PoolProps, 'catalog'> {
  readonly wanted: PoolPageView;
}

/** The eight views. Each is filtered by what is chosen in the others. */
export function LinkedViews({ wanted, catalog, ...given }: LinkedViewsProps) {
  const { dataset, period, from, show } = wanted;
  const span = useMemo(
    () => spanOf({ dataset, period, from }, catalog),
    [dataset, period, from, catalog],
  );
  const linked = { ...given, show };
  return (
    <section className="pool-views" aria-labelledby="views">
      <h2 id="views">他们是谁</h2>
      <div className="pool-grid">
        <SliceView {...linked} view="area" chosen={wanted.area} />
        <SliceView {...linked} view="level" chosen={wanted.level} />
        <AgeView {...linked} bands={wanted.age_band} sexes={wanted.sex} />
        <SliceView {...linked} view="chain" chosen={wanted.chain} />
        <SliceView {...linked} view="occupation_group" chosen={wanted.occupation_group} />
        <SliceView {...linked} view="channel" chosen={wanted.channel} />
        <StockView {...linked} span={span} />
        <FlowView {...linked} span={span} />
      </div>
    </section>
  );
}
