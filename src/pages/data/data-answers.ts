import {
  type AnswerBook,
  type DescribedTable,
  dataOrigins,
  describedTables,
  downloads,
  figureStatuses,
  findingRules,
  findings,
  intakeSums,
  reconciledPeriods,
  reconciliation,
  revisionCounts,
  revisionLog,
} from '../../warehouse/index.ts';
import { answered } from '../answered.ts';
import type { ViewBase } from '../view.ts';
import { type DataState, pageSize } from './data-state.ts';

/** The questions behind a view of this page, by what they are for. */
export const dataQuestions = (view: ViewBase & DataState) => ({
  downloads: downloads(view.dataset),
  origins: dataOrigins(),
  statuses: figureStatuses({ dataset: view.dataset, upTo: view.period }),
  rules: findingRules(view.dataset),
  findings: findings({
    dataset: view.dataset,
    rule: view.rule,
    limit: pageSize,
    offset: (view.findingsPage - 1) * pageSize,
  }),
  revisionCounts: revisionCounts({ dataset: view.dataset, upTo: view.period }),
  revisions: revisionLog({
    dataset: view.dataset,
    upTo: view.period,
    kind: view.revisions,
    limit: pageSize,
    offset: (view.revisionsPage - 1) * pageSize,
  }),
  sums: intakeSums(view.dataset),
  reconciled: reconciledPeriods(view.dataset),
  reconciliation: reconciliation({ dataset: view.dataset, periodEnd: view.period }),
});

type DownloadRow = ReturnType<ReturnType<typeof downloads>['decode']>;
export type FindingRow = ReturnType<ReturnType<typeof findings>['decode']>;
export type FindingRule = ReturnType<ReturnType<typeof findingRules>['decode']>;
export type RevisionRow = ReturnType<ReturnType<typeof revisionLog>['decode']>;
export type IntakeStep = ReturnType<ReturnType<typeof intakeSums>['decode']>;
export type ReconciledRow = ReturnType<ReturnType<typeof reconciliation>['decode']>;

/** A published table with its files. */
export interface PublishedFiles {
  readonly table: DescribedTable;
  readonly dataset: string | null;
  /** One a format: CSV, XLSX, JSON. */
  readonly files: readonly DownloadRow[];
  readonly rows: number;
  readonly coversFrom: string | null;
  readonly coversTo: string | null;
}

const formats = ['csv', 'xlsx', 'json'] as const;

/** The files by table, in the order of the dictionary. */
export function publishedFiles(
  files: readonly DownloadRow[],
  dataset: string | null,
): readonly PublishedFiles[] {
  return describedTables().flatMap((table) => {
    const own = formats.flatMap((format) =>
      files.filter(
        (file) => file.dataset === dataset && file.table === table.name && file.format === format,
      ),
    );
    const [first] = own;
    if (!first) return [];
    const { rows, coversFrom, coversTo } = first;
    return [{ table, dataset, files: own, rows, coversFrom, coversTo }];
  });
}

/** Lists that the build makes itself: what it checked, not what was reported. */
const buildLists = ['finding', 'intake_sum', 'reconciliation', 'download'];

export const isReported = ({ table }: PublishedFiles): boolean => !buildLists.includes(table.name);

/** Tables that belong to datasets and of which this dataset has nothing. */
export function emptyTables(published: readonly PublishedFiles[]): readonly DescribedTable[] {
  const isThere = (name: string) => published.some(({ table }) => table.name === name);
  return describedTables().filter(
    ({ name, columns }) =>
      columns.some((column) => column.name === 'dataset') &&
      !buildLists.includes(name) &&
      !isThere(name),
  );
}

/** Everything the page says, from the answers to its questions. */
export function dataAnswers(book: AnswerBook, view: ViewBase & DataState) {
  const asked = dataQuestions(view);
  const files = answered(book, asked.downloads);
  const ownFiles = publishedFiles(files, view.dataset);
  const rules = answered(book, asked.rules);
  const counts = answered(book, asked.revisionCounts);
  return {
    ownFiles,
    referenceFiles: publishedFiles(files, null),
    empty: emptyTables(ownFiles),
    origins: answered(book, asked.origins),
    statuses: answered(book, asked.statuses),
    rules,
    findings: answered(book, asked.findings),
    findingCount: rules
      .filter(({ rule }) => view.rule === '' || rule === view.rule)
      .reduce((sum, { findings }) => sum + findings, 0),
    allFindings: rules.reduce((sum, { findings }) => sum + findings, 0),
    revisionCount: (kind: string) => counts.find((each) => each.kind === kind)?.figures ?? 0,
    revisions: answered(book, asked.revisions),
    sums: answered(book, asked.sums),
    reconciled: answered(book, asked.reconciled),
    reconciliation: answered(book, asked.reconciliation),
  };
}

export type DataAnswers = ReturnType<typeof dataAnswers>;
