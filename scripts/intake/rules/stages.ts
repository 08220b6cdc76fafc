/** The dated stages of one project: what cannot be stops the build, what is doubtful is listed. */
import { decisiveStage } from '../../../src/model/index.ts';
import { daysBetween } from '../dates.ts';
import type { FaultLog } from '../fault.ts';
import type { StageRow } from '../files/projects.ts';
import { stageNames } from '../words.ts';

/** Done earlier than planned by more days than this: the year may be mistyped. */
const remarkableLead = 180;

/** @param rows the stages of one project, in any order */
export function checkStages(rows: readonly StageRow[], log: FaultLog): void {
  const ordered = [...rows].sort(
    (a, b) => stageNames.indexOf(a.stage) - stageNames.indexOf(b.stage),
  );
  checkDoneOrder(ordered, log);
  checkPlanOrder(ordered, log);
  checkEarly(ordered, log);
  checkDecisive(ordered, log);
}

/** A stage is done only after those listed before it. */
function checkDoneOrder(ordered: readonly StageRow[], log: FaultLog): void {
  let open: StageRow | undefined;
  let last: StageRow | undefined;
  for (const row of ordered) {
    if (row.done_on === null) {
      open ??= row;
      continue;
    }
    const complain = (message: string) => {
      const found = row.done_on;
      log.error({ ...row.at, column: 'done_on', found, message, rule: 'stage.order' });
    };
    if (open) complain(`“${open.stage}”尚未完成，“${row.stage}”不应已完成`);
    if (last?.done_on && row.done_on < last.done_on) {
      complain(`早于前一阶段“${last.stage}”的完成日 ${last.done_on}`);
    }
    last = row;
  }
}

function checkPlanOrder(ordered: readonly StageRow[], log: FaultLog): void {
  let last: StageRow | undefined;
  for (const row of ordered) {
    if (row.planned_on === null) continue;
    if (last?.planned_on && row.planned_on < last.planned_on) {
      const message = `早于前一阶段“${last.stage}”的计划日 ${last.planned_on}`;
      const found = row.planned_on;
      log.error({ ...row.at, column: 'planned_on', found, message, rule: 'stage.plan_order' });
    }
    last = row;
  }
}

/** A stage is planned to start when the one before it is planned to be done. */
function checkEarly(ordered: readonly StageRow[], log: FaultLog): void {
  let before: StageRow | undefined;
  for (const row of ordered) {
    const { at, planned_on, done_on } = row;
    const warn = (message: string, rule: string) =>
      log.warning({ ...at, column: 'done_on', found: done_on, message, rule });
    if (done_on !== null && before?.planned_on && done_on < before.planned_on) {
      warn(
        `早于本阶段的计划开始日 ${before.planned_on}（前一阶段“${before.stage}”的计划完成日），请核实`,
        'stage.before_start',
      );
    } else if (done_on !== null && planned_on !== null) {
      const lead = daysBetween(done_on, planned_on);
      if (lead > remarkableLead) {
        warn(
          `比计划日 ${planned_on} 早 ${lead} 天，超过 ${remarkableLead} 天，请核对年份`,
          'stage.early',
        );
      }
    }
    if (planned_on !== null) before = row;
  }
}

/** What makes a project count has to be there, and has to be borne out. */
function checkDecisive(ordered: readonly StageRow[], log: FaultLog): void {
  const decisive = ordered.find(({ stage }) => stage === decisiveStage);
  const [first] = ordered;
  if (first && !decisive) {
    const message = `没有“${decisiveStage}”这一阶段，项目永远不会计入完成数`;
    const { at, project: found } = first;
    log.warning({ ...at, column: 'project', found, message, rule: 'stage.no_decisive' });
  }
  if (decisive && decisive.done_on !== null && decisive.evidence === '') {
    const message = `已${decisiveStage}而没有凭证，应填文号或网址`;
    log.warning({
      ...decisive.at,
      column: 'evidence',
      found: '',
      message,
      rule: 'stage.evidence',
    });
  }
}
