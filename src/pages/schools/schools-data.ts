import {
  type Assessment,
  announcementOf,
  assess,
  type Commitment,
  type Countable,
  type Counting,
  contextAt,
  countingOf,
  countsProjects,
  criticalList,
  laggardsFirst,
  mostUrgentFirst,
  type Observation,
  type ProjectKind,
  type ProjectProgress,
  progressOf,
  projectKinds,
  type Series,
  seriesOtherwise,
} from '../../model/index.ts';
import { type AnswerBook, countings, measures, projects } from '../../warehouse/index.ts';
import { answered, cityObservations, seriesOf } from '../answered.ts';
import type { Catalog } from '../catalog.ts';
import { datasetOf, type View } from '../view.ts';
import type { SchoolsState } from './schools-state.ts';

/** A promise that is kept by projects, counted by its rule. */
export interface ProjectCount {
  readonly counting: Counting;
  readonly assessment: Assessment;
  /** The newest figure, where it is of a day after the deadline and another one. */
  readonly later: Observation | null;
  /** The verdict if what is not counted counted as well; null where that changes no figure. */
  readonly otherwise: Assessment | null;
}

/** The projects of one kind, the most urgent first. */
export interface Board {
  readonly kind: ProjectKind;
  readonly projects: readonly ProjectProgress[];
  /** Promises that count this kind, for the deadlines in the drawing. */
  readonly commitments: readonly Commitment[];
  /** Who answers for the measure that this kind bears out. */
  readonly departments: readonly string[];
}

/** Everything the page says, computed once a view. */
export function schoolsData(book: AnswerBook, view: View<SchoolsState>, catalog: Catalog) {
  const { period } = view;
  const dataset = datasetOf(catalog, view.dataset);
  const context = contextAt(dataset, period);
  const ledger = answered(book, projects({ dataset: view.dataset, upTo: period }));
  const rules = answered(book, countings()).filter(countsProjects);
  const observations = cityObservations(book, view, catalog);
  const countables = ledger.map(
    ({ kind, stages }): Countable => ({ kind, announcedOn: announcementOf(stages) }),
  );
  const counted = catalog.commitments.flatMap((commitment): ProjectCount[] => {
    const counting = countingOf(rules, commitment);
    if (!counting) return [];
    const series = seriesOf(observations, commitment.indicator);
    const assessment = assess(commitment, series, context);
    // What recurs is reported by the city itself, so the ledger does not make up its figure.
    const other =
      commitment.period === 'point'
        ? assess(commitment, seriesOtherwise(series, counting, countables), context)
        : assessment;
    const differs = other.value !== assessment.value && other.observation !== null;
    return [
      {
        counting,
        assessment,
        later: laterFigure(series, assessment),
        otherwise: differs ? other : null,
      },
    ];
  });
  const order = laggardsFirst(counted.map(({ assessment }) => assessment));
  const promised = answered(book, measures());
  const departmentsOf = (kind: ProjectKind) =>
    promised.find((measure) => measure.projects.includes(kind))?.departments ?? [];
  const progresses = ledger.map((project) => progressOf(project, period));
  const scoped = progresses.filter(
    ({ project }) => view.area === null || project.area === view.area,
  );
  const shown = scoped.filter(
    ({ project, state }) =>
      (view.kind === 'all' || project.kind === view.kind) &&
      (view.state === 'all' || state === view.state),
  );
  return {
    dataset,
    context,
    counts: [...counted].sort((a, b) => order.indexOf(a.assessment) - order.indexOf(b.assessment)),
    /** All projects with stages, whatever is chosen. */
    all: progresses.filter(hasStages),
    /** The kinds of which there is a project with stages, and how many of them. */
    kinds: projectKinds.flatMap((kind) => {
      const own = scoped.filter((each) => each.project.kind === kind && hasStages(each));
      const isBuilt = progresses.some((each) => each.project.kind === kind && hasStages(each));
      return isBuilt ? [{ kind, count: own.length }] : [];
    }),
    /** Listed without stages, such as technical schools that only bear majors. */
    unstaged: shown.filter((each) => !hasStages(each)),
    critical: criticalList(scoped, period),
    departmentsOf,
    cityCritical: criticalList(progresses, period),
    boards: projectKinds.flatMap((kind): Board[] => {
      const own = shown.filter((each) => each.project.kind === kind && hasStages(each));
      if (own.length === 0) return [];
      const commitments = counted
        .filter(({ counting }) => counting.counts.includes(kind))
        .map(({ assessment }) => assessment.commitment);
      return [
        { kind, projects: mostUrgentFirst(own), commitments, departments: departmentsOf(kind) },
      ];
    }),
  };
}

/** What has been added since the deadline, which decides nothing any more. */
function laterFigure(series: Series, { observation, value }: Assessment): Observation | null {
  const newest = series[series.length - 1];
  if (!newest || !observation || newest.periodEnd <= observation.periodEnd) return null;
  return newest.value === value ? null : newest;
}

export type SchoolsData = ReturnType<typeof schoolsData>;

const hasStages = ({ milestones }: ProjectProgress) => milestones.length > 0;
