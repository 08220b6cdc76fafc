import { useSyncExternalStore } from 'react';
import type { Engine, EngineState } from '../warehouse/index.ts';

const resting: EngineState = { phase: 'idle' };
const restingState = () => resting;
const nothingChanges = () => () => undefined;

/** The state of the engine; at rest while there is none, as during prerendering. */
export function useEngineState(engine: Engine | null): EngineState {
  return useSyncExternalStore(
    engine?.subscribe ?? nothingChanges,
    engine?.current ?? restingState,
    restingState,
  );
}
