import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { AnswerBook } from '../../../src/warehouse/answers.ts';
import { abortError, type Connector } from '../../../src/warehouse/connector.ts';
import { Engine } from '../../../src/warehouse/engine.ts';
import { WarehouseFault } from '../../../src/warehouse/fault.ts';
import { defineQuestion } from '../../../src/warehouse/question.ts';
import { sql } from '../../../src/warehouse/sql.ts';
import { FakeConnector, type Open, open, settled } from './fake-connector.ts';

const persons = defineQuestion({
  name: 'persons',
  packs: ['core', 'pool'],
  row: v.object({ n: v.number() }),
  sql: (area: string) => sql`SELECT n FROM persons WHERE area = ${area}`,
});

interface Start {
  readonly connecting: Open<Connector>;
  readonly signal: AbortSignal;
  readonly progress: (received: number, total: number) => void;
}

let starts: Start[];
let book: AnswerBook;
let engine: Engine;
let phases: string[];

beforeEach(() => {
  starts = [];
  phases = [];
  book = new AnswerBook();
  engine = new Engine((progress, signal) => {
    const connecting = open<Connector>();
    signal.addEventListener('abort', () => connecting.reject(abortError()));
    starts.push({ connecting, signal, progress });
    return connecting.promise;
  }, book);
  engine.subscribe(() => phases.push(engine.current().phase));
});

function startAt(index: number): Start {
  const start = starts[index];
  if (!start) throw new Error(`start ${index} has not begun`);
  return start;
}

async function started(): Promise<FakeConnector> {
  const fake = new FakeConnector();
  void engine.start();
  await settled();
  startAt(starts.length - 1).connecting.resolve(fake);
  await settled();
  return fake;
}

async function nextAsked(fake: FakeConnector) {
  await settled();
  const last = fake.asked.at(-1);
  if (!last) throw new Error('nothing was asked');
  return last.answer;
}

describe('start', () => {
  test('begins once, however many want it', async () => {
    engine.subscribe(() => void engine.start());
    const both = [engine.start(), engine.start()];
    await settled();
    const fake = new FakeConnector();
    startAt(0).connecting.resolve(fake);
    expect(await Promise.all(both)).toEqual([fake, fake]);
    expect(starts).toHaveLength(1);
    expect(engine.current()).toEqual({ phase: 'ready' });
  });

  test('tells the bytes that have come', async () => {
    void engine.start();
    await settled();
    startAt(0).progress(3, 10);
    expect(engine.current()).toEqual({ phase: 'loading', received: 3, total: 10 });
  });

  test('that fails is a state, and the next one begins anew', async () => {
    const first = engine.start();
    await settled();
    startAt(0).connecting.reject(new WarehouseFault('network', 'cut'));
    expect(await first).toBeNull();
    expect(engine.current()).toMatchObject({ phase: 'failed', fault: { code: 'network' } });
    expect(startAt(0).signal.aborted).toBe(true);
    // The other file of a failed start may still be coming.
    startAt(0).progress(9, 10);
    expect(engine.current().phase).toBe('failed');

    await started();
    expect(starts).toHaveLength(2);
    expect(engine.current().phase).toBe('ready');
  });

  test('that throws at once is a fault as well', async () => {
    const broken = new Engine(() => {
      throw new Error('no chunk');
    }, book);
    expect(await broken.start()).toBeNull();
    expect(broken.current()).toMatchObject({ phase: 'failed', fault: { code: 'worker_failed' } });
  });
});

describe('stop', () => {
  test('ends a start under way; what it still brings is not heard', async () => {
    const first = engine.start();
    await settled();
    await engine.stop();
    expect(await first).toBeNull();
    startAt(0).progress(1, 2);
    expect(engine.current()).toEqual({ phase: 'idle' });
    expect(phases).toEqual(['loading', 'idle']);
  });

  test('closes an engine that came up too late to be stopped', async () => {
    const late = new FakeConnector();
    const slow = open<Connector>();
    const deaf = new Engine(() => slow.promise, book);
    void deaf.start();
    await settled();
    const stopping = deaf.stop();
    expect(deaf.current().phase).toBe('idle');
    slow.resolve(late);
    await stopping;
    expect(late.isClosed).toBe(true);
    expect(deaf.current().phase).toBe('idle');
  });

  test('does not touch a start that was wanted meanwhile', async () => {
    void engine.start();
    await settled();
    const stopping = engine.stop();
    const second = engine.start();
    await stopping;
    await settled();
    const fake = new FakeConnector();
    startAt(1).connecting.resolve(fake);
    expect(await second).toBe(fake);
    expect(engine.current().phase).toBe('ready');
    expect(fake.isClosed).toBe(false);
  });

  test('rejects what is being asked as cancelled', async () => {
    const fake = await started();
    const asking = engine.ask(persons('a'));
    await nextAsked(fake);
    await engine.stop();
    await expect(asking).rejects.toMatchObject({ name: 'AbortError' });
    expect(engine.current().phase).toBe('idle');
  });

  test('and start give another engine', async () => {
    const fake = await started();
    const restarting = engine.restart();
    await settled();
    startAt(1).connecting.resolve(new FakeConnector());
    await restarting;
    expect(fake.isClosed).toBe(true);
    expect(engine.current().phase).toBe('ready');
  });
});

describe('ask', () => {
  test('starts the engine, opens the packs and writes the answer into the book', async () => {
    const asking = engine.ask(persons('a'));
    await settled();
    const fake = new FakeConnector();
    startAt(0).connecting.resolve(fake);
    (await nextAsked(fake)).resolve([{ n: 7 }]);
    await asking;
    expect(fake.opened).toEqual(['core', 'pool']);
    expect(book.look(persons('a'))).toEqual([{ n: 7 }]);
    expect(book.look(persons('b'))).toBeUndefined();
  });

  test('keeps no failure: the same question is asked again', async () => {
    const fake = await started();
    const first = engine.ask(persons('a'));
    (await nextAsked(fake)).reject(new Error('Binder Error'));
    await expect(first).rejects.toMatchObject({ code: 'query_failed' });
    expect(book.look(persons('a'))).toBeUndefined();
    expect(engine.current().phase).toBe('ready');

    const second = engine.ask(persons('a'));
    (await nextAsked(fake)).resolve([{ n: 8 }]);
    await second;
    expect(book.look(persons('a'))).toEqual([{ n: 8 }]);
  });

  test('refuses an answer of another shape before it is in the book', async () => {
    const fake = await started();
    const asking = engine.ask(persons('a'));
    (await nextAsked(fake)).resolve([{ n: 'seven' }]);
    await expect(asking).rejects.toMatchObject({ code: 'query_failed' });
    expect(book.look(persons('a'))).toBeUndefined();
  });

  test('cancelled leaves the engine ready and the later wish answered', async () => {
    const fake = await started();
    const stop = new AbortController();
    const older = engine.ask(persons('a'), stop.signal);
    await nextAsked(fake);
    stop.abort();
    const newer = engine.ask(persons('b'));
    await expect(older).rejects.toMatchObject({ name: 'AbortError' });
    (await nextAsked(fake)).resolve([{ n: 2 }]);
    await newer;
    expect(book.sheet()).toEqual({ [persons('b').sql]: [{ n: 2 }] });
    expect(engine.current().phase).toBe('ready');
  });

  test('a pack that does not come is no failure of the engine', async () => {
    const fake = await started();
    fake.refusesToOpen = new WarehouseFault('network', 'pool');
    await expect(engine.ask(persons('a'))).rejects.toMatchObject({ code: 'network' });
    expect(engine.current().phase).toBe('ready');
    fake.refusesToOpen = null;
    const again = engine.ask(persons('a'));
    (await nextAsked(fake)).resolve([]);
    await again;
  });

  test.each(['timeout', 'worker_failed'] as const)(
    'ends an engine that fails with %s, and the next question starts another',
    async (code) => {
      const fake = await started();
      const asking = engine.ask(persons('a'));
      const waiting = engine.ask(persons('b'));
      waiting.catch(() => undefined);
      await settled();
      fake.asked[0]?.answer.reject(new WarehouseFault(code, 'dead'));
      await expect(asking).rejects.toMatchObject({ code });
      // Cut short by the failure, not cancelled by the reader.
      await expect(waiting).rejects.toMatchObject({ code });
      expect(engine.current()).toMatchObject({ phase: 'failed', fault: { code } });
      expect(fake.isClosed).toBe(true);

      void engine.ask(persons('a')).catch(() => undefined);
      await settled();
      expect(starts).toHaveLength(2);
    },
  );

  test('a late failure of an ended engine does not end the new one', async () => {
    const stubborn = new FakeConnector();
    stubborn.close = async () => undefined;
    void engine.start();
    await settled();
    startAt(0).connecting.resolve(stubborn);
    const late = engine.ask(persons('a'));
    const answer = await nextAsked(stubborn);
    await engine.stop();
    const fresh = await started();
    answer.reject(new WarehouseFault('timeout', 'late'));
    await expect(late).rejects.toMatchObject({ code: 'timeout' });
    expect(engine.current().phase).toBe('ready');
    expect(fresh.isClosed).toBe(false);
  });
});
