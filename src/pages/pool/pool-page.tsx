import './pool.css';
import { memo, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { poolFinding } from '../../model/index.ts';
import { datasetOf } from '../view.ts';
import { useEscape } from './escape.ts';
import { useHand } from './hand.ts';
import { LinkedViews } from './linked-views.tsx';
import { MoversSection } from './movers-section.tsx';
import { PivotSection } from './pivot-section.tsx';
import { aheadQuestions, pairsQuestion, poolData, poolQuestions } from './pool-data.ts';
import type { PoolProps } from './pool-state.ts';
import { SelectionBar } from './selection-bar.tsx';
import { ShowChoice } from './show-choice.tsx';
import { UnknownPool } from './unknown-pool.tsx';

const Movers = memo(MoversSection);
const Pivot = memo(PivotSection);

/** 人才结构: who the high-skilled are, by eight views that filter one another. */
export function PoolPage(props: PoolProps) {
  const { book, catalog, view, foresee, linkTo, go } = props;
  const newest = datasetOf(catalog, view.dataset).cutOff;
  const { hand, wanted, isBrushing, reached } = useHand(props, newest);
  const isKnown = poolQuestions(wanted, catalog).every((question) => book.look(question));
  // Where an answer is owed, the last figures stay; the marks of what is chosen do not wait.
  const lastKnown = useRef(view);
  if (isKnown) lastKnown.current = wanted;
  const shown = isKnown ? wanted : isBrushing ? lastKnown.current : view;
  const data = useMemo(() => poolData(book, shown, catalog), [book, shown, catalog]);
  // After every rendering: the engine may have become ready since, and what is known is not asked
  // again. What is being brushed is not asked for: it follows from what is asked ahead.
  useEffect(() => foresee(aheadQuestions(wanted, reached, catalog)));
  useEscape(isBrushing ? hand.cancel : hand.clear);

  const whole = useMemo(() => ({ data, view: shown }), [data, shown]);
  const held = useRef(whole);
  if (!isBrushing) held.current = whole;
  // What lies below and behind follows when the hand has let go, and then after the views.
  const below = useDeferredValue(held.current);
  const pairs = book.look(pairsQuestion(below.view, catalog));
  if (!data.isKnown) return <UnknownPool data={data} pageLink={props.pageLink} />;
  const { city, span, members } = data;
  return (
    <>
      <section className="lead" aria-labelledby="finding">
        <h1 id="finding">{poolFinding({ city, span, members })}</h1>
      </section>
      <SelectionBar {...{ data, wanted, hand, catalog, linkTo }} isWaiting={!isKnown} />
      <ShowChoice {...{ linkTo, go }} show={shown.show} isFiltered={data.isFiltered} />
      <LinkedViews {...{ data, wanted, hand, catalog }} settled={below.data} />
      <Movers {...below} {...{ linkTo, go }} />
      <Pivot {...below} {...{ linkTo, go, pairs }} />
    </>
  );
}
