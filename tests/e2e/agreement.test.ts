import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import type { RunningServer } from '../../scripts/serve.ts';
import type { Connector, Question } from '../../src/warehouse/index.ts';
import { asked } from './agreement/asked.ts';
import { servePage } from './agreement/host.ts';
import { type Outcome, outcomeOf } from './agreement/outcome.ts';
import type { Bench } from './agreement/page.ts';
import { connectToBuilt } from './built-packs.ts';

// One truth, two engines: every figure that the build wrote into a page is the figure that the
// reader's browser computes.

const project = join(import.meta.dirname, '../..');

let server: RunningServer;
let browser: Browser;
let native: Connector;

beforeAll(async () => {
  server = await servePage();
  browser = await launchBrowser();
  native = await connectToBuilt();
});

afterAll(async () => {
  await native?.close();
  await browser?.close();
  await server?.close();
});

/** What the native engine answers, asked once: both engines of browsers are held against it. */
const natives = new Map<string, Promise<Outcome>>();

function nativeOutcome(question: Question<unknown>): Promise<Outcome> {
  const known = natives.get(question.sql) ?? outcomeOf(native, question);
  natives.set(question.sql, known);
  return known;
}

test('every question has parameters to be asked with', () => {
  const files = readdirSync(join(project, 'src/warehouse/questions'));
  expect(Object.keys(asked).sort()).toEqual(files.map((file) => file.replace(/\.ts$/, '')).sort());
});

test('questions and parameters are such that there is something to agree on', async () => {
  const silent: string[] = [];
  for (const [file, questions] of Object.entries(asked)) {
    let rows = 0;
    for (const question of questions) {
      const outcome = await nativeOutcome(question);
      if ('rows' in outcome) rows += outcome.rows.length;
    }
    if (rows === 0) silent.push(file);
  }
  // The policy splits no target, and the demo city invents no split.
  expect(silent).toEqual(['target-shares']);
});

describe.each(['eh', 'mvp'])('the browser engine %s', (edition) => {
  let page: Page;
  const engines: string[] = [];

  beforeAll(async () => {
    page = await browser.newPage();
    page.on('request', (request) => {
      const [, name] = /engine-(eh|mvp)-/.exec(request.url()) ?? [];
      if (name) engines.push(name);
    });
    // An old browser has no wasm exceptions, and says so when asked to validate a module with one.
    if (edition === 'mvp') {
      await page.addInitScript(() => {
        WebAssembly.validate = () => false;
      });
    }
    await page.goto(server.url);
  });

  afterAll(() => page?.close());

  test.each(Object.keys(asked))('answers %s like the native one', async (file) => {
    const browsers: Outcome[] = await page.evaluate(
      (name) => (globalThis as unknown as { bench: Bench }).bench.answers(name),
      file,
    );
    const questions = asked[file] ?? [];
    expect(browsers).toHaveLength(questions.length);
    for (const [index, question] of questions.entries()) {
      expect(browsers[index], question.sql).toEqual(await nativeOutcome(question));
    }
    expect(engines).toEqual([edition]);
  });
});
