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
import { reportColumns } from './report-columns.tsx';
import { reportNotes } from './report-notes.ts';

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
  const { data, view, linkTo, go, areaPage, pageLink, highlight } = props;
  const { comparison, indicator, at, from, dataset } = data;
  const { ranked, apart, city, base } = comparison;
  const columns = useMemo(
    () =>
      reportColumns(data, ({ code, name, host, overlap }: ComparedArea) => (
        <>
          {code === city.code ? name : <a href={areaPage(code)}>{name}</a>}
          {host !== null && <span className="soft">（功能区）</span>}
          {overlap !== null && <abbr title={`上报数含${overlap.zones.join('、')}的人`}>＊</abbr>}
        </>
      )),
    [data, city, areaPage],
  );
  const notes = useMemo(() => reportNotes(data, view.zones), [data, view.zones]);
  const given = { base, unit: indicator.unit, from };
  const title = `${periodText(at)}${indicator.name}：${!data.hasAreas || base === 'year' ? `${yearOf(at)}年度目标完成情况` : baseTitle(given)}`;
  const sheet: Sheet = {
    name: `区县比较_${indicator.name}_${at}`,
    columns: columns.map(({ heading }) => heading),
    rows: [city, ...ranked, ...apart].map((row) => columns.map(({ plain }) => plain(row))),
    notes: [
      `${title}；${zoneBasisText[view.zones]}；数据截止${dayText(dataset.cutOff)}，${dataset.name}数据。`,
      '完成率、序时、差和增长为小数，1＝100%。',
      ...notes.map(({ text }) => text),
    ],
  };
  const { set } = highlight;
  const onHighlight = useCallback((row: ComparedArea | null) => set(row?.code ?? null), [set]);
  const isLong = ranked.length > mostAtOnce;
  return (
    <section aria-labelledby="report">
      <h2 id="report">各单位完成情况，后进在前</h2>
      <p className="soft">
        落后的由本级政府或管委会负责：
        <AreaDuty />
      </p>
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
        apart={{ title: '没有可比的数，不排位次', rows: apart }}
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
        {comparison.targets.commitment !== null && !data.isDecided && (
          <li>
            要换分解办法，见<a href={pageLink('counties/split/')}>目标分解</a>；差
            {rules.seriouslyBehind * 100}个百分点及以上为严重滞后。
          </li>
        )}
      </ul>
      <SheetDownloads sheet={sheet} what="这张表" />
    </section>
  );
}
