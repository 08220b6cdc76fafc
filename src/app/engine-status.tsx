import { useSyncExternalStore } from 'react';
import { Notice } from '../ui/index.ts';
import type { Engine, EngineState } from '../warehouse/index.ts';

const idle: EngineState = { phase: 'idle' };

export function useEngineState(engine: Engine | null): EngineState {
  return useSyncExternalStore(
    engine?.subscribe ?? (() => () => undefined),
    engine?.current ?? (() => idle),
    () => idle,
  );
}

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);

/** What the reader should know of the engine: nothing while it rests, bytes while it loads, the fault if it failed. */
export function EngineStatus({ engine }: { engine: Engine | null }) {
  const state = useEngineState(engine);
  if (engine === null) return null;
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
            启动数据引擎（约8 MB），以便筛选
          </button>
        </p>
      );
    case 'loading':
      return (
        <p className="engine-status">
          <label>
            正在载入数据引擎{' '}
            <progress
              {...(state.total > 0 ? { value: state.received, max: state.total } : {})}
              aria-label="数据引擎载入进度"
            />
          </label>{' '}
          <span className="number">
            {state.total > 0 && `${megabytes(state.received)} / ${megabytes(state.total)} MB`}
          </span>{' '}
          <button type="button" className="button" onClick={() => void engine.stop()}>
            取消
          </button>
        </p>
      );
    case 'ready':
      return <p className="engine-status">数据引擎已就绪，筛选在本机即时计算。</p>;
    case 'failed':
      return (
        <Notice action={{ text: '重试', run: () => void engine.restart() }}>
          {state.fault.message}
        </Notice>
      );
  }
}
