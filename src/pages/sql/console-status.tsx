import { Notice } from '../../ui/index.ts';
import type { Engine, EngineState } from '../../warehouse/index.ts';
import { useEngineState } from '../engine-state.ts';
import { limits } from './limits.ts';
import type { Outcome } from './run-statement.ts';
import type { SqlConsole } from './use-console.ts';

interface ConsoleStatusProps {
  readonly engine: Engine | null;
  readonly desk: SqlConsole;
  readonly retry: () => void;
}

/** How the run goes, in one line that is read out as it changes. */
export function ConsoleStatus({ engine, desk, retry }: ConsoleStatusProps) {
  const state = useEngineState(engine);
  const { outcome, isRunning } = desk;
  if (outcome?.kind === 'fault' && !isRunning) {
    return <Notice action={{ text: '重试', run: retry }}>{outcome.fault.message}</Notice>;
  }
  return (
    <div className="sql-status">
      {isRunning && state.phase === 'loading' && <Loading state={state} />}
      <p role="status">{isRunning ? runningText(state) : outcomeText(outcome)}</p>
    </div>
  );
}

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);

function Loading({
  state: { received, total },
}: {
  state: Extract<EngineState, { phase: 'loading' }>;
}) {
  return (
    <label>
      <progress {...(total > 0 ? { value: received, max: total } : {})} />{' '}
      <span className="number">
        {total > 0 && `${megabytes(received)} / ${megabytes(total)} MB`}
      </span>
    </label>
  );
}

function runningText({ phase }: EngineState): string {
  return phase === 'ready' ? '正在查询……' : '正在载入数据引擎，只在第一次运行时需要……';
}

function outcomeText(outcome: Outcome | null): string {
  if (outcome === null) return '';
  switch (outcome.kind) {
    case 'answered': {
      const { rows, isCut } = outcome.table;
      const count = rows.length.toLocaleString('en-US');
      const found = isCut ? `结果超过 ${count} 行，只取前 ${count} 行` : `共 ${count} 行`;
      return `${found}，用时 ${timeText(outcome.milliseconds)}。`;
    }
    case 'refused':
      return '没有运行成功。';
    case 'stopped': {
      const again = outcome.isRestarted ? '数据引擎已重新启动，可以继续查询。' : '可以继续查询。';
      return outcome.isOverdue
        ? `超过 ${limits.time / 1000} 秒，已自动停止；请加条件缩小范围。${again}`
        : `已停止。${again}`;
    }
    case 'fault':
      return '';
  }
}

function timeText(milliseconds: number): string {
  return milliseconds < 1000
    ? `${Math.max(1, Math.round(milliseconds))} 毫秒`
    : `${(milliseconds / 1000).toFixed(1)} 秒`;
}
