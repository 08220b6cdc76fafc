/** A stepwise path needs its steps, and steps need a stepwise path; they lead to the target on its day. */
import type { FaultLog } from '../fault.ts';
import type { PlanStep } from '../files/plans.ts';
import type { Commitment } from '../files/policy.ts';
import type { Reading } from '../reading.ts';
import { knownIn, requireKnown } from './known.ts';

export function checkPlans(reading: Reading, log: FaultLog): void {
  const known = knownIn(reading.commitments, ({ id }) => id);
  const steps = new Map<string, PlanStep[]>();
  for (const step of reading.plans.rows) {
    const { at, commitment } = step;
    const list = 'policy/commitments.csv';
    requireKnown(log, [known], { at, column: 'commitment', code: commitment, what: '目标', list });
    steps.set(commitment, [...(steps.get(commitment) ?? []), step]);
  }
  for (const commitment of reading.commitments.rows) {
    const own = [...(steps.get(commitment.id) ?? [])].sort((a, b) => (a.on < b.on ? -1 : 1));
    if (commitment.path === 'stepwise') {
      if (reading.plans.whole) checkSteps(commitment, own, log);
      continue;
    }
    for (const { at } of own) {
      const message = '这项承诺的 path 不是 stepwise，不应有分步计划';
      const found = commitment.id;
      log.error({ ...at, column: 'commitment', found, message, rule: 'plan' });
    }
  }
}

function checkSteps(commitment: Commitment, steps: readonly PlanStep[], log: FaultLog): void {
  const { at, id, start_on, due, target_min, base_value } = commitment;
  const last = steps[steps.length - 1];
  if (last === undefined) {
    const message = 'path 为 stepwise 的承诺应在 policy/plans.csv 中有分步计划';
    log.error({ ...at, column: 'path', found: id, message, rule: 'plan' });
    return;
  }
  let before = base_value ?? 0;
  for (const step of steps) {
    const complain = (column: 'on' | 'value', message: string) =>
      log.error({ ...step.at, column, found: String(step[column]), message, rule: 'plan' });
    if (start_on !== null && step.on <= start_on) complain('on', `应晚于起算日 ${start_on}`);
    if (due !== null && step.on > due) complain('on', `不应晚于到期日 ${due}`);
    if (step.value < before) complain('value', `不应小于上一步 ${before}`);
    before = step.value;
  }
  if (due !== null && target_min !== null && !(last.on === due && last.value === target_min)) {
    const message = `最后一步应为到期日 ${due} 的目标值 ${target_min}`;
    log.error({ ...last.at, column: 'on+value', found: last.on, message, rule: 'plan' });
  }
}
