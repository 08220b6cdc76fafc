import type { DrawnTarget } from '../charts/index.ts';
import { type Assessment, isAbsent, linearPath, pathPoints } from '../model/index.ts';

/**
 * What a commitment asks for, as the chart draws it: a dated target with its
 * declared path; a duty's running period from nothing to its quota; a standing
 * requirement as a level line. Nothing where nothing is quantified.
 */
export function drawnTargets(assessment: Assessment): readonly DrawnTarget[] {
  const { commitment, path, window, observation, context } = assessment;
  const { due, targetMin } = commitment;
  if (targetMin === null) return [];
  if (due !== null) {
    return [{ commitment, due, target: targetMin, path: path ? pathPoints(path) : [] }];
  }
  if (window !== null) {
    const { start, end } = window;
    return [
      { commitment, due: end, target: targetMin, path: linearPath(start, 0, end, targetMin) },
    ];
  }
  if (observation === null || isAbsent(observation.value)) return [];
  const level = [context.cutOff, observation.periodEnd].sort();
  return [
    {
      commitment,
      due: context.cutOff,
      target: targetMin,
      path: level.map((periodEnd) => ({ periodEnd, value: targetMin })),
    },
  ];
}
