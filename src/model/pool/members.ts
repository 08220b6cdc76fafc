import { type PoolDimension, poolDimensions } from './selection.ts';

/** What a dimension of the talent pool can be. */
export interface PoolMember {
  readonly dimension: PoolDimension;
  readonly code: string;
  readonly name: string;
  /** Whether the pool can hold anybody there: levels below 高级工 are on the ladder, not in the pool. */
  readonly inPool: boolean;
  /** For age bands, in whole years, both included; null where there is no bound, and elsewhere. */
  readonly minAge: number | null;
  readonly maxAge: number | null;
}

/** The members of each dimension, in the order of the reference tables. */
export type PoolMembers = Readonly<Record<PoolDimension, readonly PoolMember[]>>;

export function membersByDimension(members: readonly PoolMember[]): PoolMembers {
  return Object.fromEntries(
    poolDimensions.map((dimension) => [
      dimension,
      members.filter((member) => member.dimension === dimension),
    ]),
  ) as unknown as PoolMembers;
}

/** What each dimension is called. */
export const poolDimensionName: Readonly<Record<PoolDimension, string>> = {
  area: '地区',
  level: '技能等级',
  chain: '产业链',
  occupation_group: '职业类别',
  channel: '取得途径',
  age_band: '年龄',
  sex: '性别',
};
