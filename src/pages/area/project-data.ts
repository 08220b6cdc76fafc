import { criticalList, progressOf, projectKinds } from '../../model/index.ts';
import type { AnswerBook } from '../../warehouse/index.ts';
import { answered } from '../answered.ts';
import type { ViewBase } from '../view.ts';
import { areaAsked } from './area-questions.ts';

/** The schools, majors and platforms of the area as they stood in the period, and what is pressing. */
export function projectData(book: AnswerBook, view: ViewBase) {
  const own = answered(book, areaAsked(view).projects).map((project) =>
    progressOf(project, view.period),
  );
  return {
    /** By kind: how many there are, how many have stages, and of those how many are announced. */
    kinds: projectKinds.flatMap((kind) => {
      const ofKind = own.filter(({ project }) => project.kind === kind);
      const staged = ofKind.filter(({ milestones }) => milestones.length > 0);
      const announced = staged.filter(({ state }) => state === 'announced').length;
      return ofKind.length === 0
        ? []
        : [{ kind, count: ofKind.length, staged: staged.length, announced }];
    }),
    critical: criticalList(own, view.period),
  };
}

export type ProjectData = ReturnType<typeof projectData>;
