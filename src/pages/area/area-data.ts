import {
  type AreaSeries,
  areaShare,
  assess,
  compareAreas,
  contextAt,
  hostOverlaps,
  type JudgedShare,
  missingIn,
  type Outlook,
  observationsOnBasis,
  onZoneBasis,
  outlookOf,
  rules,
  yearBefore,
} from '../../model/index.ts';
import type { AnswerBook } from '../../warehouse/index.ts';
import { answered, seriesOf, upToPeriod } from '../answered.ts';
import type { Catalog } from '../catalog.ts';
import { stockIndicator } from '../stock-indicator.ts';
import { datasetOf, type ViewBase } from '../view.ts';
import { areaAsked } from './area-questions.ts';
import { placesData } from './places-data.ts';
import { projectData } from './project-data.ts';
import { recordData } from './record-data.ts';
import { structureData } from './structure-data.ts';
import { upliftData } from './uplift-data.ts';

/**
 * A zone has a page of its own and therefore figures of its own, so its host is shown without the
 * persons that the zone counts too: the comparison's own first choice.
 */
const basis = 'apart';

/** An area's part of one promise with the outlook on it. */
export interface ShownShare extends JudgedShare {
  readonly outlook: Outlook;
}

/** Everything that the page of one area says, computed once a view. */
export function areaData(book: AnswerBook, view: ViewBase, catalog: Catalog) {
  const { period, place: code } = view;
  const asked = areaAsked(view);
  const dataset = datasetOf(catalog, view.dataset);
  const context = contextAt(dataset, period);
  const missing = missingIn(dataset);
  const all = answered(book, asked.stock).map((area) => upTo(area, period));
  const city = all.find(({ kind }) => kind === 'city');
  const areas = all.filter(({ kind }) => kind !== 'city');
  const reported = areas.find((area) => area.code === code);
  if (!city || !reported) throw new RangeError(`no area ${code}`);
  const onBasis = onZoneBasis(areas, basis);
  const own = onBasis.find((area) => area.code === code) ?? reported;
  const reports = upToPeriod(answered(book, asked.reports), period);
  const series = observationsOnBasis(seriesOf(reports, stockIndicator), own);
  const promises = catalog.commitments.filter(
    ({ indicator, kind, due }) =>
      indicator === stockIndicator && kind === 'stock_at_least' && due !== null,
  );
  const shares = answered(book, asked.shares);
  const { weights } = rules.split;
  const judged = promises.map((promise): ShownShare => {
    const share = areaShare({
      ...{ promise, code, areas: onBasis, city, basis, upTo: period, shares, weights },
    });
    const assessment = share.commitment && assess(share.commitment, series, context);
    return { ...share, assessment, outlook: assessment && outlookOf(assessment, series) };
  });
  const figures = answered(book, asked.figures);
  const places = placesData({
    ...{ code, areas, city, figures, basis, period, missing },
    indicators: catalog.areaIndicators.get(view.dataset) ?? [],
  });
  const comparison = compareAreas({
    ...{ indicator: stockIndicator, isCount: true, base: null, zones: basis, areas, city },
    ...{ skilled: [], at: period, from: yearBefore(period), missing },
    commitments: promises.filter(({ startOn }) => startOn !== null && startOn < period),
    shares: shares.filter(({ commitment }) => promises.some(({ id }) => id === commitment)),
    weights,
  });
  const row = [...comparison.ranked, ...comparison.apart].find((area) => area.code === code);
  if (!row) throw new RangeError(`no area ${code} in the comparison`);
  return {
    ...{ dataset, context, missing, period, code, name: reported.name },
    reported,
    /** Name of the district in which a zone lies; null for divisions. */
    hostName: areas.find((area) => area.code === reported.host)?.name ?? null,
    overlap: hostOverlaps(areas, period).get(code) ?? null,
    ...{ comparison, row, city, series, places },
    /** The running ones first, of those the one that is due first. */
    shares: [...judged].sort((a, b) => orderOf(a, period) - orderOf(b, period)),
    running: judged.find(({ promise: { due } }) => due !== null && due > period) ?? null,
    structure: structureData(book, view),
    projects: projectData(book, view),
    uplift: upliftData(reports, period, missing, catalog),
    records: recordData(reports, { upTo: period, asOf: dataset.releasedOn }, catalog),
  };
}

export type AreaData = ReturnType<typeof areaData>;

/** A page of an earlier state must not know what was reported for later dates. */
function upTo(area: AreaSeries, period: ViewBase['period']): AreaSeries {
  return { ...area, figures: new Map([...area.figures].filter(([at]) => at <= period)) };
}

/** Promises whose date has passed come after all others. */
function orderOf({ promise: { due } }: JudgedShare, period: ViewBase['period']): number {
  return due !== null && due <= period ? 1 : 0;
}
