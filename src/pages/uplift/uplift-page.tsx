import './uplift.css';
import { useMemo } from 'react';
import { ChartFigure, targetChart } from '../../charts/index.ts';
import {
  dayText,
  stepsFrom,
  stepText,
  upliftFinding,
  upliftMeasureText,
} from '../../model/index.ts';
import { ChoiceSelect, OptionalSelect } from '../../ui/index.ts';
import { AreaSelect } from '../area-select.tsx';
import { AreaSection } from './area-section.tsx';
import { Headline } from './headline.tsx';
import { MonthSection } from './month-section.tsx';
import { StepTable } from './step-table.tsx';
import { type UpliftData, upliftData } from './uplift-data.ts';
import { type UpliftProps, yearsOf } from './uplift-state.ts';

/** 学历提升: the promise, both measures, and where and when they came from. */
export function UpliftPage(props: UpliftProps) {
  const { book, view, catalog } = props;
  const data = useMemo(() => upliftData(book, view, catalog), [book, view, catalog]);
  return data ? (
    <Uplift {...props} data={data} />
  ) : (
    <h1 id="finding">这座城市没有学历提升的承诺。</h1>
  );
}

function Uplift(props: UpliftProps & { readonly data: UpliftData }) {
  const { view, catalog, pageLink, data } = props;
  const { assessment, counted, commitment, measures, months, dataset } = data;
  const areaName = catalog.areas.find(({ code }) => code === view.area)?.name ?? catalog.city.name;
  const notes = useMemo(
    () => [
      `数据截止${dayText(view.period)}；${dataset.name}数据，${dayText(dataset.releasedOn)}发布。`,
      dataset.note,
    ],
    [view.period, dataset],
  );
  const chart = useMemo(() => {
    const own = measures.find(({ measure }) => measure === counted);
    return targetChart({
      subject: `全市${commitment.name}（${upliftMeasureText[counted]}累计）`,
      unit: commitment.unit,
      isCourse: true,
      fan: [],
      tried: [],
      series: own?.series ?? [],
      targets: own?.targets ?? [],
      sourceNotes: notes,
    });
  }, [measures, counted, commitment, notes]);
  const other = measures.find(({ measure }) => measure !== counted)?.atDue?.value;
  const hasReports = months.length > 0;
  return (
    <>
      <section className="lead" aria-labelledby="finding">
        <h1 id="finding">{upliftFinding(assessment, counted, other ?? data.context.missing)}</h1>
        {!hasReports && (
          <p>
            {dataset.name}数据里没有{areaName}的学历提升月报：入学和毕业人数都没有公布。
          </p>
        )}
      </section>
      <Headline data={data} href={pageLink(`targets/${commitment.id}/`)} />
      {chart.points.length > 0 && <ChartFigure model={chart} />}
      {(hasReports || view.area !== null || view.from !== null) && <Filters {...props} />}
      {hasReports && (
        <>
          <StepTable data={data} areaName={areaName} notes={notes} />
          <MonthSection data={data} areaName={areaName} year={view.year} notes={notes} />
          <AreaSection
            data={data}
            period={view.period}
            year={view.year}
            chosen={view.area}
            notes={[
              ...notes,
              `层次：${view.from === null ? '全部' : data.steps.map(stepText).join('、')}`,
            ]}
          />
        </>
      )}
    </>
  );
}

/** Which part of the city, which year and which step are looked at. */
function Filters({ view, catalog, go }: UpliftProps) {
  return (
    <div className="filters">
      <AreaSelect areas={catalog.areas} value={view.area} choose={(area) => go({ area })} />
      <ChoiceSelect
        label="年份"
        value={String(view.year)}
        options={yearsOf(catalog, view).map((year) => ({
          value: String(year),
          text: `${year}年`,
        }))}
        choose={(year) => go({ year: Number(year) })}
      />
      <OptionalSelect
        label="层次"
        value={view.from}
        whole="全部层次"
        options={stepsFrom(null).map((step) => ({ value: step.from, text: stepText(step) }))}
        choose={(from) => go({ from })}
      />
    </div>
  );
}
