import type { Day } from './calendar.ts';
import type { LevelCounts } from './stock.ts';

type ReportStatus = '快报' | '年报' | '核定' | '修订';

/** One row of counties/<area>/stock.csv, before it is printed. */
export interface StockReport {
  readonly periodEnd: Day;
  readonly status: ReportStatus;
  readonly revision: number;
  readonly reportedOn: Day;
  readonly levels: LevelCounts;
  readonly skilledWorkers: number | null;
  /** null where the column does not apply: divisions and the city. */
  readonly countedInHost: number | null;
  readonly note: string;
}
