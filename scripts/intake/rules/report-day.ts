/** When a figure may have been reported: after its period, before the dataset was released. */
import type { IsoDate } from '../dates.ts';
import type { FaultLog } from '../fault.ts';
import type { Place } from '../file.ts';
import type { Dataset } from '../files/reference.ts';

export interface Report {
  readonly at: Place;
  /** Name of the column that holds the end of the period. */
  readonly period: string;
  readonly end: IsoDate;
  readonly reported_on: IsoDate;
}

export function checkReportDay(report: Report, dataset: Dataset, log: FaultLog): void {
  const { at, period, end, reported_on } = report;
  if (end > dataset.cut_off) {
    const message = `晚于数据截止日 ${dataset.cut_off}`;
    log.error({ ...at, column: period, found: end, message, rule: 'date.after_cut_off' });
  }
  const reported = { ...at, column: 'reported_on', found: reported_on };
  if (reported_on < end) {
    const message = `早于所报时期的末日 ${end}`;
    log.error({ ...reported, message, rule: 'date.before_period_end' });
  }
  if (reported_on > dataset.released_on) {
    const message = `晚于数据发布日 ${dataset.released_on}`;
    log.error({ ...reported, message, rule: 'date.after_release' });
  }
}
