/** A payment held against the standard of its item: what an area reports to have paid, and for how many. */
import { checkPayment, fenOf, yuanText } from '../../../src/model/index.ts';
import type { FaultLog } from '../fault.ts';
import type { Subsidy } from '../files/policy.ts';
import type { SubsidyPaid } from '../files/subsidy-paid.ts';

/**
 * Money that has been paid is a fact, so a payment outside its standard is listed and not
 * refused; an amount that fits as soon as it is read as 万元 is a slip, and is refused.
 */
export function checkAgainstStandard(row: SubsidyPaid, standard: Subsidy, log: FaultLog): void {
  const { at, count } = row;
  const amount = fenOf(row.amount);
  const each = { low: fenOf(standard.amount_min), high: fenOf(standard.amount_max) };
  const { fit, low, high } = checkPayment(each, { count, amount });
  const fault = { ...at, column: 'amount', found: String(row.amount) };
  const per = `每${standard.counted_in}`;
  switch (fit) {
    case 'nothing':
    case 'within':
      return;
    case 'above':
      if (count === 0) {
        const message = 'count 为 0 时金额应为 0';
        log.error({ ...fault, message, rule: 'subsidy.amount' });
        return;
      }
      log.warning({
        ...fault,
        message: `${count}${standard.counted_in}按标准最多 ${yuanText(high)} 元（${per} ${yuanText(each.high)} 元），高出标准，请核实`,
        rule: 'subsidy.above',
      });
      return;
    case 'below': {
      const message =
        amount === 0
          ? `有 ${count}${standard.counted_in}而没有金额，请核实`
          : `${count}${standard.counted_in}按标准最少 ${yuanText(low)} 元（${per} ${yuanText(each.low)} 元），低于标准，请核实`;
      log.warning({ ...fault, message, rule: 'subsidy.below' });
      return;
    }
    case 'unit': {
      const message = `${count}${standard.counted_in}按标准应为 ${yuanText(low)}–${yuanText(high)} 元，疑似以万元填报，应填元`;
      log.error({ ...fault, message, rule: 'subsidy.wan' });
    }
  }
}
