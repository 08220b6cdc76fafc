import type { Assessment } from './assessment.ts';
import { countByTone, laggardsFirst } from './overview-finding.ts';

/** What one department answers for, the most urgent first. */
export interface Responsibility {
  /** Null for commitments for which the document names no department. */
  readonly department: string | null;
  readonly assessments: readonly Assessment[];
  /** How many of them are behind, missed or below what is asked. */
  readonly lagging: number;
}

/**
 * The commitments by responsible department, the department with most laggards
 * first. A commitment of several departments stands with each of them, since the
 * document does not share it out.
 */
export function byDepartment(assessments: readonly Assessment[]): readonly Responsibility[] {
  const groups = new Map<string | null, Assessment[]>();
  for (const assessment of assessments) {
    const { departments } = assessment.commitment;
    for (const department of departments.length > 0 ? departments : [null]) {
      groups.set(department, [...(groups.get(department) ?? []), assessment]);
    }
  }
  return [...groups]
    .map(([department, group]): Responsibility => {
      const { behind, caution } = countByTone(group);
      return { department, assessments: laggardsFirst(group), lagging: behind + caution };
    })
    .sort((a, b) => b.lagging - a.lagging || b.assessments.length - a.assessments.length);
}
