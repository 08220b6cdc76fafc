import { checkPayment, type PaymentFit, yuanOf } from '../../model/index.ts';
import type { Sheet } from '../../ui/index.ts';
import type { Catalog } from '../catalog.ts';
import type { SubsidiesData } from './subsidies-data.ts';

const fitTexts: Record<PaymentFit, string> = {
  nothing: '没有发放',
  within: '符合',
  above: '高于标准',
  below: '低于标准',
  unit: '疑似以万元填报',
};

/** Every payment to take away, held against its standard; amounts are in 元 throughout. */
export function paidSheet(data: SubsidiesData, { areas }: Catalog): Sheet {
  const { payments, standards, context } = data;
  const nameOf = new Map(areas.map(({ code, name }) => [code, name]));
  const standardOf = new Map(standards.map((standard) => [standard.id, standard]));
  return {
    name: `补贴发放-${context.cutOff}`,
    columns: [
      '年份',
      '单位代码',
      '单位',
      '项目代码',
      '补贴项目',
      '数量',
      '按什么计',
      '金额（元）',
      '按标准最少（元）',
      '按标准最多（元）',
      '核对',
    ],
    rows: payments.flatMap((payment) => {
      const standard = standardOf.get(payment.item);
      if (standard === undefined) return [];
      const { fit, low, high } = checkPayment(standard, payment);
      return [
        [
          payment.year,
          payment.area,
          nameOf.get(payment.area) ?? payment.area,
          payment.item,
          standard.item,
          payment.count,
          standard.countedIn,
          yuanOf(payment.amount),
          yuanOf(low),
          yuanOf(high),
          fitTexts[fit],
        ],
      ];
    }),
    notes: [`数据截止 ${context.cutOff}；未满的一年到截止日为止。`],
  };
}
