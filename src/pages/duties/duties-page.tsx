import './duties.css';
import { useMemo } from 'react';
import { dayText, dutiesFinding, lackingText, rules } from '../../model/index.ts';
import { ChoiceSelect, OptionalSelect } from '../../ui/index.ts';
import { type DutiesData, dutiesData } from './duties-data.ts';
import { type DutiesProps, type DutyFilter, dutyFilters } from './duties-state.ts';
import { DutyGrid } from './duty-grid.tsx';

const filterText: Record<DutyFilter, string> = {
  all: '全部任务',
  owed: '本期还没有完成的',
  missed: '有过未完成或没有数的',
};

/** 年度任务: one row a duty, one cell a period. */
export function DutiesPage(props: DutiesProps) {
  const { book, view, catalog, pageLink } = props;
  const data = useMemo(() => dutiesData(book, view, catalog), [book, view, catalog]);
  const { recurring, standing, dataset, all } = data;
  const notes = [
    `截至${dayText(view.period)}；${dataset.name}数据，${dayText(dataset.releasedOn)}发布。`,
    dataset.note,
  ];
  const hasFigures = all.some(({ periods }) =>
    periods.some(({ assessment }) => assessment?.observation),
  );
  const lacking = lackingText([...all, ...data.allStanding]);
  const nothing = recurring.length === 0 && standing.length === 0;
  return (
    <>
      <section className="lead" aria-labelledby="finding">
        <h1 id="finding">{dutiesFinding(all, data.allStanding)}。</h1>
        {lacking && <p>还差：{lacking}。</p>}
        {!hasFigures && <p>{dataset.name}数据里没有这些任务的完成情况。</p>}
        <p className="soft">
          截至{dayText(view.period)}。每一期从头算起；“左右”允许上下
          {rules.aboutTolerance * 100}%；只有快报的到期数要等核定。
        </p>
      </section>
      <Filters {...props} data={data} />
      {nothing && <p>没有符合筛选的任务。</p>}
      {recurring.length > 0 && (
        <section aria-labelledby="recurring">
          <h2 id="recurring">每年或每两年要完成的</h2>
          <DutyGrid
            caption="周期任务逐期完成情况"
            streaks={recurring}
            notes={notes}
            pageLink={pageLink}
          />
        </section>
      )}
      {standing.length > 0 && (
        <section aria-labelledby="standing">
          <h2 id="standing">没有期限、每年都要达到的要求</h2>
          <p className="soft">文件没有给这些要求定期限，这里逐年看当年最近一期的数。</p>
          <DutyGrid
            caption="每年都要达到的要求"
            streaks={standing}
            notes={notes}
            pageLink={pageLink}
          />
        </section>
      )}
    </>
  );
}

/** Which duties are looked at, and whose. */
function Filters({ view, go, data }: DutiesProps & { readonly data: DutiesData }) {
  return (
    <div className="filters">
      <ChoiceSelect
        label="看哪些"
        value={view.show}
        options={dutyFilters.map((value) => ({ value, text: filterText[value] }))}
        choose={(show) => go({ show: show as DutyFilter })}
      />
      <OptionalSelect
        label="责任单位"
        value={view.department}
        whole="全部单位"
        options={data.departments.map((name) => ({ value: name, text: name }))}
        choose={(department) => go({ department })}
      />
    </div>
  );
}
