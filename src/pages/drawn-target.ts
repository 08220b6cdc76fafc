import type { DrawnTarget } from '../charts/index.ts';
import {
  type Assessment,
  isAbsent,
  isAspiration,
  isStepped,
  linearPath,
  pathPoints,
  targetText,
  windowText,
  yearOf,
} from '../model/index.ts';

const noPath = { path: [], isStepped: false } as const;

/**
 * What a commitment asks for, as the chart draws it: a dated target with its
 * declared path; a duty's running period from nothing to its quota; a standing
 * requirement as a level line. Nothing where nothing is quantified.
 */
export function drawnTargets(assessment: Assessment): readonly DrawnTarget[] {
  const { commitment, window, observation, context } = assessment;
  const { due, targetMin: target } = commitment;
  if (target === null) return [];
  const asked = targetText(commitment);
  if (due !== null) {
    const { path } = assessment;
    const promise = `${yearOf(due)}年${isAspiration(commitment) ? '争取' : ''}${asked}`;
    const drawn = path ? { path: pathPoints(path), isStepped: isStepped(path) } : noPath;
    return [{ promise, due, target, ...drawn }];
  }
  if (window !== null) {
    const promise = windowText(assessment) + asked;
    const path = linearPath(window.start, 0, window.end, target);
    return [{ promise, due: window.end, target, path, isStepped: false }];
  }
  if (observation === null || isAbsent(observation.value)) return [];
  const span = [observation.periodEnd, context.cutOff].sort();
  const level = span.map((periodEnd) => ({ periodEnd, value: target }));
  return [{ promise: asked, due: context.cutOff, target, path: level, isStepped: false }];
}
