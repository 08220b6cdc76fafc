import { useCallback, useMemo } from 'react';
import {
  baseTitle,
  type ComparedArea,
  dayText,
  periodText,
  rules,
  yearOf,
  zoneBasisText,
} from '../../model/index.ts';
import { DataTable, type Sheet, SheetDownloads } from '../../ui/index.ts';
import { AreaDuty } from '../duty-links.tsx';
import { type CountiesData, listLength } from './counties-data.ts';
import type { CountiesProps } from './counties-state.ts';
import type { Highlight } from './highlight.ts';
import { type ReportColumn, reportColumns, shortStanding } from './report-columns.tsx';
import { proposedText, reportNotes } from './report-notes.ts';
import { RowsChoice } from './rows-choice.tsx';
import { ruleLines } from './working-rules.ts';

interface ReportSectionProps extends CountiesProps {
  readonly data: CountiesData;
  readonly highlight: Highlight;
  /** The same function as long as it gives the same addresses. */
  readonly areaPage: (code: string) => string;
}

/** The one table, in the form that such reports have. */
export function ReportSection(props: ReportSectionProps) {
  const { data, view, linkTo, go, areaPage, highlight } = props;
  const { comparison, indicator, at, from, dataset, marks, hasAreas } = data;
  const { ranked, apart, city, base } = comparison;
  const columns = useMemo(
    () =>
      reportColumns(data, (row: ComparedArea) => (
        <>
          {row.code === city.code ? row.name : <a href={areaPage(row.code)}>{row.name}</a>}
          {(marks.get(row.code) ?? []).map(({ sign, meaning }) => (
            <abbr key={sign} title={meaning}>
              {sign}
            </abbr>
          ))}
          {row.host !== null && <span className="soft zone-word">（功能区）</span>}
          <span className="short-standing" aria-hidden="true">
            {shortStanding(row)}
          </span>
        </>
      )),
    [data, city, areaPage, marks],
  );
  const notes = useMemo(() => reportNotes(data), [data]);
  const given = { base, unit: indicator.unit, from, at };
  const isYear = !hasAreas || base === 'year';
  const title = `${periodText(at)}${indicator.name}：${isYear ? `${yearOf(at)}年度目标完成情况` : baseTitle(given)}`;
  const limit = listLength(data, view.rows);
  const { set } = highlight;
  const onHighlight = useCallback((row: ComparedArea | null) => set(row?.code ?? null), [set]);
  return (
    <section aria-labelledby="report" className="report">
      <h2 id="report">
        {hasAreas
          ? `各单位${comparison.targets.commitment === null ? '比较' : '完成情况'}，后进在前`
          : '各单位完成情况'}
      </h2>
      {hasAreas ? (
        <p className="soft">
          落后的由本级政府或管委会负责：
          <AreaDuty />
        </p>
      ) : (
        <p>{dataset.name}数据里没有各单位的数，不能比较，也不作推算。</p>
      )}
      <DataTable
        caption={title}
        columns={columns}
        rows={ranked}
        isCurrent={({ code }) => code === view.area}
        isHighlighted={({ code }) => code === highlight.code}
        onHighlight={onHighlight}
        sort={{
          sorting: view.sort,
          linkTo: (sort) => linkTo({ sort }),
          go: (sort) => go({ sort }, 'replace'),
        }}
        pinned={[city]}
        apart={{
          title:
            (hasAreas ? '不排位次' : '没有公布的数，不排位次') +
            (apart.length > limit ? `（${apart.length}个单位，列出${limit}个）` : ''),
          rows: apart.slice(0, limit),
        }}
        limit={limit}
      />
      <RowsChoice {...{ data, linkTo, go }} rows={view.rows} />
      <ul className="notes">
        {notes.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
        {comparison.targets.origin !== 'none' && (
          <li>落后{rules.seriouslyBehind * 100}个百分点及以上为严重滞后。</li>
        )}
      </ul>
      <SheetDownloads sheet={() => reportSheet(data, { title, columns, notes })} what="这张表" />
    </section>
  );
}

interface ReportWords {
  readonly title: string;
  readonly columns: readonly ReportColumn[];
  readonly notes: ReturnType<typeof reportNotes>;
}

/** The whole report to take away, in the order of the places. */
function reportSheet(data: CountiesData, { title, columns, notes }: ReportWords): Sheet {
  const { comparison, indicator, at, dataset, zones } = data;
  const { ranked, apart, city, targets } = comparison;
  return {
    name: `区县比较_${indicator.name}_${at}`,
    columns: columns.map(({ heading }) => heading),
    rows: [city, ...ranked, ...apart].map((row) => columns.map(({ plain }) => plain(row))),
    notes: [
      `${title}；${zoneBasisText[zones]}；数据截止${dayText(dataset.cutOff)}，${dataset.name}数据。`,
      '完成率、序时、差和增长为小数，1＝100%。',
      ...(targets.origin === 'proposed' ? [proposedText] : []),
      ...notes.map(({ text }) => text),
      ...ruleLines(data),
    ],
  };
}
