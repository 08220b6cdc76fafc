/**
 * What a CSV file is made of: its columns, and the columns that tell one row
 * from another. Each file of data/ has its own description in files/.
 */
import type * as v from 'valibot';
import type { Column } from './columns.ts';

// biome-ignore lint/suspicious/noExplicitAny: a column may give any type; rows infer it
export type Columns = Readonly<Record<string, Column<any>>>;

export interface FileForm<C extends Columns> {
  readonly columns: C;
  /** Columns that together may occur once only. */
  readonly key: readonly (keyof C & string)[];
  /** The column whose figures are told where a key occurs twice; null for none. */
  readonly figure: (keyof C & string) | null;
  /** True when a file with a header and no rows is a state, not a mistake. */
  readonly mayBeEmpty: boolean;
}

/** Where a row stands, for messages. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

export type RowOf<F> =
  F extends FileForm<infer C>
    ? { readonly [K in keyof C]: v.InferOutput<C[K]> } & { readonly at: Place }
    : never;

export function fileForm<const C extends Columns>(
  columns: C,
  key: readonly (keyof C & string)[],
  options: { mayBeEmpty?: boolean; figure?: keyof C & string } = {},
): FileForm<C> {
  return {
    columns,
    key,
    figure: options.figure ?? null,
    mayBeEmpty: options.mayBeEmpty ?? false,
  };
}
