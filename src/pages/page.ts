import type { ComponentType } from 'react';
import type { AnswerBook, Question } from '../warehouse/index.ts';
import type { Catalog } from './catalog.ts';
import type { View } from './view.ts';

export interface PageProps {
  readonly catalog: Catalog;
  /** A view to which the book holds every answer. */
  readonly view: View;
  readonly book: AnswerBook;
  /** The address of this page with some of the view changed; a link works without scripts too. */
  readonly linkTo: (change: Partial<View>) => string;
  /** Goes to that address without leaving the page. */
  readonly go: (change: Partial<View>, history?: 'push' | 'replace') => void;
  /** The address of another page, by its folder, for the same data and period. */
  readonly pageLink: (path: string) => string;
}

/** A page: the questions a view of it needs, and how it looks once they are answered. */
export interface Page {
  readonly questions: (view: View, catalog: Catalog) => readonly Question<unknown>[];
  readonly Component: ComponentType<PageProps>;
}
