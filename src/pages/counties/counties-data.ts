import {
  type AreaSeries,
  basesFor,
  type Commitment,
  compareAreas,
  contributions,
  isAbsent,
  missingIn,
  needsTarget,
  overlapIsKnown,
  reconcileWithCity,
  reportingDate,
  rules,
  stocksAt,
  valueAt,
  yearBefore,
} from '../../model/index.ts';
import { type AnswerBook, areaSeries, type Question, targetShares } from '../../warehouse/index.ts';
import { answered } from '../answered.ts';
import type { AreaIndicator, Catalog } from '../catalog.ts';
import { skilledIndicator, stockIndicator } from '../stock-indicator.ts';
import { datasetOf } from '../view.ts';
import { indicatorKey } from './counties-fields.ts';
import type { CountiesView } from './counties-state.ts';
import { nameMarks } from './marked-name.ts';

/** Before anything is reported there is still the city's stock to speak of. */
const cityStock: AreaIndicator = {
  indicator: stockIndicator,
  level: '',
  name: '高技能人才总量',
  unit: '人',
};

export function indicatorOf(catalog: Catalog, { dataset, indicator }: CountiesView): AreaIndicator {
  const known = catalog.areaIndicators.get(dataset) ?? [];
  return known.find((each) => indicatorKey(each) === indicator) ?? known[0] ?? cityStock;
}

/** The questions of a view. The dates are no part of them, so that another date asks nothing. */
export function countiesQuestions(
  view: CountiesView,
  catalog: Catalog,
): readonly Question<unknown>[] {
  return [seriesQuestion(view, catalog), skilledQuestion(view), targetShares()];
}

/** The questions of every other indicator: whoever compares by one soon asks for another. */
export function otherIndicators(
  view: CountiesView,
  catalog: Catalog,
): readonly Question<unknown>[] {
  const known = catalog.areaIndicators.get(view.dataset) ?? [];
  return known.map(({ indicator, level }) =>
    areaSeries({ dataset: view.dataset, indicator, level }),
  );
}

function seriesQuestion(view: CountiesView, catalog: Catalog) {
  const { indicator, level } = indicatorOf(catalog, view);
  return areaSeries({ dataset: view.dataset, indicator, level });
}

function skilledQuestion({ dataset }: CountiesView) {
  return areaSeries({ dataset, indicator: skilledIndicator, level: '' });
}

/** Everything that the comparison says and that does not depend on the order of its rows. */
export function countiesData(book: AnswerBook, view: CountiesView, catalog: Catalog) {
  const dataset = datasetOf(catalog, view.dataset);
  const indicator = indicatorOf(catalog, view);
  const all = answered(book, seriesQuestion(view, catalog));
  const city = all.find(({ kind }) => kind === 'city');
  if (!city) throw new Error('the answer holds no city');
  const areas = all.filter(({ kind }) => kind !== 'city');
  const isCount = indicator.unit !== '比例';
  const missing = missingIn(dataset);
  const at = reportingDate(all, view.period);
  const chosen = view.from === null ? null : reportingDate(all, view.from);
  const from = chosen !== null && chosen < at ? chosen : yearBefore(at);
  const promised = catalog.commitments.filter((each) => countsFor(each, indicator));
  const skilled = answered(book, skilledQuestion(view));
  const bases = basesFor(isCount, isSkilled(indicator));
  const comparison = compareAreas({
    indicator: indicator.indicator,
    isCount,
    base: bases.find((each) => each === view.base) ?? null,
    zones: view.zones,
    areas,
    city,
    skilled,
    at,
    from,
    missing,
    commitments: promised,
    shares: answered(book, targetShares()),
    weights: view.target === 'proposed' ? rules.split.weights : null,
  });
  const { base, targets, onBasis } = comparison;
  const { zones } = view;
  return {
    dataset,
    indicator,
    isCount,
    areas,
    city,
    skilled,
    from,
    at,
    /** The period that the reader has chosen; `at` is earlier where the indicator knows year ends only. */
    period: view.period,
    zones,
    missing,
    comparison,
    /** Whether the reader may choose between a proposal and none. */
    isOpen:
      targets.origin === 'proposed' ||
      (view.target === 'none' && targets.origin === 'none' && targets.commitment?.baseValue !== 0),
    bases: bases.filter((each) => !needsTarget(each) || targets.origin !== 'none'),
    overlapIsKnown: overlapIsKnown(areas),
    marks: nameMarks({ areas, at, base, zones }),
    contributions: contributions(onBasis, city, { from, at, missing }),
    reconciliation: reconcileWithCity(stocksAt(areas, at), valueAt(city, at, missing)),
    hasAreas: areas.some((area) => hasFigure(area)),
  };
}

export type CountiesData = ReturnType<typeof countiesData>;

/** More areas than this are too many to show and to lay out at once. */
const mostAtOnce = 40;

/** What lists of so many areas show until the reader wants all of them. */
export const firstRows = 20;

export function isLong({ areas }: CountiesData): boolean {
  return areas.length > mostAtOnce;
}

/** How many of the areas a list shows. */
export function listLength(data: CountiesData, rows: CountiesView['rows']): number {
  return isLong(data) && rows === 'first' ? firstRows : data.areas.length;
}

/** The areas that drawings of single areas show: those furthest behind, and the chosen one. */
export function listedAreas(
  data: CountiesData,
  { rows, chosen }: { readonly rows: CountiesView['rows']; readonly chosen: string | null },
): ReadonlySet<string> {
  const { ranked, apart } = data.comparison;
  const listed = [...ranked, ...apart].slice(0, listLength(data, rows)).map(({ code }) => code);
  return new Set(chosen === null ? listed : [...listed, chosen]);
}

/** Sections far below the first view are laid out when they come near, if there is much in them. */
export function foldedClass(data: CountiesData): string | undefined {
  return isLong(data) ? 'folded' : undefined;
}

/** A promise about the whole is none about one level of it. */
function countsFor({ indicator }: Commitment, wanted: AreaIndicator): boolean {
  return wanted.level === '' && indicator === wanted.indicator;
}

function isSkilled({ indicator, level }: AreaIndicator): boolean {
  return indicator === skilledIndicator && level === '';
}

function hasFigure({ figures }: AreaSeries): boolean {
  for (const { value } of figures.values()) if (!isAbsent(value)) return true;
  return false;
}
