/** The rules across rows and files, each in its own module; they see valid rows only. */
import type { FaultLog } from '../fault.ts';
import type { Reading } from '../reading.ts';
import type { DataFolder } from '../source.ts';
import { checkAgeBands } from './age-bands.ts';
import { checkAreas } from './areas.ts';
import { checkCitySum } from './city-sum.ts';
import { checkCommitments } from './commitments.ts';
import { checkCountings } from './counting.ts';
import { checkDatasets } from './datasets.ts';
import { checkDepartments } from './departments.ts';
import { checkDuties } from './duties.ts';
import { checkFolders } from './folders.ts';
import { checkJumps } from './jumps.ts';
import { checkMeasures } from './measures.ts';
import { checkPlans } from './plans.ts';
import { checkProjects } from './projects.ts';
import { checkPublished } from './published.ts';
import { checkRegisterRules } from './register-rules.ts';
import { checkShares } from './shares.ts';
import { checkStockRows } from './stock-rows.ts';
import { checkStockSeries } from './stock-series.ts';
import { checkSubsidies } from './subsidies.ts';
import { checkSubsidyStandards } from './subsidy-standards.ts';
import { checkUplift } from './uplift.ts';

export function checkReading(reading: Reading, folder: DataFolder, log: FaultLog): void {
  checkFolders(reading, folder, log);
  checkDatasets(reading, folder, log);
  checkAreas(reading, log);
  checkAgeBands(reading, log);
  checkRegisterRules(reading, folder, log);
  checkDepartments(reading, log);
  checkMeasures(reading, log);
  checkSubsidyStandards(reading, log);
  checkCommitments(reading, log);
  checkPlans(reading, log);
  checkCountings(reading, log);
  checkShares(reading, log);
  checkPublished(reading, log);
  checkStockRows(reading, log);
  checkStockSeries(reading, folder, log);
  checkJumps(reading, log);
  checkCitySum(reading, log);
  checkUplift(reading, folder, log);
  checkSubsidies(reading, log);
  checkProjects(reading, log);
  checkDuties(reading, log);
}
