/** Everything that data/ says of a city, typed and checked. */
import type { Finding } from './fault.ts';
import type { CountingRow } from './files/counting.ts';
import type { PlanStep } from './files/plans.ts';
import type { Commitment, Department, Measure, Share, Subsidy } from './files/policy.ts';
import type { Duty, Project, StageRow } from './files/projects.ts';
import type { PublishedFigure } from './files/published.ts';
import type {
  AgeBand,
  Area,
  Chain,
  CodeName,
  Comparator,
  Dataset,
  Indicator,
  Level,
  Yardstick,
} from './files/reference.ts';
import type { RegisterRuleSetting } from './files/register-rules.ts';
import type { PolicyDocument, Site } from './files/settings.ts';
import type { StockRow } from './files/stock.ts';
import type { SubsidyPaid } from './files/subsidy-paid.ts';
import type { UpliftRow } from './files/uplift.ts';

/** The dataset that data/published feeds; the other one is fed by counties/ and projects/. */
export const publishedDatasetId = 'published';

/** The folder of what belongs to no dataset; no dataset may be called so. */
export const referenceFolder = 'reference';

/** What one area has handed in. The city's own folder has a stock series only. */
export interface CountyReports {
  readonly area: string;
  readonly stock: readonly StockRow[];
  readonly uplift: readonly UpliftRow[];
  readonly subsidies: readonly SubsidyPaid[];
}

export interface City {
  readonly site: Site;
  readonly document: PolicyDocument;
  readonly datasets: readonly Dataset[];
  /** The dataset fed by counties/ and projects/; null if only published figures exist. */
  readonly reported: Dataset | null;
  readonly areas: readonly Area[];
  readonly comparators: readonly Comparator[];
  readonly levels: readonly Level[];
  readonly chains: readonly Chain[];
  readonly channels: readonly CodeName[];
  readonly occupationGroups: readonly CodeName[];
  readonly ageBands: readonly AgeBand[];
  readonly indicators: readonly Indicator[];
  /** What is done with faulty rows of the register, in the order in which they are looked for. */
  readonly registerRules: readonly RegisterRuleSetting[];
  readonly departments: readonly Department[];
  readonly measures: readonly Measure[];
  readonly commitments: readonly Commitment[];
  readonly plans: readonly PlanStep[];
  readonly countings: readonly CountingRow[];
  readonly shares: readonly Share[];
  readonly subsidies: readonly Subsidy[];
  readonly yardsticks: readonly Yardstick[];
  readonly published: readonly PublishedFigure[];
  readonly counties: readonly CountyReports[];
  readonly projects: readonly Project[];
  readonly stages: readonly StageRow[];
  readonly duties: readonly Duty[];
  /** Warnings: the quality list. */
  readonly findings: readonly Finding[];
}
