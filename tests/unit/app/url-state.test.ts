import { describe, expect, test } from 'vitest';
import { readView, writeView } from '../../../src/app/url-state.ts';
import { type Dataset, membersByDimension, periodEnd } from '../../../src/model/index.ts';
import { areaField, choiceField, countField } from '../../../src/pages/field.ts';
import { type Catalog, defaultView } from '../../../src/pages/index.ts';
import { definePage } from '../../../src/pages/page.ts';

function dataset(id: string, cutOff: string): Dataset {
  return {
    id,
    name: id === 'demo' ? '示例' : '已公布',
    mark: null,
    isDemo: id === 'demo',
    cutOff: periodEnd(cutOff),
    releasedOn: periodEnd(cutOff),
    note: '',
  };
}

const catalog: Catalog = {
  datasets: [dataset('demo', '2026-09-30'), dataset('published', '2024-12-31')],
  commitments: [],
  departments: [],
  city: { code: '370900', name: '泰安市' },
  areaIndicators: new Map(),
  poolMembers: membersByDimension([]),
  areas: [{ code: '370902', name: '泰山区', host: null, tile: { row: 1, col: 1 } }],
  periods: new Map([
    ['demo', [periodEnd('2026-09-30'), periodEnd('2025-12-31')]],
    ['published', [periodEnd('2024-12-31')]],
  ]),
};

interface State {
  readonly area: string | null;
  readonly pace: number | null;
  readonly grouping: 'urgency' | 'department';
}

const page = definePage<State>({
  fields: {
    area: areaField,
    pace: countField({ name: 'pace', most: 1_000_000, complaint: (text) => `年净增“${text}”` }),
    grouping: choiceField({
      name: 'group',
      options: ['urgency', 'department'],
      complaint: (text) => `分组方式“${text}”`,
    }),
  },
  questions: () => [],
  Component: () => null,
});

const address = { catalog, page, place: 'here', dataset: 'demo' };
const read = (search: string) => readView(search, address);
const defaultOf = (id: string) => defaultView(page, catalog, { dataset: id, place: 'here' });

describe('an address as a view', () => {
  test('nothing in the address is the newest state of the default dataset', () => {
    expect(read('')).toEqual({ view: defaultOf('demo'), notices: [] });
  });

  test.each([
    '?data=published',
    '?period=2025-12-31',
    '?area=370902',
    '?pace=13500',
    '?group=department',
    '?period=2025-12-31&area=370902&pace=0&group=department',
  ])('%s is read and written back the same', (search) => {
    const { view, notices } = read(search);
    expect(notices).toEqual([]);
    expect(writeView(view, address)).toBe(search);
  });

  test.each([
    ['?data=nothing', '网址里的数据集“nothing”不存在'],
    ['?period=2031-13', '没有网址所指的期次“2031-13”'],
    ['?period=2019-12-31', '没有网址所指的期次“2019年12月31日”'],
    ['?data=published&period=2025-12-31', '“已公布”数据里没有'],
    ['?area=999999', '网址里的单位代码“999999”不存在'],
    ["?area=370902'--", '不存在'],
    ['?pace=-5', '年净增“-5”'],
    ['?pace=1e9', '年净增“1e9”'],
    ['?pace=9999999', '年净增“9999999”'],
    ['?group=colour', '分组方式“colour”'],
  ])('%s is answered with one notice and the default', (search, words) => {
    const { view, notices } = read(search);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain(words);
    expect(view).toEqual(defaultOf(view.dataset));
  });
});
