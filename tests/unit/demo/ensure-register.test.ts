import { createHash } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureRegister } from '../../../scripts/demo/index.ts';
import { smallRecipe } from './demo-city.ts';

const made = '正在生成示例登记册……';

let folder: string;
let recipePath: string;
let messages: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-register-'));
  recipePath = join(folder, 'recipe.json');
  await writeFile(recipePath, JSON.stringify(smallRecipe));
  messages = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const ensure = () =>
  ensureRegister({ recipePath, outDir: folder, progress: (message) => messages.push(message) });

test('makes the register once and stamps it with its hash', async () => {
  const path = await ensure();
  const bytes = await readFile(path);
  const stamp = await readFile(join(folder, 'register.sha256'), 'utf8');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(stamp.split('\n')[0]).toBe(`${sha256}  register.csv`);
  expect(messages).toContain(made);

  messages.length = 0;
  const { mtimeMs } = await stat(path);
  expect(await ensure()).toBe(path);
  expect(messages).toEqual(['示例登记册已是最新，不再生成']);
  expect((await stat(path)).mtimeMs).toBe(mtimeMs);
});

test('makes it again for another recipe', async () => {
  await ensure();
  await writeFile(recipePath, JSON.stringify({ ...smallRecipe, seed: 'other' }));
  messages.length = 0;
  await ensure();
  expect(messages).toContain(made);
});

test('makes it again when it is damaged, to the same bytes', async () => {
  const path = await ensure();
  const before = await readFile(path, 'utf8');
  await appendFile(path, 'P9999999\n');
  await ensure();
  expect(await readFile(path, 'utf8')).toBe(before);
});

test('makes it again when the stamp or the register is gone', async () => {
  const path = await ensure();
  for (const lost of [path, join(folder, 'register.sha256')]) {
    await rm(lost);
    messages.length = 0;
    await ensure();
    expect(messages).toContain(made);
  }
});
