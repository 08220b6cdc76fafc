/** The sums of the intake of the register, before and after the rules. */
import type { Writer } from '../../src/warehouse/native.ts';
import type { City } from '../intake/index.ts';
import type { IntakeSum } from './register-checks.ts';

/** The last step: the rows of the register and the persons of the cube at the cut-off. */
export async function countedAtCutOff(writer: Writer, city: City): Promise<IntakeSum> {
  const cutOff = city.reported?.cut_off ?? '';
  const [row] = await writer.query(`
SELECT (SELECT count(*) FROM register) AS certificates,
       (SELECT coalesce(sum(persons), 0) FROM pool WHERE period_end = DATE '${cutOff}') AS persons`);
  return {
    step: 'counted',
    name: `${cutOff} 在册高技能人才`,
    handling: null,
    stop_above: null,
    found: null,
    left_out: null,
    rows_left: Number(row?.certificates),
    persons_left: Number(row?.persons),
  };
}

/** What was read and what was left, for the log of the build. */
export function intakeText(sums: readonly IntakeSum[]): string {
  const read = sums[0]?.rows_left ?? 0;
  const left = sums.at(-1)?.rows_left ?? 0;
  const rules = sums.filter(({ left_out }) => (left_out ?? 0) > 0);
  const parts = rules.map(({ name, left_out }) => `${name} ${left_out} 行`);
  const out = parts.length === 0 ? '没有剔除' : `剔除 ${read - left} 行（${parts.join('；')}）`;
  return `证书登记库核对完毕：读入 ${read} 行，${out}，${sums.at(-1)?.persons_left ?? 0} 人`;
}
