/** Which tables are published, and in which folder each lies. */

/** A table as it is published. */
export interface Publication {
  readonly table: string;
  /** The column by which the period covered is told; null where the rows have no time. */
  readonly time: string | null;
  /**
   * A statement that makes the rows, for a table that is published in another shape than it is
   * kept in; its columns are some of the table's own.
   */
  readonly rows?: string;
  /** What the other shape is, in Chinese. */
  readonly shape?: string;
}

const cube = `JOIN level l ON l.code = p.level JOIN chain c ON c.code = p.chain
GROUP BY dataset, period_end, p.level, area, chain, l.sort, c.sort
ORDER BY period_end, area, l.sort, c.sort`;
const shape =
  '按地区、等级、产业链汇总；更细的组合（年龄、性别、渠道、职业）有百万行，超出表格软件的容量，请在查询台查询';

/** What belongs to a dataset, each file with the rows of one only. */
export const ofDatasets: readonly Publication[] = [
  { table: 'observation', time: 'period_end' },
  { table: 'project', time: null },
  { table: 'stage', time: 'done_on' },
  { table: 'uplift', time: 'period_end' },
  { table: 'subsidy_paid', time: 'year' },
  {
    table: 'pool',
    time: 'period_end',
    shape,
    rows: `
SELECT dataset, period_end, p.level, area, chain, sum(persons)::INTEGER AS persons
FROM pool p ${cube}`,
  },
  {
    table: 'pool_flow',
    time: 'period_end',
    shape,
    rows: `
SELECT dataset, period_end, p.level, area, chain, sum(certified)::INTEGER AS certified,
       sum(departed)::INTEGER AS departed, sum(moved)::INTEGER AS moved
FROM pool_flow p ${cube}`,
  },
  { table: 'intake_sum', time: null },
  { table: 'reconciliation', time: 'period_end' },
  { table: 'finding', time: null },
];

/** What holds for every dataset: the document, and the lists that codes come from. */
export const ofReference: readonly Publication[] = [
  'commitment',
  'plan',
  'counting',
  'share',
  'measure',
  'measure_department',
  'department',
  'subsidy',
  'indicator',
  'yardstick',
  'area',
  'level',
  'chain',
].map((table) => ({ table, time: null }));
