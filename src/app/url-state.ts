import { dayText, isPeriodEnd, periodText } from '../model/index.ts';
import {
  type Catalog,
  datasetOf,
  fieldEntries,
  newestBase,
  type Page,
  type View,
  type ViewBase,
} from '../pages/index.ts';

/** Whose address it is: the page, which one of several, and the dataset that needs no mention. */
export interface AddressOf {
  readonly catalog: Catalog;
  readonly page: Page;
  readonly place: string;
  readonly dataset: string;
}

/** A view read from an address, and what in the address could not be followed. */
export interface ReadView {
  readonly view: View;
  readonly notices: readonly string[];
}

/**
 * Reads `?data=&period=` and what the page has of its own. What is unknown is replaced by the
 * default, and a sentence says what was wrong and what is shown instead.
 */
export function readView(search: string, { catalog, page, place, dataset }: AddressOf): ReadView {
  const query = new URLSearchParams(search);
  const notices: string[] = [];

  const wantedData = query.get('data') ?? dataset;
  const isKnown = catalog.datasets.some(({ id }) => id === wantedData);
  const newest = newestBase(catalog, isKnown ? wantedData : dataset, place);
  const { name } = datasetOf(catalog, newest.dataset);
  if (!isKnown) {
    notices.push(
      `网址里的数据集“${wantedData}”不存在，现在显示“${name}”数据。请用页面上方的按钮选择。`,
    );
  }

  const wantedPeriod = query.get('period');
  const period = periodOf(wantedPeriod, catalog, newest);
  if (wantedPeriod !== null && period === null) {
    const meant = isPeriodEnd(wantedPeriod) ? dayText(wantedPeriod) : wantedPeriod;
    notices.push(
      `“${name}”数据里没有网址所指的期次“${meant}”，现在显示${periodText(newest.period)}。请在“看哪一期”里选择。`,
    );
  }

  const base = { ...newest, period: period ?? newest.period };
  const own = fieldEntries(page.fields).map(([key, field]) => {
    const text = query.get(field.name);
    const value = text === null ? undefined : field.read(text, catalog, base);
    if (text !== null && value === undefined) notices.push(field.complaint(text));
    const doubt = text === null || value === undefined ? null : field.doubt?.(text, catalog, base);
    if (doubt) notices.push(doubt);
    return [key, value === undefined ? field.fallback(catalog, base) : value];
  });
  return { view: { ...base, ...Object.fromEntries(own) }, notices };
}

function periodOf(wanted: string | null, catalog: Catalog, base: ViewBase) {
  return catalog.periods.get(base.dataset)?.find((each) => each === wanted) ?? null;
}

/** The search part of an address with more written into it, or something else for what stands there. */
export function withParameters(search: string, own: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(own)) query.set(name, value);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** The search part of an address for a view; what is at its default is left out. */
export function writeView(view: View, { catalog, page, place, dataset }: AddressOf): string {
  const newest = newestBase(catalog, view.dataset, place);
  const query = new URLSearchParams();
  if (view.dataset !== dataset) query.set('data', view.dataset);
  if (view.period !== newest.period) query.set('period', view.period);
  const values = new Map(Object.entries(view));
  for (const [key, field] of fieldEntries(page.fields)) {
    const text = field.write(values.get(key));
    if (text !== field.write(field.fallback(catalog, view))) query.set(field.name, text);
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
