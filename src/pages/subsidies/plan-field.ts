import { mostPlanned, type SubsidyPlan } from '../../model/index.ts';
import type { Field } from '../field.ts';

const itemShape = /^([a-z][a-z0-9._]{0,60})\*(\d{1,9})$/;
const nothing = '0';

/**
 * A plan in the address: `gold.technician*100-apprenticeship*50`, or `0` for nothing at all. Its
 * signs need no escapes. Null stands for what the document itself asks for.
 */
export const planField: Field<SubsidyPlan | null> = {
  name: 'plan',
  fallback: () => null,
  read: (text) => {
    if (text === nothing) return new Map();
    const plan = new Map<string, number>();
    for (const part of text.split('-')) {
      const [, id = '', count = ''] = itemShape.exec(part) ?? [];
      if (id === '' || plan.has(id) || Number(count) > mostPlanned) return undefined;
      plan.set(id, Number(count));
    }
    return plan;
  },
  write: (plan) => {
    if (plan === null) return '';
    const parts = [...plan]
      .filter(([, count]) => count > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, count]) => `${id}*${count}`);
    return parts.join('-') || nothing;
  },
  complaint: () =>
    `网址里的年度计划读不懂，或有一项超过${mostPlanned}，现在按文件规定的数量测算。请在测算里重新填写。`,
};
