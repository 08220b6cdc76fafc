/** Files and folders where a county or a clerk puts them, but which nobody would read. */
import type { FaultLog } from '../fault.ts';
import type { Reading } from '../reading.ts';
import type { DataFolder } from '../source.ts';

const countyFiles = ['stock.csv', 'uplift.csv', 'subsidy.csv'];
const projectFiles = ['projects.csv', 'stages.csv', 'duties.csv'];

/** Fails on anything unread under counties/ and projects/: it would be silently left out. */
export function checkFolders(reading: Reading, folder: DataFolder, log: FaultLog): void {
  const complain = (relative: string, message: string) =>
    log.error({
      file: folder.shown(relative),
      line: null,
      column: null,
      found: null,
      message,
      rule: 'file.unknown',
    });
  const noDataset = reading.datasets.whole && reading.reported === null;
  const areas = new Map(reading.areas.rows.map(({ code, kind }) => [code, kind]));

  for (const name of folder.names('counties', 'folder')) {
    const kind = areas.get(name);
    if (noDataset) {
      complain(`counties/${name}`, 'reference/datasets.csv 中没有接收填报数据的数据集');
      continue;
    }
    if (kind === undefined) {
      if (reading.areas.whole)
        complain(
          `counties/${name}`,
          `文件夹名不是已有的地区代码${codesMeant(name, [...areas.keys()])}`,
        );
      continue;
    }
    const allowed = kind === 'city' ? ['stock.csv'] : countyFiles;
    complainOfOthers(`counties/${name}`, allowed);
    complainOfFolders(`counties/${name}`);
  }
  complainOfOthers('counties', []);
  if (!noDataset) complainOfOthers('projects', projectFiles);
  complainOfFolders('projects');

  function complainOfFolders(relative: string): void {
    for (const name of folder.names(relative, 'folder')) {
      complain(`${relative}/${name}`, '这里不放文件夹，请移走');
    }
  }

  function complainOfOthers(relative: string, allowed: readonly string[]): void {
    const expected =
      allowed.length > 0 ? `这里只放 ${allowed.join('、')}` : '这里只放以地区代码命名的文件夹';
    for (const name of folder.names(relative, 'file')) {
      if (!allowed.includes(name)) {
        complain(`${relative}/${name}`, `不认识的文件，${expected}，请移走或改名`);
      }
    }
  }
}

/** The code that a name most likely stands for, or all that there are. */
function codesMeant(name: string, codes: readonly string[]): string {
  const bare = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const meant = codes.find((code) => bare(code) === bare(name));
  return meant === undefined
    ? `，应为 reference/areas.csv 中的 ${codes.join('、')} 之一`
    : `，应写成 ${meant}`;
}
