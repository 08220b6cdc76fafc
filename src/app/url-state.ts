import { dayText, isPeriodEnd, periodText } from '../model/index.ts';
import { type Catalog, datasetOf, defaultView, type View } from '../pages/index.ts';

/** A view read from an address, and what in the address could not be followed. */
export interface ReadView {
  readonly view: View;
  readonly notices: readonly string[];
}

/**
 * Reads `?data=&period=&area=&pace=&group=`. What is unknown is replaced by the default, and
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
  const wantedPace = query.get('pace');
  const pace = paceOf(wantedPace);
  if (wantedPace !== null && pace === null) {
    notices.push(
      `网址里的年净增“${wantedPace}”不是不小于0的整数，测算没有采用。请在测算里重新填写。`,
    );
  }

  const wantedGrouping = query.get('group');
  const grouping = wantedGrouping === 'department' ? 'department' : base.grouping;
  if (wantedGrouping !== null && grouping !== wantedGrouping) {
    notices.push(`网址里的分组方式“${wantedGrouping}”不存在，现在按轻重排列。`);
  }
  return {
    view: { dataset: base.dataset, period: period ?? base.period, area, pace, grouping },
    notices,
  };
}

function periodOf(wanted: string | null, catalog: Catalog, base: View) {
  return catalog.periods.get(base.dataset)?.find((each) => each === wanted) ?? null;
}

const greatestPace = 1_000_000;

function paceOf(wanted: string | null): number | null {
  if (wanted === null || !/^\d{1,7}$/.test(wanted)) return null;
  const pace = Number(wanted);
  return pace <= greatestPace ? pace : null;
}

/** The search part of an address for a view; what is at its default is left out. */
export function writeView(view: View, catalog: Catalog, dataset: string): string {
  const base = defaultView(catalog, view.dataset);
  const query = new URLSearchParams();
  if (view.dataset !== dataset) query.set('data', view.dataset);
  if (view.period !== base.period) query.set('period', view.period);
  if (view.area !== null) query.set('area', view.area);
  if (view.pace !== null) query.set('pace', String(view.pace));
  if (view.grouping !== base.grouping) query.set('group', view.grouping);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
