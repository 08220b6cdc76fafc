import type { DrawnTarget } from '../charts/index.ts';
import { type Assessment, pathPoints } from '../model/index.ts';

/** A dated target with the path that leads to it, for the chart; nothing for any other commitment. */
export function drawnTargets({ commitment, path }: Assessment): readonly DrawnTarget[] {
  const { due, targetMin } = commitment;
  if (due === null || targetMin === null) return [];
  return [{ commitment, due, target: targetMin, path: path ? pathPoints(path) : [] }];
}
