import { useEffect, useState } from 'react';
import { Notice } from '../ui/index.ts';
import type { Engine, EngineState } from '../warehouse/index.ts';

interface EngineStatusProps {
  readonly state: EngineState;
  readonly engine: Engine | null;
}

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);

/** What the reader should know of the engine: how to start it, bytes while it loads, the fault if it failed. */
export function EngineStatus({ state, engine }: EngineStatusProps) {
  // Nothing of it stands in the HTML: without scripts there is no engine to speak of.
  const [isMounted, setIsMounted] = useState(false);
  useEffect(() => setIsMounted(true), []);
  if (engine === null || !isMounted) return null;
  switch (state.phase) {
    case 'idle':
      return (
        <p className="engine-status">
          <button
            type="button"
            className="button"
            data-engine-start
            onClick={() => void engine.start()}
          >
            载入数据引擎（约8 MB）
          </button>
        </p>
      );
    case 'loading':
      return <Loading state={state} stop={() => void engine.stop()} />;
    case 'ready':
      return (
        <p className="engine-status" role="status">
          数据引擎已就绪，换期次、看县区都在本机即时计算
        </p>
      );
    case 'failed':
      return (
        <Notice action={{ text: '重试', run: () => void engine.restart() }}>
          {state.fault.message}
        </Notice>
      );
  }
}

interface LoadingProps {
  readonly state: Extract<EngineState, { phase: 'loading' }>;
  readonly stop: () => void;
}

function Loading({ state: { received, total }, stop }: LoadingProps) {
  const known = total > 0;
  return (
    <p className="engine-status">
      <label>
        载入数据引擎 <progress {...(known ? { value: received, max: total } : {})} />
      </label>
      <span className="number">{known && `${megabytes(received)} / ${megabytes(total)} MB`}</span>
      <button type="button" className="button" onClick={stop}>
        取消
      </button>
    </p>
  );
}
