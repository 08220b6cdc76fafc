/** What is demonstration and what is not must never mix: in doubt the build stops. */
import { publishedDatasetId, referenceFolder } from '../city.ts';
import type { FaultLog } from '../fault.ts';
import type { Dataset } from '../files/reference.ts';
import type { Reading } from '../reading.ts';
import type { DataFolder } from '../source.ts';
import { demoMark } from '../table.ts';

export function checkDatasets(reading: Reading, folder: DataFolder, log: FaultLog): void {
  const { rows, whole } = reading.datasets;
  for (const dataset of rows) checkDataset(dataset, log);
  if (whole) checkRoles(reading, folder, log);
  checkMarks(reading, folder, log);
  checkSite(reading, folder, log);
}

function checkDataset(dataset: Dataset, log: FaultLog): void {
  const complain = (column: keyof Dataset & string, message: string) => {
    const found = String(dataset[column]);
    log.error({ ...dataset.at, column, found, message, rule: 'dataset' });
  };
  if (!/^[a-z][a-z0-9_-]*$/.test(dataset.id) || dataset.id === referenceFolder) {
    // It is the name of a folder of downloads, on whatever system the site is served from.
    complain('id', `应以小写字母开头，只用小写字母、数字、“-”和“_”，且不能是 ${referenceFolder}`);
  }
  if (dataset.is_demo && !dataset.mark.includes(demoMark)) {
    complain('mark', `示例数据集的标记应含“${demoMark}”`);
  }
  if (!dataset.is_demo && dataset.mark.includes(demoMark)) {
    complain('mark', '标记与 is_demo 为 false 矛盾');
  }
  if (dataset.id === publishedDatasetId && dataset.is_demo) {
    complain('is_demo', '公开报道的数据集不能是示例');
  }
  if (dataset.released_on < dataset.cut_off) {
    complain('released_on', `应不早于数据截止日 ${dataset.cut_off}`);
  }
}

function checkRoles(reading: Reading, folder: DataFolder, log: FaultLog): void {
  const { rows } = reading.datasets;
  const file = folder.shown('reference/datasets.csv');
  const whole = { file, line: null, column: null, found: null, rule: 'dataset' };
  if (!rows.some(({ id }) => id === publishedDatasetId)) {
    log.error({ ...whole, message: `缺少代码为 ${publishedDatasetId} 的数据集` });
  }
  const others = rows.filter(({ id }) => id !== publishedDatasetId);
  for (const { id, at } of others.slice(1)) {
    const message = `除 ${publishedDatasetId} 外只能有一个数据集，填报数据归于 ${others[0]?.id}`;
    log.error({ ...at, column: 'id', found: id, message, rule: 'dataset' });
  }
}

function checkMarks(reading: Reading, folder: DataFolder, log: FaultLog): void {
  const fed = (relative: string, markedDemo: boolean, isDemo: boolean) => {
    const whole = { file: folder.shown(relative), line: null, column: null, found: null };
    if (markedDemo && !isDemo) {
      const message = `文件带有“${demoMark}”字样，不能用于非示例数据集`;
      log.error({ ...whole, message, rule: 'demo.mixed' });
    }
    if (!markedDemo && isDemo) {
      const message = `数据集标为示例，文件却没有“${demoMark}”字样，将按示例数据展示`;
      log.warning({ ...whole, message, rule: 'demo.unmarked' });
    }
  };
  fed('published/observations.csv', reading.published.markedDemo, false);
  if (reading.reported === null) return;
  const { is_demo } = reading.reported;
  for (const { area, stock, uplift, subsidies } of reading.counties) {
    const files = { 'stock.csv': stock, 'uplift.csv': uplift, 'subsidy.csv': subsidies };
    for (const [name, read] of Object.entries(files)) {
      const relative = `counties/${area}/${name}`;
      if (folder.has(relative)) fed(relative, read.markedDemo, is_demo);
    }
  }
  for (const [name, read] of Object.entries(reading.projects ?? {})) {
    const relative = `projects/${name}.csv`;
    if (folder.has(relative)) fed(relative, read.markedDemo, is_demo);
  }
}

function checkSite({ site, datasets, areas }: Reading, folder: DataFolder, log: FaultLog): void {
  if (site === null) return;
  const complain = (column: string, found: string, message: string) =>
    log.error({
      file: folder.shown('site.json'),
      line: null,
      column,
      found,
      message,
      rule: 'code.unknown',
    });
  if (areas.whole && !areas.rows.some(({ code, kind }) => code === site.city && kind === 'city')) {
    complain('city', site.city, '应为 reference/areas.csv 中 kind 为 city 的地区代码');
  }
  if (datasets.whole && !datasets.rows.some(({ id }) => id === site.defaultDataset)) {
    complain('defaultDataset', site.defaultDataset, '应为 reference/datasets.csv 中的数据集代码');
  }
}
