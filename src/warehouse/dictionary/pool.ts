import { areaColumn, datasetColumn, type TableEntries } from './entry.ts';

const flow = { unit: '人', empty: '第一期，没有上一期可比' } as const;

/** The cube of the talent pool. */
export const poolEntries: TableEntries = {
  pool: {
    title: '人才结构',
    meaning: '高技能人才按各维度交叉汇总，一期一个组合一行；一人只按最高等级计一次，没有个人记录',
    key: [
      'dataset',
      'period_end',
      'level',
      'channel',
      'sex',
      'age_band',
      'area',
      'occupation_group',
      'chain',
    ],
    columns: {
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
      persons: { title: '期末人数', meaning: '期末在册人数', unit: '人' },
      certified: { title: '新增', meaning: '本期取证进入该组合的人数', ...flow },
      departed: { title: '退出', meaning: '本期退休、外迁等离开的人数', ...flow },
      moved: {
        title: '转入转出',
        meaning: '本期因晋级、年龄等从别的组合转入减转出的人数；全市合计为0',
        ...flow,
      },
    },
  },
};
