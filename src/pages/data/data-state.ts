import { type RevisionKind, revisionKinds } from '../../model/index.ts';
import { choiceField, type Field, type Fields } from '../field.ts';
import type { PageProps } from '../page.ts';

export interface DataState {
  /** Findings of this rule only; empty for all. */
  readonly rule: string;
  /** Pages of the two long lists, from 1. */
  readonly findingsPage: number;
  readonly revisions: RevisionKind;
  readonly revisionsPage: number;
}

export type DataProps = PageProps<DataState>;

/** Rows of a list that are shown at a time. */
export const pageSize = 25;

const highestPage = 10_000;

function pageField(name: string, what: string): Field<number> {
  return {
    name,
    fallback: () => 1,
    read: (text) =>
      /^[1-9]\d{0,4}$/.test(text) && Number(text) <= highestPage ? Number(text) : undefined,
    write: String,
    complaint: (text) =>
      `网址里的页码“${text}”不能用，${what}从第一页显示。请用列表下方的按钮翻页。`,
  };
}

export const dataFields: Fields<DataState> = {
  rule: {
    name: 'rule',
    fallback: () => '',
    read: (text) => (/^[\w.-]{1,60}$/.test(text) ? text : undefined),
    write: (rule) => rule,
    complaint: (text) => `网址里的规则“${text}”不能用，现在列出全部疑点。请在规则表里选择。`,
  },
  findingsPage: pageField('findings', '质量清单'),
  revisions: choiceField({
    name: 'revisions',
    options: revisionKinds,
    complaint: (text) => `网址里的修订类别“${text}”不存在，现在显示更正。请用修订记录的按钮选择。`,
  }),
  revisionsPage: pageField('log', '修订记录'),
};
