/** One row of the table `observation`, as every source of figures hands it over. */
export interface ObservationRow {
  readonly dataset: string;
  readonly indicator: string;
  readonly area: string;
  /** A level code for a breakdown, null for the total. */
  readonly level: string | null;
  readonly period_end: string;
  readonly value: number | null;
  readonly absent: string | null;
  readonly unit: string;
  readonly status: string;
  readonly source: string;
  readonly published_at: string | null;
  readonly revision: number;
  readonly qualifier: string | null;
  readonly note: string | null;
}

/** A figure before its unit and dataset are put in; text columns may be left out. */
export type Figure = Omit<ObservationRow, 'unit' | 'dataset' | 'level' | 'qualifier' | 'note'> &
  Partial<Pick<ObservationRow, 'level' | 'qualifier' | 'note'>>;
