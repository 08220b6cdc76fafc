import type { Catalog } from './catalog.ts';
import type { ViewBase } from './view.ts';

/** One part of a page's own state, as it stands in the address. */
export interface Field<T> {
  /** Its name in the address. */
  readonly name: string;
  /** What is shown where the address says nothing. */
  readonly fallback: (catalog: Catalog, base: ViewBase) => T;
  /** Undefined where the text means nothing here. */
  readonly read: (text: string, catalog: Catalog, base: ViewBase) => T | undefined;
  /** Two values that mean the same give the same text. */
  readonly write: (value: T) => string;
  /** A sentence about a text that could not be read: what is wrong, what is shown, what to do. */
  readonly complaint: (text: string) => string;
  /** A sentence about the part of a text that means nothing, where the rest of it was read; or null. */
  readonly doubt?: (text: string, catalog: Catalog, base: ViewBase) => string | null;
}

/** A field for every part of a page's own state, in the order in which the address names them. */
export type Fields<S> = { readonly [K in keyof S]: Field<S[K]> };

interface ChoiceOf<T extends string> {
  readonly name: string;
  /** The first one is shown where the address says nothing. */
  readonly options: readonly [T, ...T[]];
  readonly complaint: (text: string) => string;
}

/** One of a fixed list of words. */
export function choiceField<T extends string>({ name, options, complaint }: ChoiceOf<T>): Field<T> {
  return {
    name,
    complaint,
    fallback: () => options[0],
    read: (text) => options.find((option) => option === text),
    write: (value) => value,
  };
}

/** A part of the city, or null for all of it. */
export const areaField: Field<string | null> = {
  name: 'area',
  fallback: () => null,
  read: (text, { areas }) => areas.find(({ code }) => code === text)?.code,
  write: (code) => code ?? '',
  complaint: (text) => `网址里的单位代码“${text}”不存在，现在显示全市。请在区县表里选择。`,
};

interface CountOf {
  readonly name: string;
  readonly most: number;
  readonly complaint: (text: string) => string;
}

/** A whole number from 0 up to and including `most`, or null for none. */
export function countField({ name, most, complaint }: CountOf): Field<number | null> {
  return {
    name,
    complaint,
    fallback: () => null,
    read: (text) => (/^\d{1,15}$/.test(text) && Number(text) <= most ? Number(text) : undefined),
    write: (count) => (count === null ? '' : String(count)),
  };
}
