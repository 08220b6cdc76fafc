import { describe, expect, test } from 'vitest';
import { type Edit, intakeOf } from './edited-city.ts';

const commitments = 'policy/commitments.csv';
const inCommitments = (line: number, column: string, message: string) =>
  `data/${commitments} 第 ${line} 行 ${column} 列：${message}。`;

describe('a commitment that cannot be assessed stops the build', () => {
  test.each<readonly [string, readonly Edit[], readonly string[]]>([
    [
      'a stock without its target',
      [[commitments, 'stock_at_least,1000', 'stock_at_least,']],
      [inCommitments(2, 'target_min', '未填，此列必填（类型 stock_at_least）')],
    ],
    [
      'a linear path that leads nowhere',
      [[commitments, 'linear,2025-12-31,达到', 'linear,,达到']],
      [inCommitments(2, 'due', '未填，此列必填（类型 stock_at_least）')],
    ],
    [
      'a cumulative count without its base',
      [[commitments, '2,,所,point,2020-12-31,0', '2,,所,point,2020-12-31,']],
      [inCommitments(3, 'base_value', '未填，此列必填（类型 cumulative_at_least）')],
    ],
    [
      'a range without its end',
      [[commitments, '2,4,个', '2,,个']],
      [inCommitments(4, 'target_max', '未填，此列必填（类型 cumulative_range）')],
    ],
    [
      'a range upside down',
      [[commitments, '2,4,个', '4,2,个']],
      [inCommitments(4, 'target_max', '填的是“2”，应大于 target_min（4）')],
    ],
    [
      'a recurring duty with a deadline, a wrong path and no period',
      [
        [
          commitments,
          '届,year,2024-12-31,0,annual_quota,,',
          '届,point,2024-12-31,0,level,2025-12-31,',
        ],
      ],
      [
        inCommitments(6, 'due', '填的是“2025-12-31”，此列应留空（类型 recurring_at_least）'),
        inCommitments(6, 'path', '填的是“level”，路径应为annual_quota（类型 recurring_at_least）'),
        inCommitments(
          6,
          'period',
          '填的是“point”，周期应为year、two_years（类型 recurring_at_least）',
        ),
      ],
    ],
    [
      'about what',
      [[commitments, 'recurring_about,60', 'recurring_about,']],
      [inCommitments(7, 'target_min', '未填，此列必填（类型 recurring_about）')],
    ],
    [
      'a share above 1',
      [[commitments, 'share_at_least,0.6', 'share_at_least,60']],
      [inCommitments(8, 'target_min', '填的是“60”，比例应在 0 与 1 之间')],
    ],
    [
      'an upper limit written as a target',
      [[commitments, 'share_up_to,,0.2', 'share_up_to,0.2,']],
      [
        inCommitments(9, 'target_min', '填的是“0.2”，此列应留空（类型 share_up_to）'),
        inCommitments(9, 'target_max', '未填，此列必填（类型 share_up_to）'),
      ],
    ],
    [
      'a vision with a figure',
      [[commitments, 'qualitative,,', 'qualitative,5,']],
      [inCommitments(10, 'target_min', '填的是“5”，此列应留空（类型 qualitative）')],
    ],
    [
      'an unknown kind',
      [[commitments, 'recurring_about', 'about']],
      [
        inCommitments(
          7,
          'kind',
          '填的是“about”，应为stock_at_least、cumulative_at_least、cumulative_range、recurring_at_least、recurring_about、share_at_least、share_up_to、qualitative之一',
        ),
      ],
    ],
    [
      'the indicator of another nature',
      [[commitments, 'pool.high_skilled,', 'school.highlevel,']],
      [
        inCommitments(
          2,
          'indicator',
          '填的是“school.highlevel”，指标性质是 cumulative，应为 stock（类型 stock_at_least）',
        ),
        inCommitments(2, 'unit', '填的是“人”，应与指标单位“所”一致（类型 stock_at_least）'),
      ],
    ],
    [
      'due before it starts, from above its target',
      [[commitments, '2020-12-31,,linear,2025-12-31', '2025-12-31,2000,linear,2025-12-31']],
      [
        inCommitments(2, 'base_value', '填的是“2000”，基期值应小于目标值（1000）'),
        inCommitments(2, 'due', '填的是“2025-12-31”，应晚于起算日 2025-12-31'),
      ],
    ],
    [
      'codes nobody knows',
      [
        [commitments, 'stock,一,', 'stock,（九）,'],
        [commitments, 'competition.held', 'competition.hold'],
      ],
      [
        inCommitments(
          2,
          'clause',
          '填的是“（九）”，没有这个条款，应为 policy/measures.csv 中已有的代码',
        ),
        inCommitments(
          6,
          'indicator',
          '填的是“competition.hold”，没有这个指标，应为 reference/indicators.csv 中已有的代码',
        ),
      ],
    ],
    [
      'a measure that is not in the middle any more',
      [['policy/measures.csv', '（二）', '（三）']],
      [
        'data/policy/measures.csv 第 3 行 clause 列：填的是“（三）”，条款应连续编号，此处应为 （二）。',
      ],
    ],
  ])('%s', (_, edits, errors) => {
    expect(intakeOf(edits).errors.filter((text) => errors.includes(text))).toEqual(errors);
  });

  test('a measure left out is told once, not at every measure after it', () => {
    const measure = (clause: string) => `${clause},示例措施,示例内容,,,\n`;
    const { errors } = intakeOf([
      [
        'policy/measures.csv',
        '（二）,示例措施二,示例内容二,,,\n',
        ['三', '四', '五'].map((n) => measure(`（${n}）`)).join(''),
      ],
    ]);
    expect(errors.filter((text) => text.includes('连续编号'))).toEqual([
      'data/policy/measures.csv 第 3 行 clause 列：填的是“（三）”，条款应连续编号，此处应为 （二）。',
    ]);
  });
});

describe('reference and settings', () => {
  test.each<readonly [string, Edit, string]>([
    [
      'a zone without its host',
      ['reference/areas.csv', 'functional_zone,990901', 'functional_zone,'],
      'data/reference/areas.csv 第 4 行 host 列：未填，功能区应填属地县区的代码。',
    ],
    [
      'a host that does not exist',
      ['reference/areas.csv', 'functional_zone,990901', 'functional_zone,990909'],
      'data/reference/areas.csv 第 4 行 host 列：填的是“990909”，没有这个地区代码。',
    ],
    [
      'an area without its place on the tile map',
      ['reference/areas.csv', ',990901,,,,,,,,1,2', ',990901,,,,,,,,1,'],
      'data/reference/areas.csv 第 4 行 tile_col 列：未填，应填它在瓦片图上的位置，行从北向南、列从西向东，从 1 数起。',
    ],
    [
      'two areas at one place',
      ['reference/areas.csv', ',990901,,,,,,,,1,2', ',990901,,,,,,,,1,1'],
      'data/reference/areas.csv 第 4 行 tile_row+tile_col 列：填的是“1 1”，与示例区在瓦片图的同一位置。',
    ],
    [
      'a place beyond the tile map',
      ['reference/areas.csv', ',990901,,,,,,,,1,2', ',990901,,,,,,,,1,21'],
      'data/reference/areas.csv 第 4 行 tile_col 列：填的是“21”，应在 1 与 20 之间。',
    ],
    [
      'the city itself as a tile',
      ['reference/areas.csv', '1000,1000,,', '1000,1000,1,'],
      'data/reference/areas.csv 第 2 行 tile_row 列：填的是“1”，全市不在瓦片图上，应留空。',
    ],
    [
      'a dataset called like the folder of no dataset',
      ['reference/datasets.csv', 'demo,示例', 'reference,示例'],
      'data/reference/datasets.csv 第 3 行 id 列：填的是“reference”，应以小写字母开头，只用小写字母、数字、“-”和“_”，且不能是 reference。',
    ],
    [
      'a dataset whose code is no name of a folder',
      ['reference/datasets.csv', 'demo,示例', '../x,示例'],
      'data/reference/datasets.csv 第 3 行 id 列：填的是“../x”，应以小写字母开头，只用小写字母、数字、“-”和“_”，且不能是 reference。',
    ],
    [
      'a demonstration without its mark',
      ['reference/datasets.csv', '示例,示例数据', '示例,'],
      'data/reference/datasets.csv 第 3 行 mark 列：未填，示例数据集的标记应含“示例数据”。',
    ],
    [
      'a demonstration posing as published',
      ['reference/datasets.csv', '已公布,,false', '已公布,示例数据,true'],
      'data/reference/datasets.csv 第 2 行 is_demo 列：填的是“true”，公开报道的数据集不能是示例。',
    ],
    [
      'the figure of an unknown indicator',
      ['published/observations.csv', 'pool.high_skilled,2024', 'pool.high,2024'],
      'data/published/observations.csv 第 2 行 indicator 列：填的是“pool.high”，没有这个指标，应为 reference/indicators.csv 中已有的代码。',
    ],
    [
      'a published figure in another unit',
      ['published/observations.csv', '900,人', '0.09,万人'],
      'data/published/observations.csv 第 2 行 unit 列：填的是“万人”，应与指标单位“人”一致。',
    ],
    [
      'a gap between age bands',
      ['reference/age_bands.csv', '35–44岁,35,44', '35–44岁,36,44'],
      'data/reference/age_bands.csv 第 4 行 min_age 列：填的是“36”，应紧接上一段，为 35。',
    ],
    [
      'no end of the ages',
      ['reference/age_bands.csv', '60,\n', '60,99\n'],
      'data/reference/age_bands.csv 第 7 行 max_age 列：填的是“99”，最后一段应留空，表示不设上限。',
    ],
    [
      'the site of another city',
      ['site.json', '990900', '990901'],
      'data/site.json city 列：填的是“990901”，应为 reference/areas.csv 中 kind 为 city 的地区代码。',
    ],
    [
      'broken JSON',
      ['site.json', '{', ''],
      'data/site.json：不是规范的 JSON，请检查引号、逗号和括号。',
    ],
    [
      'JSON without a key',
      ['policy/document.json', '"2020-11-08"', '"2020/11/8"'],
      'data/policy/document.json issuedOn 列：填的是“"2020/11/8"”，应为日期，写作 2025-06-30 的形式。',
    ],
  ])('%s', (_, edit, error) => {
    expect(intakeOf([edit]).errors).toContain(error);
  });
});
