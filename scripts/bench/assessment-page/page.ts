import { contextAt, type Observation } from '../../../src/model/index.ts';
import {
  areas,
  ask,
  type Connector,
  commitments,
  datasets,
  type IndicatorObservation,
  observationRevisions,
} from '../../../src/warehouse/index.ts';
import { connectWasm } from '../../../src/warehouse/wasm.ts';
import type { AssessmentReport, Timed } from './report.ts';
import {
  type AreaLogs,
  assessAll,
  backTestOf,
  forecastAll,
  forecastOf,
} from './whole-assessment.ts';

// The product's own engine and rules without the site around them, timed in the browser.

/** How often each piece of work is repeated. */
const RUNS = 5;

/** The commitment whose back-test is reported: the city's stock. */
const BACK_TESTED = 'pool.total.2030';

async function report(): Promise<AssessmentReport> {
  const connector = await connectWasm({
    packsUrl: new URL('./packs/', document.baseURI).href,
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  const dataset = (await ask(connector, datasets())).find(({ isDemo }) => isDemo);
  if (!dataset) throw new Error('no demo dataset in the packs');

  const asked = performance.now();
  const promised = await ask(connector, commitments());
  const places = await ask(connector, areas());
  const logs = await logsOf(
    connector,
    places.map(({ code }) => ({ dataset: dataset.id, area: code })),
  );
  const askingTime = performance.now() - asked;

  const context = contextAt(dataset, dataset.cutOff);
  const stock = { commitments: promised, areas: logs, context };
  const tested = promised.find(({ id }) => id === BACK_TESTED);
  // The city comes first among the areas.
  const city = logs[0];
  const result = {
    commitments: promised.length,
    areas: logs.length,
    revisions: logs.reduce(
      (sum, area) => sum + [...area.values()].reduce((all, log) => all + log.length, 0),
      0,
    ),
    askingTime,
    assessments: timed(() => assessAll(stock)),
    forecasts: timed(() => forecastAll(stock)),
    backTest: tested && city ? backTestOf(forecastOf(tested, city, context)) : null,
  };
  await connector.close();
  return result;
}

async function logsOf(
  connector: Connector,
  wanted: readonly Parameters<typeof observationRevisions>[0][],
): Promise<AreaLogs[]> {
  const logs: AreaLogs[] = [];
  for (const each of wanted)
    logs.push(byIndicator(await ask(connector, observationRevisions(each))));
  return logs;
}

function byIndicator(rows: readonly IndicatorObservation[]): AreaLogs {
  const logs = new Map<string, Observation[]>();
  for (const row of rows) logs.set(row.indicator, [...(logs.get(row.indicator) ?? []), row]);
  return logs;
}

/** Nothing is run beforehand: the first of the times is what a reader waits for. */
function timed<T>(work: () => T): Timed<T> {
  const runs = Array.from({ length: RUNS }, () => {
    const begun = performance.now();
    const result = work();
    return { result, time: performance.now() - begun };
  });
  const [first] = runs as [(typeof runs)[number]];
  return { result: first.result, times: runs.map(({ time }) => time) };
}

Object.assign(globalThis, { report });
