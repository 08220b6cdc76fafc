import { sortColumn, type TableEntries, yesOrNo } from './entry.ts';

const codeList = (what: string): TableEntries[string]['columns'] => ({
  code: { title: '代码', meaning: `${what}的代码` },
  sort: sortColumn,
  name: { title: '名称', meaning: `${what}的名称` },
});

const population = {
  unit: '人',
  empty: '该口径没有公布或不能分开',
} as const;

/** The tables that say what there is: datasets, areas, and the lists of codes. */
export const referenceEntries: TableEntries = {
  dataset: {
    title: '数据集',
    meaning: '一套数据一行：截止、发布、标记和使用说明',
    key: ['id'],
    columns: {
      id: { title: '代码', meaning: '数据集的代码，其他各表的 dataset 列引用它' },
      name: { title: '名称', meaning: '页面上的简称' },
      mark: {
        title: '标记',
        meaning: '凡出自该数据集的图、表、打印件和下载文件都要带的字样',
        empty: '真实数据，不带标记',
      },
      is_demo: { title: '是否示例', meaning: '是否为生成的示例数据', codes: yesOrNo },
      cut_off: { title: '数据截止', meaning: '数据所说的最后一天' },
      released_on: { title: '发布日期', meaning: '这一版数据对外发布的日期' },
      note: { title: '说明', meaning: '范围和用法' },
      source: { title: '来源', meaning: '数字由谁、按什么办法得来' },
      licence: {
        title: '许可',
        meaning: '使用这套数据的许可条件，由主办单位填写',
        empty: '主办单位尚未填写，本站不代拟',
      },
    },
  },
  area: {
    title: '地区',
    meaning: '一个地区一行：全市、六个县（市、区）、三个功能区，以及作对照的国家、省和外市',
    key: ['code'],
    columns: {
      code: {
        title: '代码',
        meaning: 'GB/T 2260 六位行政区划代码；功能区没有国标代码，用本站自定的代码',
      },
      code_system: {
        title: '代码体系',
        meaning: '代码出自哪里',
        codes: { 'GB/T 2260': '国家标准《中华人民共和国行政区划代码》', project: '本站自定' },
      },
      name: { title: '名称', meaning: '全称' },
      short_name: { title: '简称', meaning: '图表里用的短名' },
      kind: {
        title: '类别',
        meaning: '地区的行政类别',
        codes: {
          city: '本市',
          district: '区',
          county: '县',
          county_level_city: '县级市',
          functional_zone: '功能区',
          nation: '全国',
          province: '省',
          peer_city: '外市',
        },
      },
      role: {
        title: '用途',
        meaning: '在本站里作什么用',
        codes: { city: '全市', part: '全市的组成部分', comparator: '对照地区' },
      },
      host: {
        title: '所在县区',
        meaning: '功能区所在的县区；该县区的数可能已含功能区',
        refersTo: 'area.code',
        empty: '不是功能区',
      },
      sort: sortColumn,
      population_2020_zones_apart: {
        title: '2020年人口（功能区分列）',
        meaning: '第七次全国人口普查常住人口，不含功能区',
        ...population,
      },
      population_2020_zones_included: {
        title: '2020年人口（含功能区）',
        meaning: '第七次全国人口普查常住人口，含所辖功能区',
        ...population,
      },
      tile_row: {
        title: '瓦片图的行',
        meaning: '在瓦片图上从北向南第几行，从 1 数起',
        empty: '不在瓦片图上',
      },
      tile_col: {
        title: '瓦片图的列',
        meaning: '在瓦片图上从西向东第几列，从 1 数起',
        empty: '不在瓦片图上',
      },
    },
  },
  level: {
    title: '技能等级',
    meaning: '一个等级一行，由低到高',
    key: ['code'],
    columns: {
      ...codeList('技能等级'),
      national_level: {
        title: '职业资格等级',
        meaning: '对应的国家职业资格等级',
        empty: '没有对应的等级',
      },
      high_skilled: {
        title: '是否高技能',
        meaning: '高级工及以上为高技能人才',
        codes: yesOrNo,
      },
    },
  },
  chain: {
    title: '重点产业链',
    meaning: '一条产业链一行，另有一行“其他”',
    key: ['code'],
    columns: {
      ...codeList('产业链'),
      status: {
        title: '名称核对',
        meaning: '产业链名称是否与公开文件核对过',
        codes: { confirmed: '已核对', name_unconfirmed: '名称待核', residual: '不属于重点产业链' },
      },
    },
  },
  channel: {
    title: '评价渠道',
    meaning: '一种取得证书的渠道一行',
    key: ['code'],
    columns: codeList('评价渠道'),
  },
  occupation_group: {
    title: '职业大类',
    meaning: '一组职业（工种）一行',
    key: ['code'],
    columns: codeList('职业大类'),
  },
  age_band: {
    title: '年龄段',
    meaning: '一个年龄段一行；年龄按期末年份减出生年份计',
    key: ['code'],
    columns: {
      ...codeList('年龄段'),
      min_age: { title: '起', meaning: '最小年龄，含', unit: '岁' },
      max_age: { title: '止', meaning: '最大年龄，含', unit: '岁', empty: '没有上限' },
    },
  },
};
