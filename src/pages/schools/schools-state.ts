import {
  type ProjectKind,
  type ProjectState,
  projectKinds,
  projectStates,
} from '../../model/index.ts';
import { areaField, choiceField, type Fields } from '../field.ts';
import type { PageProps } from '../page.ts';

export interface SchoolsState {
  /** Whose board is shown. */
  readonly kind: ProjectKind | 'all';
  /** A part of the city, or null for all of it. */
  readonly area: string | null;
  readonly state: ProjectState | 'all';
}

export type SchoolsProps = PageProps<SchoolsState>;

export const schoolsFields: Fields<SchoolsState> = {
  kind: choiceField({
    name: 'kind',
    // One kind at a time: all of them at once make a very long page.
    options: [...projectKinds, 'all'],
    complaint: (text) => `网址里的项目类型“${text}”不存在，现在显示默认的类型。请在“类型”里选择。`,
  }),
  area: areaField,
  state: choiceField({
    name: 'state',
    options: ['all', ...projectStates],
    complaint: (text) => `网址里的状态“${text}”不存在，现在显示全部状态。请在“状态”里选择。`,
  }),
};
