import { readFileSync } from 'node:fs';

// A workbook as LibreOffice saved it in one XML file (.fods), with the type it gave to every cell.

/** A cell as LibreOffice understood it. What a date or a number looks like is not in it. */
export type OpenedCell =
  | { readonly type: 'empty' }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'date'; readonly value: string }
  | { readonly type: 'boolean'; readonly value: boolean }
  /** A formula, an error, or a type that no download has. */
  | { readonly type: 'foreign'; readonly value: string };

export interface OpenedSheet {
  readonly name: string;
  /** Without the empty cells and rows at the end. */
  readonly rows: readonly (readonly OpenedCell[])[];
}

const part =
  /<table:table table:name="([^"]*)"|<table:table-row\b([^>]*)>|<table:table-cell\b([^>]*?)(?:\/>|>([\s\S]*?)<\/table:table-cell>)/g;

/** Something that LibreOffice writes once for a number of places, the last for all there are. */
interface Repeated<T> {
  readonly times: number;
  readonly item: T;
}

/** The sheets of a workbook; what is written once for many places stands in each of them. */
export function openedSheets(path: string): readonly OpenedSheet[] {
  const sheets: { name: string; rows: Repeated<Repeated<OpenedCell>[]>[] }[] = [];
  for (const [, table, row, cell, content = ''] of readFileSync(path, 'utf8').matchAll(part)) {
    const rows = sheets.at(-1)?.rows;
    if (table !== undefined) sheets.push({ name: plain(table), rows: [] });
    else if (row !== undefined) rows?.push({ times: repeats(row, 'rows'), item: [] });
    else if (cell !== undefined) {
      const read = { times: repeats(cell, 'columns'), item: openedCell(cell, content) };
      rows?.at(-1)?.item.push(read);
    }
  }
  return sheets.map(({ name, rows }) => {
    const cells = rows.map(({ times, item }) => ({
      times,
      item: placed(item, ({ type }) => type === 'empty'),
    }));
    return { name, rows: placed(cells, ({ length }) => length === 0) };
  });
}

/** Every item as often as it is repeated, without those at the end that hold nothing. */
function placed<T>(list: readonly Repeated<T>[], isNothing: (item: T) => boolean): readonly T[] {
  return list
    .slice(0, list.findLastIndex(({ item }) => !isNothing(item)) + 1)
    .flatMap(({ times, item }) => Array.from({ length: times }, () => item));
}

function repeats(attributes: string, what: 'rows' | 'columns'): number {
  return Number(attribute(attributes, `table:number-${what}-repeated`) ?? 1);
}

function attribute(attributes: string, name: string): string | undefined {
  const start = attributes.indexOf(`${name}="`);
  if (start === -1) return undefined;
  const from = start + name.length + 2;
  return plain(attributes.slice(from, attributes.indexOf('"', from)));
}

/** How LibreOffice keeps what is a plain true or false in a workbook of Excel. */
const yesOrNo = /^of:=(TRUE|FALSE)\(\)$/;

function openedCell(attributes: string, content: string): OpenedCell {
  const type = attribute(attributes, 'office:value-type');
  const formula = attribute(attributes, 'table:formula');
  if (formula !== undefined) {
    const [, word] = yesOrNo.exec(formula) ?? [];
    if (word === undefined) return { type: 'foreign', value: formula };
    return { type: 'boolean', value: word === 'TRUE' };
  }
  if (type === undefined) return { type: 'empty' };
  if (type === 'string' && attribute(attributes, 'calcext:value-type') === 'string') {
    return { type: 'text', value: textOf(content) };
  }
  if (type === 'float') {
    return { type: 'number', value: Number(attribute(attributes, 'office:value')) };
  }
  if (type === 'date') {
    return { type: 'date', value: attribute(attributes, 'office:date-value') ?? '' };
  }
  if (type === 'boolean') {
    return { type: 'boolean', value: attribute(attributes, 'office:boolean-value') === 'true' };
  }
  return { type: 'foreign', value: `${type} ${content}` };
}

/** A paragraph a line; spaces in a row are an element. */
function textOf(content: string): string {
  const lines = [...content.matchAll(/<text:p>([\s\S]*?)<\/text:p>|<text:p\/>/g)];
  return lines
    .map(([, line = '']) =>
      plain(
        line
          .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count = '1') => ' '.repeat(Number(count)))
          .replace(/<[^>]*>/g, ''),
      ),
    )
    .join('\n');
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  quot: '"',
};

function plain(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|(\w+));/gi, (whole, code, name) =>
    code === undefined
      ? (entities[name] ?? whole)
      : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
