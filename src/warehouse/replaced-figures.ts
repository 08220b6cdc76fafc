import { type SqlPart, sqlPart } from './sql.ts';

export interface ReplacedOf {
  readonly dataset: string;
  /** Only period ends up to and including this day. */
  readonly upTo: string;
}

/**
 * Every figure that replaced an earlier one of the same period, beside that one, with what became
 * of it (RevisionKind of the model). Totals only: a breakdown by level is revised with its total.
 */
export function replacedFigures({ dataset, upTo }: ReplacedOf): SqlPart {
  return sqlPart`
(SELECT *,
        CASE WHEN value IS NOT DISTINCT FROM value_before
              AND absent IS NOT DISTINCT FROM absent_before THEN 'confirmed'
             WHEN status_before = 'flash' AND status <> 'revised' THEN 'settled'
             ELSE 'corrected' END AS kind
 FROM (SELECT indicator, area, period_end, value, absent, unit, status, revision, published_at,
              note, lag(value) OVER course AS value_before, lag(absent) OVER course AS absent_before,
              lag(status) OVER course AS status_before, lag(revision) OVER course AS revision_before
       FROM observation
       WHERE dataset = ${dataset} AND level IS NULL AND period_end <= ${upTo}::DATE
       WINDOW course AS (PARTITION BY indicator, area, period_end ORDER BY revision)) figure
 WHERE revision_before IS NOT NULL)`;
}
