import { describe, expect, test } from 'vitest';
import { periodEnd } from '../../../src/model/index.ts';
import type { Catalog } from '../../../src/pages/index.ts';
import { axesOf } from '../../../src/pages/pool/pool-data.ts';
import { poolFields } from '../../../src/pages/pool/pool-fields.ts';
import { members } from '../model/pool-members.ts';

const catalog = {
  poolMembers: members,
  periods: new Map([['demo', ['2026-09-30', '2025-12-31', '2025-09-30'].map(periodEnd)]]),
} as unknown as Catalog;
const base = { dataset: 'demo', period: periodEnd('2026-09-30'), place: '' };

/** [field, text of the address, what is read of it, what in it is doubted] */
const codes: readonly (readonly [
  'area' | 'level' | 'sex',
  string,
  readonly string[] | undefined,
  RegExp | null,
])[] = [
  ['area', 'A', ['A'], null],
  // In the order of the dimension, whichever way it was written.
  ['area', 'C,A', ['A', 'C'], null],
  ['area', 'C,C,', ['C'], null],
  ['area', 'A,999999', ['A'], /地区的代码“999999”不存在.*其余照选/],
  ['area', '999999', undefined, null],
  ['area', '', undefined, null],
  // Everybody is nobody left out.
  ['area', 'A,B,C,D,E,F', [], null],
  ['level', 'junior', undefined, null],
  ['level', 'junior,chief', ['chief'], /技能等级的代码“junior”不存在或不属于高技能人才/],
  ['sex', 'female,male', [], null],
];

describe('codes in the address', () => {
  test.each(codes)('%s=%s', (key, text, read, doubt) => {
    const field = poolFields[key];
    expect(field.read(text, catalog, base)).toEqual(read);
    if (read === undefined) {
      expect(field.complaint(text)).toContain(`“${text}”`);
      return;
    }
    const said = field.doubt?.(text, catalog, base) ?? null;
    if (doubt === null) expect(said).toBeNull();
    else expect(said).toMatch(doubt);
  });

  test('what is written is read again', () => {
    expect(poolFields.area.write(['A', 'C'])).toBe('A,C');
    expect(poolFields.area.write([])).toBe('');
    expect(poolFields.occupation_group.name).toBe('occupation');
    expect(poolFields.age_band.name).toBe('age');
  });
});

test.each([
  ['2025-12-31', '2025-12-31'],
  // Not before the end of the span, unknown, no day.
  ['2026-09-30', undefined],
  ['2025-06-30', undefined],
  ['gestern', undefined],
])('from=%s', (text, read) => {
  expect(poolFields.from.read(text, catalog, base)).toBe(read);
});

test('two equal dimensions of the pivot are refused, and the columns give way', () => {
  expect(axesOf({ rows: 'level', columns: 'sex' })).toMatchObject({ isRefused: false });
  expect(axesOf({ rows: 'level', columns: 'level' })).toEqual({
    ...{ rows: 'level', columns: 'area', isRefused: true },
  });
  expect(axesOf({ rows: 'area', columns: 'area' })).toMatchObject({ columns: 'level' });
});
