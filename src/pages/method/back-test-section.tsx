import {
  type CannotForecast,
  type Forecast,
  isForecast,
  percentText,
  periodText,
  roundHalfUp,
} from '../../model/index.ts';
import { DataTable } from '../../ui/index.ts';

interface BackTestSectionProps {
  /** The forecast of the stock towards its farthest target; null where there is no such target. */
  readonly outlook: Forecast | CannotForecast | null;
}

const rate = (share: number | null) => (share === null ? '—' : percentText(share, 0));

/** How the forecast methods did on the figures that are known: published beside what they foretell. */
export function BackTestSection({ outlook }: BackTestSectionProps) {
  return (
    <section aria-labelledby="back-test">
      <h2 id="back-test">预测和回测</h2>
      <p>
        预测只对有期限的存量和累计目标作，至少三期数据。三种方法在同一列数据上逐期向前检验：只用当时已有的数预测其后几期，再与后来的实数比较；平均绝对标度误差（MASE）最小的方法用于预测，相同时取较简单的。MASE小于1，表示好于“照上期（季节相同的一期）不变”。
      </p>
      {outlook === null || !isForecast(outlook) ? (
        <p>{outlook === null ? '没有未到期的存量目标。' : outlook.text}</p>
      ) : (
        <>
          <DataTable
            caption={`高技能人才总量：${outlook.n}期数据，起点${periodText(outlook.origin.periodEnd)}，向前${outlook.backTest.steps}期，选用${outlook.methodName}`}
            columns={[
              {
                key: 'method',
                title: '方法',
                isRowHeader: true,
                cell: ({ methodName }) => methodName,
              },
              {
                key: 'mase',
                title: 'MASE',
                align: 'right',
                cell: ({ mase }) => (mase === null ? '—' : roundHalfUp(mase, 3).toFixed(3)),
              },
              {
                key: 'hit80',
                title: '80%区间命中',
                align: 'right',
                cell: ({ hitRate80 }) => rate(hitRate80),
              },
              {
                key: 'hit95',
                title: '95%区间命中',
                align: 'right',
                cell: ({ hitRate95 }) => rate(hitRate95),
              },
              {
                key: 'comparisons',
                title: '比较次数',
                align: 'right',
                cell: ({ comparisons }) => comparisons,
              },
            ]}
            rows={outlook.backTest.scores}
          />
          <p className="soft">命中率照实公布：低于区间的名义值，说明区间偏窄；高于，说明偏宽。</p>
        </>
      )}
    </section>
  );
}
