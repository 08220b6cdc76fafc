import { areaColumn, datasetColumn, type TableEntries } from './entry.ts';

/** What makes a cell of the cube. */
const cellColumns = {
  dataset: datasetColumn,
  period_end: { title: '期末', meaning: '2020年前为年末，以后为季末' },
  level: { title: '等级', meaning: '持有的最高等级', refersTo: 'level.code' },
  channel: { title: '评价渠道', meaning: '取得证书的渠道', refersTo: 'channel.code' },
  sex: { title: '性别', meaning: '性别', codes: { male: '男', female: '女' } },
  age_band: { title: '年龄段', meaning: '期末的年龄段', refersTo: 'age_band.code' },
  area: areaColumn,
  occupation_group: {
    title: '职业大类',
    meaning: '证书的职业大类',
    refersTo: 'occupation_group.code',
  },
  chain: { title: '产业链', meaning: '所在的产业链', refersTo: 'chain.code' },
} as const;

/** The cube of the talent pool: what stands in each cell, and what changed it. */
export const poolEntries: TableEntries = {
  pool: {
    title: '人才结构',
    meaning: '期末在册的高技能人才，一期一个组合一行；一人只按最高等级计一次，没有个人记录',
    key: Object.keys(cellColumns),
    columns: { ...cellColumns, persons: { title: '人数', meaning: '期末在册人数', unit: '人' } },
  },
  pool_flow: {
    title: '人才增减',
    meaning:
      '上一期末到本期末的变化，一期一个组合一行；没有变化的组合没有行，第一期不知从前，也没有行',
    key: Object.keys(cellColumns),
    columns: {
      ...cellColumns,
      certified: { title: '新增', meaning: '本期取证进入人才队伍的人数', unit: '人' },
      departed: { title: '退出', meaning: '本期退休、外迁等离开的人数', unit: '人' },
      moved: {
        title: '转入转出',
        meaning: '本期因晋级、年龄等从别的组合转入减转出的人数；全市合计为0',
        unit: '人',
      },
    },
  },
};
