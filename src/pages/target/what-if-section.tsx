import { useEffect, useState } from 'react';
import {
  addMonths,
  countText,
  isAbsent,
  type PathPoint,
  type PeriodEnd,
  periodText,
  quantityText,
  targetText,
  type WhatIf,
  whatIf,
} from '../../model/index.ts';
import { MarkLabel, NumberSlider } from '../../ui/index.ts';
import { ScenarioTable } from './scenario-table.tsx';
import type { TargetData } from './target-data.ts';
import type { TargetProps } from './target-state.ts';

interface WhatIfSectionProps extends Pick<TargetProps, 'go'> {
  readonly data: TargetData;
  /** The pace in the address. */
  readonly pace: number | null;
  /** Draws the tried path; called with nothing when none is tried. */
  readonly showPath: (path: readonly PathPoint[]) => void;
}

/** How long the address waits for the slider to come to rest. */
const settled = 250;

/** 测算: what becomes of the target at a net increase that the reader chooses. */
export function WhatIfSection({ data, pace, go, showPath }: WhatIfSectionProps) {
  const { assessment, commitment, scenarios } = data;
  const { due, targetMin, unit } = commitment;
  const { value, observation } = assessment;
  const required = assessment.pace?.required ?? null;
  const [chosen, setChosen] = useState(pace);

  useEffect(() => setChosen(pace), [pace]);
  // Browsers refuse an address that changes with every step of a slider.
  useEffect(() => {
    if (chosen === pace) return;
    const timer = setTimeout(() => go({ pace: chosen }, 'replace'), settled);
    return () => clearTimeout(timer);
  }, [chosen, pace, go]);

  const isOpen =
    due !== null &&
    targetMin !== null &&
    !isAbsent(value) &&
    observation !== null &&
    required !== null &&
    required.amount > 0;
  const from = observation?.periodEnd;
  useEffect(() => {
    if (!isOpen || chosen === null || !from || isAbsent(value)) showPath([]);
    else showPath(pathAt(from, value, chosen, due));
  }, [isOpen, chosen, from, value, due, showPath]);

  if (!isOpen || !from) return null;
  const perYear = chosen ?? required.wholePerYear;
  // An address may bring more than twice what is asked for; the slider reaches that far then.
  const max = Math.max(1, required.wholePerYear * 2, perYear);
  return (
    <section aria-labelledby="what-if">
      <h2 id="what-if">测算：每年净增多少，何时达到</h2>
      <NumberSlider
        label="每年净增"
        unit={unit}
        value={perYear}
        min={0}
        max={max}
        onChange={setChosen}
      />
      <p className="answer" role="status">
        {answerText(
          whatIf({ value, from }, targetMin, due, perYear),
          due,
          unit,
          targetText(commitment),
        )}
      </p>
      <p className="soft">
        按{periodText(from)}的数起算，每月相同。这是测算，不是目标，也不是预测。 <MarkLabel />
      </p>
      {scenarios && <ScenarioTable scenarios={scenarios} commitment={commitment} />}
    </section>
  );
}

function answerText(result: WhatIf, due: PeriodEnd, unit: string, target: string): string {
  const { arrival, inTime, short, atDue, perMonth, required } = result;
  const monthly = `每月净增${countText(perMonth)}${unit}`;
  const reach =
    arrival.kind === 'at'
      ? `${periodText(arrival.on)}达到${target}`
      : arrival.kind === 'reached'
        ? `已经达到${target}`
        : `到不了${target}`;
  const end = `${periodText(due)}为${quantityText(atDue, unit)}`;
  const verdict = inTime
    ? '按期'
    : `到期还差${countText(short)}${unit}${required ? `；要按期，每月须净增${countText(required.wholePerMonth)}${unit}` : ''}`;
  return `${monthly}，${reach}；${end}，${verdict}。`;
}

/** A point a quarter from the newest figure to the due date. */
function pathAt(
  from: PeriodEnd,
  value: number,
  perYear: number,
  due: PeriodEnd,
): readonly PathPoint[] {
  const points: PathPoint[] = [];
  for (let month = 0, at = from; at <= due; month += 3, at = addMonths(from, month)) {
    points.push({ periodEnd: at, value: value + (perYear * month) / 12 });
  }
  return points;
}
