import { figureStatusText, projectKinds, projectKindText } from '../../model/index.ts';
import { absentCodes, areaColumn, datasetColumn, type TableEntries } from './entry.ts';

/** The tables of figures: what is published, and what the counties report. */
export const figureEntries: TableEntries = {
  observation: {
    title: '指标数值',
    meaning: '一个地区一个指标一期的一次报数一行；更正另起一行，原行不改，修订次数最大的是现行数',
    key: ['dataset', 'indicator', 'area', 'level', 'period_end', 'revision'],
    columns: {
      dataset: datasetColumn,
      indicator: { title: '指标', meaning: '指标代码', refersTo: 'indicator.id' },
      area: areaColumn,
      level: {
        title: '等级',
        meaning: '按技能等级分列时的等级',
        refersTo: 'level.code',
        empty: '不分等级的合计',
      },
      period_end: { title: '期末', meaning: '该期的最后一天' },
      value: {
        title: '数值',
        meaning: '指标的数值，单位见 unit 列',
        empty: '没有数，原因见 absent 列；不等于0',
      },
      absent: {
        title: '缺数原因',
        meaning: '为什么没有数',
        codes: absentCodes,
        empty: '有数',
      },
      unit: { title: '单位', meaning: '数值的单位；“比例”为0到1之间的小数' },
      status: { title: '状态', meaning: '数的成色', codes: figureStatusText },
      source: { title: '来源', meaning: '报表、台账或公开报道的名称' },
      published_at: { title: '发布日期', meaning: '上报或见报的日期', empty: '日期不明' },
      revision: { title: '修订次数', meaning: '0为首次报数，以后依次为1、2……', unit: '次' },
      qualifier: {
        title: '限定词',
        meaning: '来源里的“超”“突破”“余”等字样，照录',
        empty: '来源没有限定词',
      },
      note: { title: '说明', meaning: '口径说明或更正原因', empty: '没有说明' },
    },
  },
  uplift: {
    title: '学历提升月报',
    meaning: '一个地区一个月一个层次一行',
    key: ['dataset', 'area', 'period_end', 'from_level', 'to_level'],
    columns: {
      dataset: datasetColumn,
      area: areaColumn,
      period_end: { title: '月末', meaning: '该月的最后一天' },
      from_level: {
        title: '原学历',
        meaning: '入学前的学历',
        codes: { 中专: '中等专业学校', 大专: '大学专科' },
      },
      to_level: {
        title: '提升到',
        meaning: '就读的学历',
        codes: { 大专: '大学专科', 本科: '大学本科' },
      },
      enrolled: { title: '入学', meaning: '当月入学的一线职工', unit: '人' },
      finished: { title: '毕业', meaning: '当月毕业的一线职工', unit: '人' },
    },
  },
  project: {
    title: '项目',
    meaning: '一所学校、一个专业或一个平台一行',
    key: ['dataset', 'id'],
    columns: {
      dataset: datasetColumn,
      id: { title: '代码', meaning: '项目代码' },
      kind: {
        title: '类别',
        meaning: '项目的类别',
        codes: Object.fromEntries(projectKinds.map((kind) => [kind, projectKindText(kind)])),
      },
      name: { title: '名称', meaning: '项目名称' },
      area: areaColumn,
      parent: {
        title: '所属学校',
        meaning: '专业所属学校的项目代码',
        refersTo: 'project.id',
        empty: '不是专业',
      },
      note: { title: '说明', meaning: '说明', empty: '没有说明' },
    },
  },
  stage: {
    title: '项目阶段',
    meaning: '一个项目的一个阶段一行；公布才计入完成数',
    key: ['dataset', 'project', 'stage'],
    columns: {
      dataset: datasetColumn,
      project: { title: '项目', meaning: '项目代码', refersTo: 'project.id' },
      stage: {
        title: '阶段',
        meaning: '依次经过的六个阶段',
        codes: {
          申报: '第一步',
          立项: '第二步',
          建设: '第三步',
          中期评估: '第四步',
          验收: '第五步',
          公布: '第六步，计入完成数',
        },
      },
      sort: { title: '次序', meaning: '阶段的先后，1至6' },
      planned_on: { title: '计划日期', meaning: '计划完成的日期', empty: '没有计划' },
      done_on: { title: '完成日期', meaning: '实际完成的日期', empty: '未完成' },
      evidence: { title: '依据', meaning: '文号等证明材料', empty: '没有登记' },
    },
  },
  subsidy_paid: {
    title: '补贴发放',
    meaning: '一个地区一年一项补贴一行',
    key: ['dataset', 'clause_item', 'area', 'year'],
    columns: {
      dataset: datasetColumn,
      clause_item: { title: '补贴项目', meaning: '补贴标准的代码', refersTo: 'subsidy.id' },
      area: areaColumn,
      year: { title: '年份', meaning: '发放所属的年份' },
      count: { title: '数量', meaning: '补了多少，以补贴标准的分母为单位' },
      amount: { title: '金额', meaning: '发放的金额', unit: '元' },
      file: { title: '文件', meaning: '出自哪个文件' },
      line: { title: '行', meaning: '文件中的第几行' },
    },
  },
};
