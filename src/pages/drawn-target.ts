import type { DrawnTarget } from '../charts/index.ts';
import {
  type Assessment,
  isAbsent,
  isAspiration,
  linearPath,
  pathPoints,
  targetText,
  windowText,
  yearOf,
} from '../model/index.ts';

/**
 * What a commitment asks for, as the chart draws it: a dated target with its
 * declared path; a duty's running period from nothing to its quota; a standing
 * requirement as a level line. Nothing where nothing is quantified.
 */
export function drawnTargets(assessment: Assessment): readonly DrawnTarget[] {
  const { commitment, path, window, observation, context } = assessment;
  const { due, targetMin: target } = commitment;
  if (target === null) return [];
  const asked = targetText(commitment);
  if (due !== null) {
    const promise = `${yearOf(due)}年${isAspiration(commitment) ? '争取' : ''}${asked}`;
    return [{ promise, due, target, path: path ? pathPoints(path) : [] }];
  }
  if (window !== null) {
    const promise = windowText(assessment) + asked;
    return [
      { promise, due: window.end, target, path: linearPath(window.start, 0, window.end, target) },
    ];
  }
  if (observation === null || isAbsent(observation.value)) return [];
  const span = [observation.periodEnd, context.cutOff].sort();
  const level = span.map((periodEnd) => ({ periodEnd, value: target }));
  return [{ promise: asked, due: context.cutOff, target, path: level }];
}
