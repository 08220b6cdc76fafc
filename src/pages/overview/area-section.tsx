import { useMemo } from 'react';
import { ChartFigure, targetChart } from '../../charts/index.ts';
import { countText, dayText, periodText } from '../../model/index.ts';
import { AreaTable } from './area-table.tsx';
import { LevelTable } from './level-table.tsx';
import type { OverviewData } from './overview-data.ts';
import type { OverviewProps } from './overview-state.ts';

interface AreaSectionProps extends OverviewProps {
  readonly data: OverviewData;
}

/** The parts of the city as they reported, and one of them more closely if it is chosen. */
export function AreaSection({ data, catalog, linkTo, go, pageLink }: AreaSectionProps) {
  const { area, areaSeries, context, dataset, reconciliation, standings } = data;
  const chart = useMemo(
    () =>
      area &&
      targetChart({
        subject: `${area.name}高技能人才总量`,
        unit: '人',
        isCourse: true,
        fan: [],
        tried: [],
        series: areaSeries,
        targets: [],
        sourceNotes: [`数据截止${dayText(context.cutOff)}；县区上报数。`, dataset.note],
      }),
    [area, areaSeries, context, dataset],
  );
  const reported = standings.some(({ status }) => status !== null);

  return (
    <section aria-labelledby="areas">
      <h2 id="areas">各县（市、区）和功能区</h2>
      {reported ? (
        <>
          <AreaTable
            standings={standings}
            chosen={area?.code ?? null}
            period={context.cutOff}
            linkTo={linkTo}
            go={go}
          />
          <p className="soft">
            各单位合计{countText(reconciliation.sum)}人，扣除功能区与所在县区重复统计的
            {countText(reconciliation.overlap)}人后为{countText(reconciliation.net)}人
            {reconciliation.missing.length > 0 &&
              `；${reconciliation.missing.join('、')}未报，不在合计内`}
            。全市数以市人社局核定数为准，未作机械调整。
          </p>
          <p>
            <a href={pageLink('counties/')}>按年度目标、每万人、占技能劳动者、增速比较各单位 →</a>
          </p>
        </>
      ) : (
        <p>
          {dataset.name}数据里没有{periodText(context.cutOff)}
          的县区数：县区分解和完成情况都没有公布。
        </p>
      )}
      {chart && area && (
        <div className="area-detail" id="area-detail">
          <p>
            <a
              href={linkTo({ area: null })}
              onClick={(event) => {
                event.preventDefault();
                go({ area: null });
              }}
            >
              ← 回到全市
            </a>
          </p>
          {areaSeries.length > 0 ? <ChartFigure model={chart} /> : <p>{area.name}没有数据。</p>}
        </div>
      )}
      <LevelTable
        levels={data.levels}
        areaName={area?.name ?? catalog.city.name}
        period={context.cutOff}
      />
    </section>
  );
}
