import {
  type Project,
  type ProjectStage,
  periodEnd,
  type StageName,
} from '../../../src/model/index.ts';

/** One stage: its name, when it was planned and when it was done; empty for neither. */
export type Dated = readonly [stage: StageName, planned: string, done: string, evidence?: string];

const day = (text: string) => (text === '' ? null : periodEnd(text));

export function stageOf([stage, planned, done, evidence = '']: Dated): ProjectStage {
  return { stage, plannedOn: day(planned), doneOn: day(done), evidence };
}

export function projectOf(
  id: string,
  stages: readonly Dated[],
  over: Partial<Project> = {},
): Project {
  return {
    ...{ id, kind: 'school', name: `示例学校${id}`, area: '370902', areaName: '泰山' },
    ...{ parentName: null, note: '' },
    stages: stages.map(stageOf),
    ...over,
  };
}
