/** datapackage.json: what a folder of downloads holds, as a Frictionless Data Package. */
import type { PublishedField, PublishedTable } from './published-table.ts';

/** What all files of a folder have in common. */
export interface Release {
  /** Name of the folder. */
  readonly folder: string;
  readonly title: string;
  readonly note: string;
  readonly source: string;
  /** Null while the city has not filled it in. */
  readonly licence: string | null;
  readonly mark: string | null;
  readonly cutOff: string;
  readonly releasedOn: string;
  /** The commit that the site is built from; null outside of a repository. */
  readonly builtFrom: string | null;
}

/** A file as it was written. */
export interface WrittenFile {
  readonly name: string;
  readonly format: 'csv' | 'xlsx' | 'json';
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
}

export interface Resource {
  readonly table: PublishedTable;
  readonly files: readonly WrittenFile[];
}

export const licenceOpen = '主办单位尚未填写许可条件（data/reference/datasets.csv 的 licence 列）';

const mediaTypes = {
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The text of the metadata file. */
export function metadataText(release: Release, resources: readonly Resource[]): string {
  const { folder, title, note, source, licence, mark, cutOff, releasedOn, builtFrom } = release;
  const whole = {
    profile: 'tabular-data-package',
    name: `${folder}-${cutOff}`,
    title: mark === null || title.includes(mark) ? title : `${title}（${mark}）`,
    description: note,
    version: cutOff,
    created: `${releasedOn}T00:00:00Z`,
    mark,
    cutOff,
    releasedOn,
    builtFrom,
    sources: [{ title: source }],
    licenceNote: licence ?? licenceOpen,
    resources: resources.flatMap(({ table, files }) => files.map((file) => resource(table, file))),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

function resource(table: PublishedTable, file: WrittenFile) {
  const { title, meaning, fields, rows, covers } = table;
  const common = {
    name: file.format === 'csv' ? table.name : `${table.name}-${file.format}`,
    path: file.name,
    title,
    description: meaning,
    format: file.format,
    mediatype: mediaTypes[file.format],
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    rowCount: rows.length,
    covers,
  };
  if (file.format !== 'csv') return common;
  return {
    ...common,
    profile: 'tabular-data-resource',
    encoding: 'utf-8',
    dialect: { delimiter: ',', quoteChar: '"', doubleQuote: true, header: true },
    schema: { fields: fields.map(fieldOf), missingValues: [''], ...primaryKey(table) },
  };
}

const types = {
  text: 'string',
  integer: 'integer',
  number: 'number',
  date: 'date',
  boolean: 'boolean',
} as const;

function fieldOf({ name, type, title, meaning, unit, codes, empty }: PublishedField) {
  return {
    name,
    type: types[type],
    title,
    description: empty === undefined ? meaning : `${meaning}；空格表示：${empty}`,
    ...(unit === undefined ? {} : { unit }),
    ...(codes === undefined ? {} : { codes }),
    constraints: {
      required: empty === undefined,
      ...(codes === undefined || type !== 'text' ? {} : { enum: Object.keys(codes) }),
    },
  };
}

/** A key with cells that may be empty is none by the standard. */
function primaryKey({ key, fields }: PublishedTable) {
  const isKey = key.every((name) =>
    fields.some((field) => field.name === name && field.empty === undefined),
  );
  return isKey ? { primaryKey: key } : {};
}
