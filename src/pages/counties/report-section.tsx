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
import { type CountiesData, mostAtOnce } from './counties-data.ts';
import type { CountiesProps } from './counties-state.ts';
import type { Highlight } from './highlight.ts';
import { reportColumns, shortStanding } from './report-columns.tsx';
import { proposedText, reportNotes } from './report-notes.ts';
import { ruleLines } from './working-rules.ts';

/** What a long table shows until the reader wants all of it. */
const firstRows = 20;

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
  const sheet: Sheet = {
    name: `区县比较_${indicator.name}_${at}`,
    columns: columns.map(({ heading }) => heading),
    rows: [city, ...ranked, ...apart].map((row) => columns.map(({ plain }) => plain(row))),
    notes: [
      `${title}；${zoneBasisText[view.zones]}；数据截止${dayText(dataset.cutOff)}，${dataset.name}数据。`,
      '完成率、序时、差和增长为小数，1＝100%。',
      ...(comparison.targets.origin === 'proposed' ? [proposedText] : []),
      ...notes.map(({ text }) => text),
      ...ruleLines(data),
    ],
  };
  const { set } = highlight;
  const onHighlight = useCallback((row: ComparedArea | null) => set(row?.code ?? null), [set]);
  const isLong = ranked.length > mostAtOnce;
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
        rowKey={({ code }) => code}
        isCurrent={({ code }) => code === view.area}
        isHighlighted={({ code }) => code === highlight.code}
        onHighlight={onHighlight}
        sort={{
          sorting: view.sort,
          linkTo: (sort) => linkTo({ sort }),
          go: (sort) => go({ sort }, 'replace'),
        }}
        pinned={[city]}
        apart={{ title: hasAreas ? '不排位次' : '没有公布的数，不排位次', rows: apart }}
        {...(isLong && view.rows === 'first' ? { limit: firstRows } : {})}
      />
      {isLong && (
        <p>
          <a
            className="button"
            href={linkTo({ rows: view.rows === 'first' ? 'all' : 'first' })}
            onClick={(event) => {
              event.preventDefault();
              go({ rows: view.rows === 'first' ? 'all' : 'first' }, 'replace');
            }}
          >
            {view.rows === 'first'
              ? `只列前${firstRows}个，显示全部${ranked.length}个单位`
              : `只列前${firstRows}个`}
          </a>
        </p>
      )}
      <ul className="notes">
        {notes.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
        {comparison.targets.origin !== 'none' && (
          <li>落后{rules.seriouslyBehind * 100}个百分点及以上为严重滞后。</li>
        )}
      </ul>
      <SheetDownloads sheet={sheet} what="这张表" />
    </section>
  );
}
