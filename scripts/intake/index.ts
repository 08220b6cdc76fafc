/** The door of the intake: data/ in, a checked city out, or every fault at once. */
import { type City, publishedDatasetId } from './city.ts';
import { type Fault, FaultLog, type Finding, IntakeError } from './fault.ts';
import { type Reading, readFolder } from './reading.ts';
import { checkReading } from './rules/index.ts';
import { DataFolder } from './source.ts';

export type { City, CountyReports } from './city.ts';
export { publishedDatasetId, referenceFolder } from './city.ts';
export { type IsoDate, isYearEnd, monthEnds } from './dates.ts';
export { type Fault, type Finding, formatFault, IntakeError } from './fault.ts';

export {
  type Handling,
  handlingWords,
  type RegisterRuleId,
  type RegisterRuleSetting,
} from './files/register-rules.ts';
export { levelColumns, type StockRow } from './files/stock.ts';
export type { UpliftRow } from './files/uplift.ts';
export { currentRows } from './rules/current.ts';
export { type Status, stageNames, upliftSteps } from './words.ts';

/**
 * Reads and checks the whole data folder.
 *
 * @returns the city; what is doubtful but usable is in `findings`
 * @throws IntakeError with every error of every file
 */
export function readCity(path: string): City {
  const folder = new DataFolder(path);
  const log = new FaultLog();
  if (!folder.has('')) {
    // Else every file would be missing one by one.
    const whole = { file: folder.shown(''), line: null, column: null, found: null };
    log.error({ ...whole, message: '没有这个文件夹，请核对路径', rule: 'folder.missing' });
    throw new IntakeError(log.errors);
  }
  const reading = readFolder(folder, log);
  checkReading(reading, folder, log);
  const { site, document } = reading;
  if (log.errors.length > 0 || site === null || document === null) {
    throw new IntakeError(inFileOrder(log.errors));
  }
  return { ...rowsOf(reading), site, document, findings: findingsOf(folder, reading, log) };
}

function rowsOf(reading: Reading): Omit<City, 'site' | 'document' | 'findings'> {
  const byOrder = <R extends { order: number }>(rows: readonly R[]) =>
    [...rows].sort((a, b) => a.order - b.order);
  return {
    datasets: reading.datasets.rows,
    reported: reading.reported,
    areas: reading.areas.rows,
    comparators: reading.comparators.rows,
    levels: byOrder(reading.levels.rows),
    chains: byOrder(reading.chains.rows),
    channels: byOrder(reading.channels.rows),
    occupationGroups: byOrder(reading.occupationGroups.rows),
    ageBands: byOrder(reading.ageBands.rows),
    indicators: reading.indicators.rows,
    registerRules: byOrder(reading.registerRules.rows),
    departments: reading.departments.rows,
    measures: reading.measures.rows,
    commitments: reading.commitments.rows,
    plans: reading.plans.rows,
    countings: reading.countings.rows,
    shares: reading.shares.rows,
    subsidies: reading.subsidies.rows,
    yardsticks: reading.yardsticks.rows,
    published: reading.published.rows,
    counties: reading.counties.map(({ area, stock, uplift, subsidies }) => ({
      area,
      stock: stock.rows,
      uplift: uplift.rows,
      subsidies: subsidies.rows,
    })),
    projects: reading.projects?.projects.rows ?? [],
    stages: reading.projects?.stages.rows ?? [],
    duties: reading.projects?.duties.rows ?? [],
  };
}

function findingsOf(folder: DataFolder, reading: Reading, log: FaultLog): Finding[] {
  const datasetOf = ({ file }: Fault): string | null => {
    if (file.startsWith(folder.shown('published/'))) return publishedDatasetId;
    const isReported = [folder.shown('counties/'), folder.shown('projects/')];
    return isReported.some((start) => file.startsWith(start))
      ? (reading.reported?.id ?? null)
      : null;
  };
  return inFileOrder(log.warnings).map((fault) => ({ ...fault, dataset: datasetOf(fault) }));
}

/** By file, then line, so that a clerk works through one file at a time. */
function inFileOrder(faults: readonly Fault[]): Fault[] {
  return [...faults].sort((a, b) => {
    if (a.file !== b.file) return a.file < b.file ? -1 : 1;
    return (a.line ?? 0) - (b.line ?? 0);
  });
}
