import {
  membersByDimension,
  type PoolDimension,
  type PoolMember,
} from '../../../src/model/index.ts';

type Listed = readonly (readonly [code: string, name: string])[];

function plain(dimension: PoolDimension, listed: Listed): readonly PoolMember[] {
  return listed.map(([code, name]) => ({
    ...{ dimension, code, name, inPool: true, minAge: null, maxAge: null },
  }));
}

const levels: Listed = [
  ['apprentice', '学徒工'],
  ['junior', '初级工'],
  ['intermediate', '中级工'],
  ['senior', '高级工'],
  ['technician', '技师'],
  ['senior_technician', '高级技师'],
  ['special', '特级技师'],
  ['chief', '首席技师'],
];

const ages: readonly (readonly [string, string, number, number | null])[] = [
  ['u25', '24岁及以下', 16, 24],
  ['25', '25–34岁', 25, 34],
  ['35', '35–44岁', 35, 44],
  ['45', '45–54岁', 45, 54],
  ['55', '55岁及以上', 55, null],
];

/** A city small enough to think through, with all that makes choices into words. */
export const members = membersByDimension([
  ...plain('area', [
    ['A', '甲区'],
    ['B', '乙区'],
    ['C', '丙县'],
    ['D', '丁县'],
    ['E', '戊市'],
    ['F', '己市'],
  ]),
  ...plain('level', levels).map((member, rung) => ({ ...member, inPool: rung >= 3 })),
  ...plain('chain', [
    ['1', '高端化工'],
    ['2', '新能源'],
    ['3', '新材料'],
    ['4', '医药'],
    ['5', '汽车'],
  ]),
  ...plain('occupation_group', [
    ['m', '机械'],
    ['o', '其他'],
  ]),
  ...plain('channel', [
    ['s', '院校'],
    ['e', '企业自主评价'],
    ['k', '竞赛'],
  ]),
  ...ages.map(
    ([code, name, minAge, maxAge]): PoolMember => ({
      ...{ dimension: 'age_band', code, name, inPool: true, minAge, maxAge },
    }),
  ),
  ...plain('sex', [
    ['male', '男'],
    ['female', '女'],
  ]),
]);
