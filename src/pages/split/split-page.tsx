import './split.css';
import { useEffect, useMemo, useState } from 'react';
import { rules, type SplitWeights, splitBases } from '../../model/index.ts';
import { Notice, SheetDownloads } from '../../ui/index.ts';
import { TargetOriginNote } from '../target-origin.tsx';
import { SplitChoices } from './split-choices.tsx';
import { splitBy, splitSituation } from './split-data.ts';
import { splitSheet } from './split-sheet.ts';
import type { SplitProps } from './split-state.ts';
import { SplitTable } from './split-table.tsx';
import { findingText, refusalText, splitNotes } from './split-text.ts';
import { WeightSliders } from './weight-sliders.tsx';

/** How long the address waits for the sliders to come to rest. */
const settled = 250;

/** 目标分解: a target of the city over its areas, decided or tried out. */
export function SplitPage(props: SplitProps) {
  const { book, view, catalog, go, linkTo, pageLink } = props;
  const { dataset, period, place, commitment, year } = view;
  const { stock, residents, growth } = view;
  const inAddress = useMemo(() => ({ stock, residents, growth }), [stock, residents, growth]);
  const [weights, setWeights] = useState<SplitWeights>(inAddress);
  useEffect(() => setWeights(inAddress), [inAddress]);
  // Browsers refuse an address that changes with every step of a slider.
  useEffect(() => {
    if (splitBases.every((basis) => weights[basis] === inAddress[basis])) return;
    const timer = setTimeout(() => go(weights, 'replace'), settled);
    return () => clearTimeout(timer);
  }, [weights, inAddress, go]);
  // The weights change nothing of what there is to split.
  const situation = useMemo(
    () =>
      splitSituation(
        book,
        { dataset, period, place, commitment, year, ...rules.split.weights },
        catalog,
      ),
    [book, catalog, dataset, period, place, commitment, year],
  );
  const split = useMemo(() => splitBy(situation, weights), [situation, weights]);
  const notes = splitNotes(situation, split, weights);
  return (
    <>
      <p className="crumb">
        <a href={pageLink('counties/')}>← 区县</a>
      </p>
      <section className="lead" aria-labelledby="finding">
        <h1 id="finding">{findingText(situation, split, weights)}</h1>
        <TargetOriginNote origin={split.origin}>
          {split.origin === 'decided'
            ? '已正式分解，以分解文件为准。'
            : '这是测算，不是目标。文件没有把目标分解到县区；正式分解以后，这里显示正式的目标。'}
        </TargetOriginNote>
      </section>
      {situation.strangeYear !== null && (
        <Notice>
          网址里的年份 {situation.strangeYear} 不在这项目标的时间内，现在显示{situation.year}年。
        </Notice>
      )}
      <SplitChoices {...{ situation, linkTo, go }} />
      {split.origin === 'proposed' && (
        <WeightSliders {...{ weights, linkTo, go }} onChange={setWeights} />
      )}
      {split.refusal ? (
        <p className="split-refusal" role="status">
          {refusalText(split.refusal, split)}
        </p>
      ) : (
        <>
          <SplitTable situation={situation} split={split} pageLink={pageLink} />
          <SheetDownloads sheet={() => splitSheet(situation, split, notes)} what="分解结果" />
        </>
      )}
      <section aria-labelledby="how">
        <h2 id="how">怎么分的</h2>
        <ul className="split-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
