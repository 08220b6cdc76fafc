import { figureStatusText } from '../../model/index.ts';
import { absentCodes, areaColumn, datasetColumn, type TableEntries, yesOrNo } from './entry.ts';

/** The tables in which the build says what it has checked and what it found doubtful. */
export const checkEntries: TableEntries = {
  finding: {
    title: '质量清单',
    meaning: '建站核对时发现的一处疑点一行；错误会使建站停止，不会出现在这里',
    key: ['dataset', 'rule', 'file', 'line', 'column_name', 'message'],
    columns: {
      dataset: { ...datasetColumn, empty: '政策或参照数据，不属于某个数据集' },
      rule: { title: '规则', meaning: '核对规则的代码' },
      severity: {
        title: '程度',
        meaning: '疑点的程度',
        codes: { warning: '提示，不停止建站' },
      },
      file: { title: '文件', meaning: '数据文件的位置，从数据文件夹起' },
      line: { title: '行', meaning: '文件中的行号，从1起', empty: '说的是整个文件' },
      column_name: { title: '列', meaning: '文件中的列名', empty: '说的是整行或整个文件' },
      found: { title: '填的是', meaning: '格子里的原文', empty: '说的不是一个格子' },
      message: { title: '说明', meaning: '疑在哪里，一句话' },
    },
  },
  intake_sum: {
    title: '登记库核对',
    meaning: '证书登记库入库时的一步一行：读入多少，各条规则查出、剔除多少，剩下多少',
    key: ['dataset', 'sort'],
    columns: {
      dataset: datasetColumn,
      sort: { title: '次序', meaning: '核对的先后' },
      step: { title: '步骤', meaning: '步骤或规则的代码' },
      name: { title: '名称', meaning: '这一步查什么' },
      handling: {
        title: '处理',
        meaning: '查出的行怎么办',
        codes: { stop: '停止建站', leave_out: '剔除', keep: '照用，列入质量清单' },
        empty: '不是规则，是开头或结尾的合计',
      },
      stop_above: {
        title: '停止界限',
        meaning: '查出的行占全部的比例超过它就停止建站',
        unit: '比例',
        empty: '没有界限',
      },
      found: { title: '查出', meaning: '符合这条规则的行数', unit: '行', empty: '不是规则' },
      left_out: { title: '剔除', meaning: '因这条规则剔除的行数', unit: '行', empty: '不是规则' },
      rows_left: { title: '剩余行数', meaning: '这一步之后剩下的行数', unit: '行' },
      persons_left: { title: '剩余人数', meaning: '这一步之后剩下的人数', unit: '人' },
    },
  },
  reconciliation: {
    title: '登记库与报表对账',
    meaning: '一个地区一个等级一期一行：登记库的人数与县区报表的人数',
    key: ['dataset', 'period_end', 'area', 'level'],
    columns: {
      dataset: datasetColumn,
      period_end: { title: '期末', meaning: '该期的最后一天' },
      area: areaColumn,
      level: { title: '等级', meaning: '技能等级', refersTo: 'level.code', empty: '合计' },
      status: {
        title: '状态',
        meaning: '报表数的成色',
        codes: figureStatusText,
        empty: '没有报表',
      },
      registered: { title: '登记库', meaning: '登记库的期末人数', unit: '人' },
      reported: {
        title: '报表',
        meaning: '报表的期末人数，已扣除与功能区重复的部分',
        unit: '人',
        empty: '没有可比的报表数，原因见 absent 列',
      },
      absent: {
        title: '缺数原因',
        meaning: '为什么没有可比的报表数',
        codes: absentCodes,
        empty: '有数',
      },
      overlap: {
        title: '重复人数',
        meaning: '从报表数里扣除的、功能区也统计的人数',
        unit: '人',
        empty: '不明',
      },
      difference: { title: '相差', meaning: '报表减登记库', unit: '人', empty: '无法比较' },
      is_listed: { title: '是否列出', meaning: '相差超过规则容许的，列入质量清单', codes: yesOrNo },
    },
  },
  download: {
    title: '下载文件',
    meaning: '建站时写出的一个数据文件一行',
    key: ['path'],
    columns: {
      dataset: { ...datasetColumn, empty: '政策和参照数据，不属于某个数据集' },
      table_name: { title: '表', meaning: '表的名称' },
      format: {
        title: '格式',
        meaning: '文件格式',
        codes: { csv: 'CSV，UTF-8', xlsx: 'Excel 工作簿', json: 'JSON' },
      },
      path: { title: '最新地址', meaning: '总是最新一版的地址，从网站根目录起' },
      period_path: { title: '本期地址', meaning: '带数据截止日的地址，从网站根目录起' },
      bytes: { title: '大小', meaning: '文件大小', unit: '字节' },
      sha256: { title: '校验值', meaning: 'SHA-256，十六进制' },
      row_count: { title: '行数', meaning: '数据行数，不含表头', unit: '行' },
      covers_from: { title: '起', meaning: '最早一期，日期或年份', empty: '与时间无关' },
      covers_to: { title: '止', meaning: '最近一期，日期或年份', empty: '与时间无关' },
    },
  },
};
