/** Reads every file of the folder, row by row; the rules across files come afterwards. */
import { publishedDatasetId } from './city.ts';
import type { FaultLog } from './fault.ts';
import type { Columns, FileForm } from './file.ts';
import { countingForm } from './files/counting.ts';
import { planForm } from './files/plans.ts';
import {
  commitmentForm,
  departmentForm,
  measureForm,
  shareForm,
  subsidyForm,
} from './files/policy.ts';
import { dutyForm, projectForm, stageForm } from './files/projects.ts';
import { publishedForm } from './files/published.ts';
import {
  ageBandForm,
  areaForm,
  chainForm,
  codeListForm,
  comparatorForm,
  datasetForm,
  indicatorForm,
  levelForm,
  yardstickForm,
} from './files/reference.ts';
import { registerRuleForm } from './files/register-rules.ts';
import { documentSchema, readJson, siteSchema } from './files/settings.ts';
import { stockForm } from './files/stock.ts';
import { subsidyPaidForm } from './files/subsidy-paid.ts';
import { upliftForm } from './files/uplift.ts';
import type { DataFolder } from './source.ts';
import { readTable, type TableRead } from './table.ts';

export interface CountyReading {
  readonly area: string;
  readonly stock: TableRead<typeof stockForm>;
  readonly uplift: TableRead<typeof upliftForm>;
  readonly subsidies: TableRead<typeof subsidyPaidForm>;
}

export type Reading = ReturnType<typeof readFolder>;

export function readFolder(folder: DataFolder, log: FaultLog) {
  const table = <C extends Columns>(relative: string, form: FileForm<C>) =>
    readTable(folder, relative, form, log);
  const common = {
    site: readJson(folder, 'site.json', siteSchema, log),
    document: readJson(folder, 'policy/document.json', documentSchema, log),
    datasets: table('reference/datasets.csv', datasetForm),
    areas: table('reference/areas.csv', areaForm),
    comparators: table('reference/comparators.csv', comparatorForm),
    levels: table('reference/levels.csv', levelForm),
    chains: table('reference/chains.csv', chainForm),
    channels: table('reference/channels.csv', codeListForm),
    occupationGroups: table('reference/occupation_groups.csv', codeListForm),
    ageBands: table('reference/age_bands.csv', ageBandForm),
    indicators: table('reference/indicators.csv', indicatorForm),
    registerRules: table('reference/register_rules.csv', registerRuleForm),
    departments: table('policy/departments.csv', departmentForm),
    measures: table('policy/measures.csv', measureForm),
    commitments: table('policy/commitments.csv', commitmentForm),
    plans: table('policy/plans.csv', planForm),
    countings: table('policy/counting.csv', countingForm),
    shares: table('policy/shares.csv', shareForm),
    subsidies: table('policy/subsidies.csv', subsidyForm),
    yardsticks: table('published/yardsticks.csv', yardstickForm),
    published: table('published/observations.csv', publishedForm),
  };
  const reported = common.datasets.rows.find(({ id }) => id !== publishedDatasetId) ?? null;
  if (reported === null) return { ...common, reported, counties: [], projects: null };
  return {
    ...common,
    reported,
    counties: common.areas.rows.map(({ code, kind }) => readCounty(folder, code, kind, log)),
    projects: {
      projects: table('projects/projects.csv', projectForm),
      stages: table('projects/stages.csv', stageForm),
      duties: table('projects/duties.csv', dutyForm),
    },
  };
}

const nothing = { rows: [], markedDemo: true, whole: true } as const;

function readCounty(folder: DataFolder, area: string, kind: string, log: FaultLog): CountyReading {
  const path = (name: string) => `counties/${area}/${name}`;
  const stock = readTable(folder, path('stock.csv'), stockForm, log);
  if (kind === 'city') return { area, stock, uplift: nothing, subsidies: nothing };
  return {
    area,
    stock,
    uplift: readTable(folder, path('uplift.csv'), upliftForm, log),
    subsidies: readTable(folder, path('subsidy.csv'), subsidyPaidForm, log),
  };
}
