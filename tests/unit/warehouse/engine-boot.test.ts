import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bootWorker } from '../../../src/warehouse/engine-boot.ts';
import type { BootMessage, BootReport } from '../../../src/warehouse/engine-worker.ts';

// A worker as the browser shows it, which says what the test tells it to.

class FakeWorker extends EventTarget {
  static last: FakeWorker;
  reports: MessagePort | null = null;
  isTerminated = false;

  constructor() {
    super();
    FakeWorker.last = this;
  }

  postMessage({ reports }: BootMessage): void {
    this.reports = reports;
  }

  terminate(): void {
    this.isTerminated = true;
  }

  report(report: BootReport): void {
    this.reports?.postMessage(report);
  }

  die(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }
}

beforeEach(() => vi.stubGlobal('Worker', FakeWorker));

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const never = () => new Promise<never>(() => undefined);

async function booted() {
  const booting = bootWorker('duckdb.js', new Uint8Array(1));
  FakeWorker.last.report({ kind: 'booted' });
  return { ...(await booting), fake: FakeWorker.last };
}

test('a script that cannot be loaded ends the worker', async () => {
  const booting = bootWorker('duckdb.js', new Uint8Array(1));
  FakeWorker.last.report({ kind: 'failed', reason: 'NetworkError' });
  await expect(booting).rejects.toMatchObject({ code: 'worker_failed', detail: 'NetworkError' });
  expect(FakeWorker.last.isTerminated).toBe(true);
});

test('an engine that may not be compiled is blocked', async () => {
  const { guard, fake } = await booted();
  fake.report({ kind: 'failed', reason: 'CompileError' });
  await expect(guard(never(), 10_000, 'timeout')).rejects.toMatchObject({ code: 'blocked' });
  expect(fake.isTerminated).toBe(true);
});

test('a worker that dies ends all waits, those to come as well', async () => {
  const { guard, fake } = await booted();
  const waits = [guard(never(), 10_000, 'timeout'), guard(never(), 10_000, 'timeout')];
  fake.die('out of memory');
  for (const wait of [...waits, guard(never(), 10_000, 'timeout')]) {
    await expect(wait).rejects.toMatchObject({ code: 'worker_failed', detail: 'out of memory' });
  }
});

test('a worker that is late is ended, and everybody hears the same', async () => {
  const { guard, fake } = await booted();
  vi.useFakeTimers();
  const slow = guard(never(), 1000, 'timeout');
  const other = guard(never(), 5000, 'blocked');
  const both = Promise.allSettled([slow, other]);
  await vi.advanceTimersByTimeAsync(1000);
  for (const result of await both) expect(result).toMatchObject({ reason: { code: 'timeout' } });
  expect(fake.isTerminated).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test('an answer leaves no timer behind', async () => {
  const { guard } = await booted();
  vi.useFakeTimers();
  expect(await guard(Promise.resolve(1), 1000, 'timeout')).toBe(1);
  await expect(guard(Promise.reject(new Error('no')), 1000, 'timeout')).rejects.toThrow('no');
  expect(vi.getTimerCount()).toBe(0);
});
