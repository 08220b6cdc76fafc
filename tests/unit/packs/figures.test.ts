import { describe, expect, test } from 'vitest';
import { readCity } from '../../../scripts/intake/index.ts';
import type { ObservationRow } from '../../../scripts/packs/observation.ts';
import { observationsOf } from '../../../scripts/packs/observations.ts';
import { type Edit, smallCity, withEditedCity } from '../intake/edited-city.ts';

function pick(rows: readonly ObservationRow[], indicator: string, area: string): string[] {
  return rows
    .filter((row) => row.indicator === indicator && row.area === area && row.dataset === 'demo')
    .map(({ period_end, level, value, absent, status, revision, note }) =>
      [period_end, level ?? '*', value ?? absent, status, revision, note ?? ''].join(' ').trim(),
    );
}

const rows = observationsOf(readCity(smallCity));
const edited = (...edits: Edit[]) =>
  withEditedCity(edits, (folder) => observationsOf(readCity(folder)));

describe('stock reports, folded', () => {
  test('every revision is kept', () => {
    expect(pick(rows, 'pool.skilled_workers', '990901')).toEqual([
      '2021-12-31 * 1700 flash 0',
      '2021-12-31 * 1700 annual 1',
      '2022-12-31 * 2000 annual 0',
    ]);
  });

  test('each kind of absence stays itself, and none becomes 0', () => {
    const levels = pick(rows, 'pool.high_skilled', 'SL-GXQ').filter((row) => row.includes('chief'));
    expect(levels).toEqual([
      '2021-12-31 chief_technician not_applicable annual 0',
      '2022-03-31 chief_technician not_applicable flash 0',
      '2022-06-30 chief_technician not_applicable flash 0',
      '2022-09-30 chief_technician not_applicable flash 0',
      '2022-12-31 chief_technician not_reported annual 0 首席技师未报,待补',
      '2023-03-31 chief_technician 0 flash 0',
    ]);
    expect(pick(rows, 'pool.counted_in_host', '990901')[0]).toBe(
      '2021-12-31 * not_applicable flash 0',
    );
  });

  test('shares are unrounded, and absent where a part is', () => {
    expect(pick(rows, 'pool.high_skilled_share', '990901').at(-1)).toBe(
      `2022-12-31 * ${690 / 2000} annual 0`,
    );
    expect(pick(rows, 'pool.high_skilled_share', 'SL-GXQ').at(-1)).toBe(
      '2022-12-31 * not_reported annual 0 首席技师未报,待补',
    );
  });
});

describe('uplift, cumulative', () => {
  test('over the areas', () => {
    expect(pick(rows, 'uplift.finished', '990900')).toEqual([
      '2023-01-31 * 12 flash 0',
      '2023-02-28 * 20 flash 0',
      '2023-03-31 * 24 flash 0',
    ]);
  });

  test('a missing month is a gap in the area and the city, and later sums say so', () => {
    const gone = '2023-02-28,大专,本科,4,1,2023-03-05\n';
    const gaps = edited(['counties/990901/uplift.csv', gone, '']);
    expect(pick(gaps, 'uplift.finished', '990901')).toEqual([
      '2023-01-31 * 6 flash 0',
      '2023-02-28 * not_reported flash 0',
      '2023-03-31 * 11 flash 0 不含此前未报的 1 个月报',
    ]);
    expect(pick(gaps, 'uplift.finished', '990900')).toEqual([
      '2023-01-31 * 12 flash 0',
      '2023-02-28 * not_reported flash 0',
      '2023-03-31 * 23 flash 0 不含此前未报的 1 个月报',
    ]);
  });
});

describe('schools and majors, from the ledger', () => {
  test('count from the day they are announced', () => {
    expect(pick(rows, 'school.highlevel', '990900').slice(-3)).toEqual([
      '2022-09-30 * 0 verified 0',
      '2022-12-31 * 1 verified 0',
      '2023-03-31 * 1 verified 0',
    ]);
    expect(pick(rows, 'major.highlevel', '990900').at(-1)).toBe('2023-03-31 * 0 verified 0');
    expect(pick(rows, 'school.highlevel', '990900')[0]).toBe('2020-12-31 * 0 verified 0');
  });

  test('count what the counting rule lets count', () => {
    const announced = 't1,公布,2022-01-01,2022-02-01,示例文号〔2022〕1号\n';
    const school: Edit = ['projects/stages.csv', 'm1,申报', `${announced}m1,申报`];
    const rule = (counts: string): Edit => [
      'policy/counting.csv',
      'school,technical_school',
      counts,
    ];
    const last = (...edits: Edit[]) =>
      pick(edited(school, ...edits), 'school.highlevel', '990900').at(-1);
    expect(last()).toBe('2023-03-31 * 1 verified 0');
    expect(last(rule('school;technical_school,'))).toBe('2023-03-31 * 2 verified 0');
  });

  test('an empty ledger says nothing', () => {
    const none = edited(
      ['projects/projects.csv', '', '# 示例数据\nid,kind,name,area,parent,note\n'],
      ['projects/stages.csv', '', '# 示例数据\nproject,stage,planned_on,done_on,evidence\n'],
    );
    expect(pick(none, 'school.highlevel', '990900')).toEqual([]);
  });
});

test('duties and published figures come as they are', () => {
  expect(pick(rows, 'competition.held', '990900')).toEqual([
    '2022-12-31 * 1 annual 0',
    '2023-03-31 * not_reported flash 0',
  ]);
  expect(rows.filter(({ dataset }) => dataset === 'published')).toEqual([
    {
      dataset: 'published',
      indicator: 'pool.high_skilled',
      area: '990000',
      level: null,
      period_end: '2023-06-16',
      value: 3790000,
      absent: null,
      unit: '人',
      status: 'reported',
      source: '示例报',
      published_at: '2023-06-16',
      revision: 0,
      qualifier: null,
      note: '报道',
    },
    expect.objectContaining({ area: '990900', published_at: '2025-03-31', qualifier: '超' }),
  ]);
});

test('a value and a kind of absence exclude each other, and a key occurs once', () => {
  for (const { value, absent } of rows) expect((value === null) !== (absent === null)).toBe(true);
  const keys = rows.map(({ dataset, indicator, area, level, period_end, revision }) =>
    [dataset, indicator, area, level, period_end, revision].join('|'),
  );
  expect(new Set(keys).size).toBe(keys.length);
});
