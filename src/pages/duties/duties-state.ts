import { choiceField, type Fields } from '../field.ts';
import type { PageProps } from '../page.ts';

export const dutyFilters = ['all', 'owed', 'missed'] as const;
export type DutyFilter = (typeof dutyFilters)[number];

export interface DutiesState {
  /** All duties, those that still owe something in the running period, or those with a miss behind them. */
  readonly show: DutyFilter;
  /** Short name of a department, or null for all. */
  readonly department: string | null;
}

export type DutiesProps = PageProps<DutiesState>;

export const dutiesFields: Fields<DutiesState> = {
  show: choiceField({
    name: 'show',
    options: dutyFilters,
    complaint: (text) => `网址里的筛选“${text}”不存在，现在显示全部任务。请在“看哪些”里选择。`,
  }),
  department: {
    name: 'department',
    fallback: () => null,
    read: (text, { commitments }) =>
      commitments.flatMap(({ departments }) => departments).find((each) => each === text),
    write: (department) => department ?? '',
    complaint: (text) =>
      `网址里的责任单位“${text}”不存在，现在显示全部单位。请在“责任单位”里选择。`,
  },
};
