import {
  measures,
  subsidiesPaid,
  subsidyFindings,
  subsidyStandards,
} from '../../warehouse/index.ts';
import { areaField, type Field } from '../field.ts';
import { definePage } from '../page.ts';
import { planField } from './plan-field.ts';
import { SubsidiesPage } from './subsidies-page.tsx';
import type { SubsidiesState } from './subsidies-state.ts';

const yearField: Field<number | null> = {
  name: 'year',
  fallback: () => null,
  read: (text) => (/^20\d{2}$/.test(text) ? Number(text) : undefined),
  write: (year) => (year === null ? '' : String(year)),
  complaint: (text) =>
    `网址里的年份“${text}”不是四位年份，现在显示最近一个整年。请在“年份”里选择。`,
};

/** Whether there is such a standard, the page itself can say best: it knows them all. */
const itemField: Field<string | null> = {
  name: 'item',
  fallback: () => null,
  read: (text) => (/^[a-z][a-z0-9._]{0,60}$/.test(text) ? text : undefined),
  write: (id) => id ?? '',
  complaint: (text) => `网址里的补贴项目“${text}”不存在，现在显示全部项目。请在“补贴项目”里选择。`,
};

/** 补贴: what the document pays, what has been paid, what a year's plan would cost. */
export const page = definePage<SubsidiesState>({
  fields: {
    year: yearField,
    area: {
      ...areaField,
      complaint: (text) => `网址里的单位代码“${text}”不存在，现在显示全市。请在“单位”里选择。`,
    },
    item: itemField,
    plan: planField,
  },
  questions: ({ dataset, period }) => [
    measures(),
    subsidyStandards(),
    subsidiesPaid({ dataset, upTo: period }),
    subsidyFindings({ dataset, upTo: period }),
  ],
  Component: SubsidiesPage,
});
