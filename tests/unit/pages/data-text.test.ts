import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Dataset, periodEnd } from '../../../src/model/index.ts';
import {
  bytesText,
  coverageText,
  dataFinding,
  ruleText,
  topicText,
  withStatement,
} from '../../../src/pages/data/data-text.ts';

const dataset: Dataset = {
  id: 'demo',
  name: '示例',
  mark: '示例数据',
  isDemo: true,
  cutOff: periodEnd('2026-09-30'),
  releasedOn: periodEnd('2026-10-20'),
  note: '',
};

test('the finding tells how much there is, and does not say 0处', () => {
  expect(dataFinding({ dataset, tables: 7, rows: 24_647, corrected: 2, findings: 42 })).toBe(
    '示例数据有7张表、24,647行，截至2026年9月30日，都可以下载；更正过2个旧数，列出疑点42处。',
  );
  expect(dataFinding({ dataset, tables: 1, rows: 21, corrected: 0, findings: 0 })).toBe(
    '示例数据有1张表、21行，截至2026年9月30日，都可以下载；没有更正过旧数，没有发现疑点。',
  );
});

test.each([
  ['2016-12-31', '2026-09-30', '2016年末至2026年9月末'],
  ['2024', '2026', '2024年至2026年'],
  ['2024', '2024', '2024年'],
  ['2024-12-31', '2024-12-31', '2024年末'],
  [null, null, '—'],
])('rows from %s to %s cover %s', (from, to, text) => {
  expect(coverageText(from, to)).toBe(text);
});

test.each([
  [1, '1 kB'],
  [499_499, '499 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [1_148_780, '1.1 MB'],
])('%i bytes are %s', (bytes, text) => {
  expect(bytesText(bytes)).toBe(text);
});

test('every rule that can be listed has a name and a subject in words', () => {
  const folder = join(import.meta.dirname, '../../../scripts/intake/rules');
  const sources = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  const listed = sources.flatMap((source) =>
    [
      ...source.matchAll(/(?:log\.warning|warn)\(\s*(?:\{[^;]*?rule: |[^;]*?,\s*)'([a-z_.]+)'/g),
    ].map(([, rule = '']) => rule),
  );
  expect(listed.length).toBeGreaterThan(20);
  const settings = readFileSync(
    join(import.meta.dirname, '../../../data/reference/register_rules.csv'),
    'utf8',
  );
  const ofRegister = [...settings.matchAll(/^\d+,([a-z_]+),/gm)].map(([, id]) => `register.${id}`);
  expect(ofRegister).toHaveLength(15);
  // One of these can never be listed: it always stops the build.
  const unnamed = [...listed, ...ofRegister].filter((rule) => ruleText(rule) === rule);
  expect(unnamed).toEqual(['register.identity_number']);
  expect(listed.filter((rule) => topicText(rule) === rule)).toEqual([]);
});

test('a rule whose subject nobody has named keeps its code', () => {
  expect(topicText('report.late')).toBe('县区报表');
  expect(topicText('weather.bad')).toBe('weather.bad');
});

test('a statement goes into the address of the console whole', () => {
  const statement = "SELECT *\nFROM area WHERE name = '泰安&' LIMIT 1";
  for (const link of ['../sql/', '../sql/?data=published&period=2024-12-31']) {
    const { searchParams } = new URL(withStatement(link, statement), 'http://localhost/data/');
    expect(searchParams.get('q')).toBe(statement);
  }
  expect(new URL(withStatement('../sql/?data=x', ''), 'http://a/').searchParams.get('data')).toBe(
    'x',
  );
});
