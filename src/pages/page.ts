import type { ComponentType } from 'react';
import type { AnswerBook, Engine, Question } from '../warehouse/index.ts';
import type { Catalog } from './catalog.ts';
import type { Fields } from './field.ts';
import { type NoState, newestBase, type View, type ViewBase } from './view.ts';

export interface PageProps<S = NoState> {
  readonly catalog: Catalog;
  /** A view to which the book holds every answer. */
  readonly view: View<S>;
  /** The view that the address asks for: `view` itself, unless the engine still owes an answer. */
  readonly wanted: View<S>;
  readonly book: AnswerBook;
  /** For what the reader writes, which no book can hold. Null while the page is prerendered. */
  readonly engine: Engine | null;
  /** The address of this page with some of the view changed; a link works without scripts too. */
  readonly linkTo: (change: Partial<View<S>>) => string;
  /** Goes to that address without leaving the page; the same function whatever the view. */
  readonly go: (change: Partial<View<S>>, history?: 'push' | 'replace') => void;
  /**
   * Asks for answers that the reader is about to need; nothing waits for them, and the latest wish
   * cancels the one before. When they are in the book the page is rendered anew.
   */
  readonly foresee: (questions: readonly Question<unknown>[]) => void;
  /**
   * The address of another page, by its folder, for the same data and period; with `own`, what
   * else stands in it, as the fields of that page write it. A period there goes before the shown one.
   */
  readonly pageLink: (path: string, own?: Readonly<Record<string, string>>) => string;
  /** The address of a file of the site that is no page, by its path from the root of the site. */
  readonly fileLink: (path: string) => string;
}

/**
 * A page: what of its own stands in the address, the questions that a view of it needs, and how it
 * looks once they are answered.
 */
export interface Page<S = NoState> {
  readonly fields: Fields<S>;
  readonly questions: (view: View<S>, catalog: Catalog) => readonly Question<unknown>[];
  /**
   * Questions without whose answers the view can be shown: they are asked once the others are
   * answered, and the page is rendered anew. Those of a first view are answered by the build.
   */
  readonly later?: (view: View<S>, catalog: Catalog) => readonly Question<unknown>[];
  readonly Component: ComponentType<PageProps<S>>;
}

/**
 * A page as the frame holds it, whatever its state. The frame shows a page only views that the
 * page's own fields have read, so the type of the state may be forgotten here.
 */
export function definePage<S = NoState>(page: Page<S>): Page {
  return page as unknown as Page;
}

/** All that tells one default view of a page from another. */
export type Where = Pick<ViewBase, 'dataset' | 'place'>;

/** The view that a page shows where the address says no more than the dataset. */
export function defaultView(page: Page, catalog: Catalog, { dataset, place }: Where): View {
  const base = newestBase(catalog, dataset, place);
  const own = fieldEntries(page.fields).map(([key, field]) => [key, field.fallback(catalog, base)]);
  return { ...base, ...Object.fromEntries(own) };
}

/** The fields of any page, by the names that its views use. */
export function fieldEntries(fields: Page['fields']) {
  return Object.entries(fields as Fields<Record<string, unknown>>);
}
