import type { Run } from '../browser/run-contender.ts';
import type { Ground } from '../packs/ground.ts';

/** All that was measured at one size: on the cube, and on a row for each person. */
export interface Measured {
  readonly ground: Ground;
  readonly cube: readonly Run[];
  readonly persons: readonly Run[];
}
