import { isAbsent } from './absent.ts';
import { assess } from './assess.ts';
import type { Assessment, AssessmentContext } from './assessment.ts';
import type { Commitment } from './commitment.ts';
import { quantityText } from './number-text.ts';
import { figureStatusText, type Observation, type Series } from './observation.ts';
import { type PeriodEnd, periodText } from './period.ts';
import { statusText } from './verdict-text.ts';

/**
 * All revisions of one indicator of one area, ascending by period end and
 * revision. Nothing is ever overwritten, so that any earlier state is in it.
 */
export type RevisionLog = readonly Observation[];

/** The last of each run of revisions of a period for which `counts` holds. */
function lastWhere(log: RevisionLog, counts: (revision: Observation) => boolean): Series {
  const last = new Map<PeriodEnd, Observation>();
  for (const revision of log) if (counts(revision)) last.set(revision.periodEnd, revision);
  return [...last.values()];
}

/** The figures as they stand now. */
export function currentSeries(log: RevisionLog): Series {
  return lastWhere(log, () => true);
}

/** The figures as each was first given. */
export function firstPublishedSeries(log: RevisionLog): Series {
  const first = new Map<PeriodEnd, Observation>();
  for (const each of log) if (!first.has(each.periodEnd)) first.set(each.periodEnd, each);
  return [...first.values()];
}

/**
 * The figures as they stood in public at the end of `day`: of every period the last
 * revision published by then. One whose day is not known counts from its period end.
 */
export function seriesAsPublishedBy(log: RevisionLog, day: PeriodEnd): Series {
  return lastWhere(log, ({ publishedAt, periodEnd }) => (publishedAt ?? periodEnd) <= day);
}

/** The days on which something was published, ascending: the states that can be judged again. */
export function vintages(log: RevisionLog): readonly PeriodEnd[] {
  return [...new Set(log.map(({ publishedAt, periodEnd }) => publishedAt ?? periodEnd))].sort();
}

/** The verdict that the figures known on `day` gave, with the data then ending where they ended. */
export function assessAsKnownOn(
  commitment: Commitment,
  log: RevisionLog,
  context: AssessmentContext,
  day: PeriodEnd,
): Assessment {
  const cutOff = day < context.cutOff ? day : context.cutOff;
  const releasedOn = day < context.releasedOn ? day : context.releasedOn;
  return assess(commitment, seriesAsPublishedBy(log, day), { ...context, cutOff, releasedOn });
}

/** A figure that enters the verdict and is not what it was at first. */
export interface RevisedFigure {
  /** Where it enters: as the base, as the value, or as the start of the observed pace. */
  readonly role: 'base' | 'value' | 'pace';
  readonly first: Observation;
  readonly now: Observation;
}

/** What revisions have done to a verdict at one and the same cut-off. */
export interface RevisionEffect {
  readonly old: Assessment;
  readonly now: Assessment;
  readonly statusChanged: boolean;
  readonly changedBy: readonly RevisedFigure[];
}

/**
 * Holds the verdict on the first published figures against that on the current
 * ones, at the same cut-off: whatever differs, differs through revisions alone.
 * Null if no figure that enters the verdict has changed its value, nor a flash
 * become final. A base that was revised is an effect even where the status
 * stayed: a lower base makes the same city look better.
 */
export function revisionEffect(
  commitment: Commitment,
  log: RevisionLog,
  context: AssessmentContext,
): RevisionEffect | null {
  const first = firstPublishedSeries(log);
  const current = currentSeries(log);
  const old = assess(commitment, first, context);
  const now = assess(commitment, current, context);
  const changedBy = figuresOf(now, old).flatMap(({ role, at }): readonly RevisedFigure[] => {
    const before = first.find(({ periodEnd }) => periodEnd === at);
    const after = current.find(({ periodEnd }) => periodEnd === at);
    if (!before || !after || !differs(before, after)) return [];
    return [{ role, first: before, now: after }];
  });
  const statusChanged = old.status !== now.status;
  if (changedBy.length === 0 && !statusChanged) return null;
  return { old, now, statusChanged, changedBy };
}

interface Entering {
  readonly role: RevisedFigure['role'];
  readonly at: PeriodEnd;
}

/** The period ends whose figures enter either verdict, each once, by its first role. */
function figuresOf(...assessments: readonly Assessment[]): readonly Entering[] {
  const roles = new Map<PeriodEnd, Entering['role']>();
  const enter = (role: Entering['role'], observation: Observation | null | undefined) => {
    if (observation && !roles.has(observation.periodEnd)) roles.set(observation.periodEnd, role);
  };
  for (const { baseOrigin, observation, pace } of assessments) {
    if (baseOrigin?.kind === 'observed') enter('base', baseOrigin.observation);
    enter('value', observation);
    enter('pace', pace?.observed?.from);
  }
  return [...roles].map(([at, role]) => ({ role, at }));
}

function differs(first: Observation, now: Observation): boolean {
  if (isAbsent(first.value) || isAbsent(now.value)) {
    return isAbsent(first.value) !== isAbsent(now.value);
  }
  // A flash that became final decides what it could not decide before, even unchanged.
  return first.value !== now.value || (first.status === 'flash') !== (now.status === 'flash');
}

const roleText: Record<RevisedFigure['role'], string> = {
  base: '起点',
  value: '现值',
  pace: '速度起算数',
};

/** `起点（2020年末）由18.00万人（核定）改为17.20万人（修订）`. */
export function revisedFigureText({ role, first, now }: RevisedFigure, unit: string): string {
  const shown = ({ value, status }: Observation) =>
    `${quantityText(value, unit)}（${figureStatusText[status]}）`;
  return `${roleText[role]}（${periodText(now.periodEnd)}）由${shown(first)}改为${shown(now)}`;
}

/** The mark that goes beside the status: what it was, what it is, and through which figures. */
export function revisionMark({ old, now, statusChanged, changedBy }: RevisionEffect): string {
  const { unit } = now.commitment;
  const figures = changedBy.map((figure) => revisedFigureText(figure, unit)).join('；');
  const status = statusChanged
    ? `状态因数据修订由“${statusText(old)}”变为“${statusText(now)}”`
    : `状态未变，仍为“${statusText(now)}”`;
  return figures === '' ? `${status}。` : `${status}：${figures}。`;
}
