import { type Absent, isAbsent, notApplicable, notReported } from '../absent.ts';
import type { Series } from '../observation.ts';
import { arrival } from '../pace.ts';
import { addMonths, monthsBetween, type PeriodEnd } from '../period.ts';

export type ScenarioId = 'required' | 'recent' | 'best';

export const scenarioName: Record<ScenarioId, string> = {
  required: '按所需速度',
  recent: '按近一年速度',
  best: '按历年最快速度',
};

/** What comes of a steady pace from the newest figure on. In the unit of the series. */
export interface Scenario {
  readonly id: ScenarioId;
  readonly name: string;
  /** Net change over twelve months. */
  readonly perYear: number;
  /** The twelve months in which that pace was seen; null for the required one. */
  readonly seen: { readonly from: PeriodEnd; readonly to: PeriodEnd } | null;
  readonly valueAtDue: number;
  /** The month end by which the target is reached; null if not within the years the rules look ahead. */
  readonly arrival: PeriodEnd | null;
}

export interface ScenarioRequest {
  readonly series: Series;
  readonly asOf: PeriodEnd;
  readonly target: number;
  readonly due: PeriodEnd;
}

const monthsPerYear = 12;

/**
 * Where the city stands at `due`, and when it arrives, if the pace from now on
 * is the required one, that of the last twelve months, or the best of any
 * twelve months there are figures for. A pace over a whole year holds every
 * season once. Absent where the figures for it are missing.
 */
export function paceScenarios(
  request: ScenarioRequest,
): Readonly<Record<ScenarioId, Scenario | Absent>> {
  const { asOf, target, due } = request;
  const present = new Map<PeriodEnd, number>();
  for (const { periodEnd, value } of request.series) {
    if (periodEnd <= asOf && !isAbsent(value)) present.set(periodEnd, value);
  }
  const dates = [...present.keys()];
  const origin = dates[dates.length - 1];
  if (origin === undefined) {
    return { required: notReported, recent: notReported, best: notReported };
  }
  const value = present.get(origin) as number;
  const at = (id: ScenarioId, perYear: number, seen: Scenario['seen']): Scenario => ({
    id,
    name: scenarioName[id],
    perYear,
    seen,
    valueAtDue: valueAfter(value, perYear, monthsBetween(origin, due)),
    arrival: arrivalAt(origin, value, perYear, target),
  });
  const years = dates.flatMap((to) => {
    const from = addMonths(to, -monthsPerYear);
    const before = present.get(from);
    return before === undefined
      ? []
      : [{ span: { from, to }, change: (present.get(to) as number) - before }];
  });
  const recent = years.find(({ span }) => span.to === origin);
  const best = years.reduce<(typeof years)[number] | undefined>(
    // Of equal ones the latest: it says more of what is possible now.
    (most, each) => (most === undefined || each.change >= most.change ? each : most),
    undefined,
  );
  const left = monthsBetween(origin, due);
  return {
    required:
      left > 0
        ? at('required', (Math.max(0, target - value) / left) * monthsPerYear, null)
        : notApplicable,
    recent: recent ? at('recent', recent.change, recent.span) : notReported,
    best: best ? at('best', best.change, best.span) : notReported,
  };
}

/** The figure after so many months of a steady pace; never below 0. */
function valueAfter(value: number, perYear: number, months: number): number {
  return Math.max(0, value + (perYear * Math.max(0, months)) / monthsPerYear);
}

/** The month end at which a steady pace has reached the target, the origin if it is reached there; null for never. */
export function arrivalAt(
  origin: PeriodEnd,
  value: number,
  perYear: number,
  target: number,
): PeriodEnd | null {
  const reached = arrival(value, target, perYear, origin);
  if (reached.kind === 'reached') return origin;
  return reached.kind === 'at' ? reached.on : null;
}
