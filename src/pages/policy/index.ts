import { deadlineGroups, statusGroups } from '../../model/index.ts';
import { choiceField } from '../field.ts';
import { ledgerQuestions } from '../ledger-data.ts';
import { definePage } from '../page.ts';
import { PolicyPage } from './policy-page.tsx';
import type { PolicyState } from './policy-state.ts';

/** 政策台账: every measure of the document, what it promises and pays, how far it is and who answers. */
export const page = definePage<PolicyState>({
  fields: {
    department: {
      name: 'department',
      fallback: () => null,
      read: (text, { departments }) => departments.find(({ code }) => code === text)?.code,
      write: (code) => code ?? '',
      complaint: (text) =>
        `网址里的责任单位“${text}”不存在，现在显示全部单位。请在“责任单位”里选择。`,
    },
    status: choiceField({
      name: 'status',
      options: statusGroups,
      complaint: (text) => `网址里的状态“${text}”不存在，现在显示全部状态。请在“状态”里选择。`,
    }),
    deadline: choiceField({
      name: 'due',
      options: deadlineGroups,
      complaint: (text) => `网址里的期限“${text}”不存在，现在显示全部期限。请在“期限”里选择。`,
    }),
    fold: choiceField({
      name: 'fold',
      options: ['open', 'closed'],
      complaint: (text) => `网址里的展开方式“${text}”不存在，现在全部展开。`,
    }),
  },
  questions: ledgerQuestions,
  Component: PolicyPage,
});
