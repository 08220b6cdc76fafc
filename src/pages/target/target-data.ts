import {
  type Assessment,
  assess,
  contextAt,
  hasOutlook,
  isAbsent,
  outlookOf,
  paceScenarios,
  revisionEffect,
  type Series,
  verdictHistory,
} from '../../model/index.ts';
import { type AnswerBook, areaLatest } from '../../warehouse/index.ts';
import { answered, cityObservations, logOf, seriesOf } from '../answered.ts';
import type { Catalog } from '../catalog.ts';
import { drawnTargets } from '../drawn-target.ts';
import { datasetOf, type ViewBase } from '../view.ts';

/** Everything the page of one commitment says, computed once a view. */
export function targetData(book: AnswerBook, view: ViewBase, catalog: Catalog) {
  const commitment = catalog.commitments.find(({ id }) => id === view.place);
  if (!commitment) throw new RangeError(`no commitment ${view.place}`);
  const dataset = datasetOf(catalog, view.dataset);
  const context = contextAt(dataset, view.period);
  const { indicator } = commitment;
  const revisions = indicator === null ? [] : cityObservations(book, view, catalog);
  const log = logOf(revisions, indicator);
  const series = seriesOf(revisions, indicator);
  const assessment = assess(commitment, series, context);
  return {
    dataset,
    context,
    commitment,
    series,
    assessment,
    targets: catalog.commitments
      .filter((each) => each.indicator === indicator && indicator !== null)
      .flatMap((each) => drawnTargets(assess(each, series, context))),
    outlook: outlookOf(assessment, series),
    scenarios: scenariosOf(assessment, series),
    areas:
      indicator === null
        ? []
        : answered(
            book,
            areaLatest({
              dataset: view.dataset,
              indicator,
              commitment: commitment.id,
              upTo: view.period,
            }),
          ),
    log,
    revision: revisionEffect(commitment, log, context),
    history: verdictHistory(commitment, log, context),
  };
}

export type TargetData = ReturnType<typeof targetData>;

function scenariosOf(assessment: Assessment, series: Series) {
  const { commitment, context } = assessment;
  const { due, targetMin } = commitment;
  if (due === null || targetMin === null || !hasOutlook(assessment)) return null;
  const scenarios = paceScenarios({ series, asOf: context.cutOff, target: targetMin, due });
  const { required, recent, best } = scenarios;
  // Where nobody owes a report, a figure that is not there is 未公布 and not 未报.
  const named = (scenario: typeof recent) =>
    isAbsent(scenario) && scenario.absent === 'not_reported' ? context.missing : scenario;
  return { required: named(required), recent: named(recent), best: named(best) };
}
