/** The door of the downloads: the filled tables in, files at stable addresses and their list out. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Writer } from '../../src/warehouse/native.ts';
import { type City, referenceFolder } from '../intake/index.ts';
import type { TableRow } from '../packs/table-row.ts';
import { csvBytes, jsonBytes, workbookBytes } from './forms.ts';
import {
  licenceOpen,
  metadataText,
  type Release,
  type Resource,
  type WrittenFile,
} from './metadata.ts';
import { ofDatasets, ofReference, type Publication } from './publication.ts';
import { type PublishedTable, readPublished } from './published-table.ts';

/** The folder, below the root of the site, that holds all downloads. */
export const downloadsRoute = 'downloads';

const newest = 'latest';

/**
 * Writes every published table as CSV, XLSX and JSON with its metadata, at
 * `latest/<dataset>/` and again at `<cut-off>/<dataset>/`. The folder is made anew.
 *
 * @param writer holds the filled tables
 * @param builtFrom commit for the metadata, or null
 * @returns the rows of the table `download`, one a file
 */
export async function writeDownloads(
  writer: Writer,
  city: City,
  folder: string,
  builtFrom: string | null,
): Promise<TableRow[]> {
  rmSync(folder, { recursive: true, force: true });
  const rows: TableRow[] = [];
  for (const { release, dataset, publications } of releasesOf(city, builtFrom)) {
    const target = join(folder, newest, release.folder);
    mkdirSync(target, { recursive: true });
    const resources: Resource[] = [];
    for (const publication of publications) {
      const table = await readPublished(writer, publication, dataset, release.mark);
      // A table without rows says nothing that the page does not say.
      if (table.rows.length === 0) continue;
      resources.push({ table, files: await writeForms(table, release, target) });
    }
    writeFileSync(join(target, 'datapackage.json'), metadataText(release, resources));
    cpSync(target, join(folder, release.cutOff, release.folder), { recursive: true });
    rows.push(...resources.flatMap((resource) => listed(resource, release, dataset)));
  }
  return rows;
}

interface Order {
  readonly release: Release;
  /** Null for what belongs to no dataset. */
  readonly dataset: string | null;
  readonly publications: readonly Publication[];
}

function releasesOf(city: City, builtFrom: string | null): Order[] {
  const latest = (days: readonly string[]) => [...days].sort().at(-1) ?? '';
  const reference: Release = {
    folder: referenceFolder,
    title: '政策与参照',
    note: `《${city.document.title}》（${city.document.number}）的目标、措施和补贴标准，以及各表代码的出处`,
    source: `${city.document.issuer}，${city.document.issuedOn}；代码表由本站整理`,
    licence: null,
    mark: null,
    // It belongs to this edition of the site: to the newest of its datasets.
    cutOff: latest(city.datasets.map(({ cut_off }) => cut_off)),
    releasedOn: latest(city.datasets.map(({ released_on }) => released_on)),
    builtFrom,
  };
  return [
    ...city.datasets.map((dataset) => ({
      dataset: dataset.id,
      publications: ofDatasets,
      release: {
        folder: dataset.id,
        title: `${dataset.name}数据`,
        note: dataset.note,
        source: dataset.source,
        licence: dataset.licence === '' ? null : dataset.licence,
        mark: dataset.mark === '' ? null : dataset.mark,
        cutOff: dataset.cut_off,
        releasedOn: dataset.released_on,
        builtFrom,
      },
    })),
    {
      release: reference,
      dataset: null,
      // What was found doubtful in the files of policy and reference belongs to no dataset.
      publications: [...ofReference, { table: 'finding', time: null }],
    },
  ];
}

async function writeForms(
  table: PublishedTable,
  release: Release,
  target: string,
): Promise<WrittenFile[]> {
  const contents = {
    csv: csvBytes(table),
    xlsx: await workbookBytes(table, release, aboutOf(table, release)),
    json: jsonBytes(table, release),
  };
  return Object.entries(contents).map(([format, content]) => {
    const name = `${table.name}.${format}`;
    writeFileSync(join(target, name), content);
    const sha256 = createHash('sha256').update(content).digest('hex');
    return { name, format: format as WrittenFile['format'], bytes: content.byteLength, sha256 };
  });
}

/** What stands above the dictionary in a workbook. */
function aboutOf(
  { title, meaning }: PublishedTable,
  release: Release,
): (readonly [string, string])[] {
  return [
    ...(release.mark === null ? [] : [['标记', `${release.mark}：不代表任何真实情况`] as const]),
    ['表', `${title}：${meaning}`],
    ['数据集', `${release.title}：${release.note}`],
    ['来源', release.source],
    ['数据截止', release.cutOff],
    ['发布日期', release.releasedOn],
    ['许可', release.licence ?? licenceOpen],
  ];
}

function listed({ table, files }: Resource, release: Release, dataset: string | null): TableRow[] {
  return files.map(({ name, format, bytes, sha256 }) => ({
    dataset,
    table_name: table.name,
    format,
    path: `${downloadsRoute}/${newest}/${release.folder}/${name}`,
    period_path: `${downloadsRoute}/${release.cutOff}/${release.folder}/${name}`,
    bytes,
    sha256,
    row_count: table.rows.length,
    covers_from: table.covers?.[0] ?? null,
    covers_to: table.covers?.[1] ?? null,
  }));
}
