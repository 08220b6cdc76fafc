import { dayText, isPeriodEnd, periodText } from '../model/index.ts';
import { type Catalog, datasetOf, defaultView, type View } from '../pages/index.ts';

/** A view read from an address, and what in the address could not be followed. */
export interface ReadView {
  readonly view: View;
  readonly notices: readonly string[];
}

/**
 * Reads `?data=&period=&area=`. What is unknown is replaced by the default, and
 * a sentence says what was wrong and what is shown instead.
 */
export function readView(search: string, catalog: Catalog, dataset: string): ReadView {
  const query = new URLSearchParams(search);
  const notices: string[] = [];

  const wantedData = query.get('data') ?? dataset;
  const isKnown = catalog.datasets.some(({ id }) => id === wantedData);
  const base = defaultView(catalog, isKnown ? wantedData : dataset);
  const baseName = datasetOf(catalog, base.dataset).name;
  if (!isKnown) {
    notices.push(
      `网址里的数据集“${wantedData}”不存在，现在显示“${baseName}”数据。请用页面上方的按钮选择。`,
    );
  }

  const wantedPeriod = query.get('period');
  const period = periodOf(wantedPeriod, catalog, base);
  if (wantedPeriod !== null && period === null) {
    const meant = isPeriodEnd(wantedPeriod) ? dayText(wantedPeriod) : wantedPeriod;
    notices.push(
      `“${baseName}”数据里没有网址所指的期次“${meant}”，现在显示${periodText(base.period)}。请在“看哪一期”里选择。`,
    );
  }

  const wantedArea = query.get('area');
  const area = catalog.areas.find(({ code }) => code === wantedArea)?.code ?? null;
  if (wantedArea !== null && area === null) {
    notices.push(`网址里的单位代码“${wantedArea}”不存在，现在显示全市。请在区县表里选择。`);
  }
  return { view: { ...base, period: period ?? base.period, area }, notices };
}

function periodOf(wanted: string | null, catalog: Catalog, base: View) {
  return catalog.periods.get(base.dataset)?.find((each) => each === wanted) ?? null;
}

/** The search part of an address for a view; what is at its default is left out. */
export function writeView(view: View, catalog: Catalog, dataset: string): string {
  const base = defaultView(catalog, view.dataset);
  const query = new URLSearchParams();
  if (view.dataset !== dataset) query.set('data', view.dataset);
  if (view.period !== base.period) query.set('period', view.period);
  if (view.area !== null) query.set('area', view.area);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
