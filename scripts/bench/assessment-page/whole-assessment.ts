import {
  type AssessmentContext,
  assessAsKnownOn,
  type Commitment,
  currentSeries,
  type Forecast,
  forecast,
  isForecast,
  type RevisionLog,
  vintages,
} from '../../../src/model/index.ts';

/** The revision logs of one area by indicator. */
export type AreaLogs = ReadonlyMap<string, RevisionLog>;

/** What there is to judge, and when the data end. */
export interface Stock {
  readonly commitments: readonly Commitment[];
  readonly areas: readonly AreaLogs[];
  readonly context: AssessmentContext;
}

/** How many verdicts there were, by status. */
export type Verdicts = Readonly<Record<string, number>>;

/**
 * Judges every commitment in every area by the figures of every day on which one was published.
 * An indicator without figures in an area has no such day and is not judged there.
 */
export function assessAll({ commitments, areas, context }: Stock): Verdicts {
  const verdicts: Record<string, number> = {};
  for (const logs of areas) {
    for (const commitment of commitments) {
      const log = logOf(logs, commitment);
      for (const day of vintages(log)) {
        const { status } = assessAsKnownOn(commitment, log, context, day);
        verdicts[status] = (verdicts[status] ?? 0) + 1;
      }
    }
  }
  return verdicts;
}

/** How many forecasts were made, and how many refused. */
export interface Forecasts {
  readonly made: number;
  readonly refused: number;
}

/** Forecasts every commitment that is not yet due, in every area, as its own page does. */
export function forecastAll({ commitments, areas, context }: Stock): Forecasts {
  const outcomes = areas.flatMap((logs) =>
    commitments.map((commitment) => forecastOf(commitment, logs, context)),
  );
  const asked = outcomes.filter((outcome) => outcome !== null);
  const made = asked.filter(isForecast).length;
  return { made, refused: asked.length - made };
}

/** The forecast of a commitment by its due date; null where nothing is to come. */
export function forecastOf(
  commitment: Commitment,
  logs: AreaLogs,
  { cutOff }: AssessmentContext,
): ReturnType<typeof forecast> | null {
  const { due, kind } = commitment;
  if (due === null || due <= cutOff) return null;
  return forecast({
    series: currentSeries(logOf(logs, commitment)),
    asOf: cutOff,
    horizon: due,
    cumulative: kind !== 'stock_at_least',
  });
}

/** The back-test behind a forecast; null where none was made. */
export function backTestOf(outcome: ReturnType<typeof forecastOf>): Forecast['backTest'] | null {
  return outcome !== null && isForecast(outcome) ? outcome.backTest : null;
}

function logOf(logs: AreaLogs, { indicator }: Commitment): RevisionLog {
  return indicator === null ? [] : (logs.get(indicator) ?? []);
}
