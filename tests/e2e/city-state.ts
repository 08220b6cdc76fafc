import {
  type Assessment,
  type AssessmentContext,
  assess,
  type Commitment,
  contextAt,
  currentSeries,
  type Dataset,
  forecast,
  isForecast,
  type PeriodEnd,
  type RevisionLog,
  type Series,
} from '../../src/model/index.ts';
import {
  areas,
  ask,
  commitments,
  datasets,
  observationRevisions,
} from '../../src/warehouse/index.ts';
import { connectToBuilt } from './built-packs.ts';

// What the pages ought to say, computed here from the built packs by the native engine.

export interface CityState {
  readonly dataset: Dataset;
  /** In the order of the document. */
  readonly commitments: readonly Commitment[];
  /** In the same order. */
  readonly assessments: readonly Assessment[];
  readonly assessmentOf: (id: string) => Assessment;
  readonly logOf: (id: string) => RevisionLog;
  readonly seriesOf: (id: string) => Series;
  /** The figures of an indicator that no commitment needs to have. */
  readonly observationsOf: (indicator: string) => Series;
  /** The circumstances under which all of it is judged. */
  readonly context: AssessmentContext;
}

/** The whole city as the figures up to `period` show it; the newest state if left out. */
export async function cityState(datasetId = 'demo', period?: PeriodEnd): Promise<CityState> {
  const native = await connectToBuilt();
  try {
    const dataset = (await ask(native, datasets())).find(({ id }) => id === datasetId);
    const city = (await ask(native, areas())).find(({ role }) => role === 'city');
    if (!dataset || !city) throw new Error(`the packs hold no city of dataset ${datasetId}`);
    const upTo = period ?? dataset.cutOff;
    const context = contextAt(dataset, upTo);
    const promises = await ask(native, commitments());
    const reported = await ask(
      native,
      observationRevisions({ dataset: datasetId, area: city.code }),
    );
    const revisions = reported.filter(({ periodEnd }) => periodEnd <= upTo);
    const commitmentOf = (id: string) => {
      const found = promises.find((each) => each.id === id);
      if (!found) throw new RangeError(`no commitment ${id}`);
      return found;
    };
    const logOf = (id: string) =>
      revisions.filter(({ indicator }) => indicator === commitmentOf(id).indicator);
    const seriesOf = (id: string) => currentSeries(logOf(id));
    const assessmentOf = (id: string) => assess(commitmentOf(id), seriesOf(id), context);
    return {
      dataset,
      commitments: promises,
      assessments: promises.map(({ id }) => assessmentOf(id)),
      assessmentOf,
      logOf,
      seriesOf,
      observationsOf: (indicator) =>
        currentSeries(revisions.filter((each) => each.indicator === indicator)),
      context,
    };
  } finally {
    await native.close();
  }
}

/** The forecast of a stock towards its due date; throws where there is none. */
export function stockForecast(city: CityState, id: string) {
  const { commitment, context } = city.assessmentOf(id);
  if (commitment.due === null) throw new RangeError(`${id} has no due date`);
  const outlook = forecast({
    series: city.seriesOf(id),
    asOf: context.cutOff,
    horizon: commitment.due,
  });
  if (!isForecast(outlook)) throw new Error(outlook.text);
  return outlook;
}

/** The text of a page as it is read: without scripts, drawings and markup. */
export function plainText(html: string): string {
  return html
    .replace(/<(script|style|svg)\b.*?<\/\1>/gs, '')
    .replace(/<!--.*?-->/gs, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
