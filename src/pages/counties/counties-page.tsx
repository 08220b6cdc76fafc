import './counties.css';
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { comparisonFinding } from '../../model/index.ts';
import { TargetOriginNote } from '../target-origin.tsx';
import { ChangeSection } from './change-section.tsx';
import { Choices } from './choices.tsx';
import { countiesData, listedAreas, otherIndicators } from './counties-data.ts';
import type { CountiesProps } from './counties-state.ts';
import { CourseSection } from './course-section.tsx';
import { ReconciliationSection } from './reconciliation-section.tsx';
import { proposedText } from './report-notes.ts';
import { ReportSection } from './report-section.tsx';
import { StandingSection } from './standing-section.tsx';
import { WorkingSection } from './working-section.tsx';

/** 区县: the areas side by side, on a base that is fair and named. */
export function CountiesPage(props: CountiesProps) {
  const { book, catalog, view, linkTo, go, foresee, pageLink } = props;
  const { dataset, place, period, indicator, base, zones, from, target, area, rows } = view;
  // The order of the rows and the area that is chosen change nothing of what is computed.
  const computed = useMemo(
    () => ({
      ...{ dataset, place, period, indicator, base, zones, from, target },
      ...{ area: null, rows: 'first' as const, sort: { column: 'place', isDescending: true } },
    }),
    [dataset, place, period, indicator, base, zones, from, target],
  );
  const data = useMemo(() => countiesData(book, computed, catalog), [book, computed, catalog]);
  const others = useMemo(() => otherIndicators(computed, catalog), [computed, catalog]);
  // After every rendering: the engine may have become ready since, and what is known is not asked again.
  useEffect(() => foresee(others));
  const [code, set] = useState<string | null>(null);
  const { origin } = data.comparison.targets;
  const highlight = useMemo(() => ({ code, set }), [code]);
  // The frame makes new links for every address, though those to other pages stay the same.
  const sample = pageLink('counties/');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `sample` stands for what the links depend on
  const areaPage = useMemo(() => (each: string) => pageLink(`counties/${each}/`), [sample]);
  const choose = useCallback(
    (each: string) => go({ area: each === area ? null : each }, 'replace'),
    [go, area],
  );
  const listed = useMemo(() => listedAreas(data, { rows, chosen: area }), [data, rows, area]);
  // Every link repeats the whole address: those of all the areas follow a moment after the figures.
  const links = useDeferredValue(
    useMemo(() => ({ linkTo, areaLink: writtenOnce((each) => linkTo({ area: each })) }), [linkTo]),
  );
  const below = { data, chosen: area, rows, listed, choose, go, ...links };
  return (
    <>
      <section className="lead" aria-labelledby="finding">
        <h1 id="finding">
          {comparisonFinding({
            comparison: data.comparison,
            at: data.at,
            from: data.from,
            indicatorName: data.indicator.name,
            unit: data.indicator.unit,
          })}
        </h1>
        {data.hasAreas && origin !== 'none' && (
          <TargetOriginNote origin={origin}>
            {origin === 'proposed' ? (
              <>
                {proposedText}
                <a href={pageLink('counties/split/')}>换个分法</a>
              </>
            ) : (
              '年度目标按已定的分解。'
            )}
          </TargetOriginNote>
        )}
      </section>
      {data.hasAreas ? (
        <>
          <Choices {...props} data={data} />
          <ReportSection {...props} {...{ data, highlight, areaPage }} />
          <WorkingSection {...below} />
          <StandingSection {...below} highlight={highlight} parts={catalog.areas} />
          <CourseSection {...below} highlight={highlight} />
          <ChangeSection {...below} highlight={highlight} />
          <ReconciliationSection data={below.data} />
        </>
      ) : (
        <ReportSection {...props} {...{ data, highlight, areaPage }} />
      )}
    </>
  );
}

/** The same links, each of which is written when it is first asked for. */
function writtenOnce(link: (code: string) => string): (code: string) => string {
  const written = new Map<string, string>();
  return (code) => {
    const known = written.get(code);
    if (known !== undefined) return known;
    const text = link(code);
    written.set(code, text);
    return text;
  };
}
