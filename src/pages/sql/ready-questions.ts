import { sql } from '../../warehouse/index.ts';

/** A question to start from: what it answers, and the statement that does. */
export interface ReadyQuestion {
  readonly id: string;
  readonly title: string;
  readonly sql: string;
}

interface About {
  readonly dataset: string;
  /** Code of the city itself. */
  readonly city: string;
}

/**
 * Questions that an analyst asks every quarter, about a dataset. The first is shown first.
 * Every order is total: rows with equal keys would come in another order from another engine.
 */
export function readyQuestions({ dataset, city }: About): readonly ReadyQuestion[] {
  return [
    {
      id: 'years',
      title: '全市高技能人才历年年末总量和年增量',
      sql: sql`-- 每年年末的现行数；总量是不分等级的行
WITH latest AS (
  SELECT period_end, value
  FROM observation
  WHERE dataset = ${dataset} AND area = ${city} AND indicator = 'pool.high_skilled'
    AND level IS NULL AND month(period_end) = 12
  QUALIFY row_number() OVER (PARTITION BY period_end ORDER BY revision DESC) = 1
)
SELECT year(period_end) AS 年份, value AS 年末总量,
       value - lag(value) OVER (ORDER BY period_end) AS 比上年增加,
       round(100 * (value / lag(value) OVER (ORDER BY period_end) - 1), 2) AS 增幅百分数
FROM latest
ORDER BY 年份 DESC`,
    },
    {
      id: 'areas',
      title: '各地区最近一期总量、比一年前增减',
      sql: sql`WITH latest AS (
  SELECT area, period_end, value
  FROM observation
  WHERE dataset = ${dataset} AND indicator = 'pool.high_skilled' AND level IS NULL
    AND value IS NOT NULL
  QUALIFY row_number() OVER (PARTITION BY area, period_end ORDER BY revision DESC) = 1
)
SELECT a.name AS 地区, n.period_end AS 期末, n.value AS 总量,
       n.value - b.value AS 比一年前增加,
       round(100 * (n.value / b.value - 1), 2) AS 增幅百分数
FROM area a
JOIN latest n ON n.area = a.code
LEFT JOIN latest b ON b.area = a.code AND b.period_end = last_day(n.period_end - INTERVAL 1 YEAR)
QUALIFY row_number() OVER (PARTITION BY a.code ORDER BY n.period_end DESC) = 1
ORDER BY 增幅百分数 NULLS FIRST, a.sort, a.code`,
    },
    {
      id: 'levels',
      title: '技能等级结构：现在与一年前',
      sql: sql`WITH cut AS (SELECT cut_off FROM dataset WHERE id = ${dataset})
SELECT l.name AS 等级,
       sum(p.persons) FILTER (p.period_end = cut_off) AS 现在人数,
       sum(p.persons) FILTER (p.period_end < cut_off) AS 一年前人数,
       round(100 * 现在人数 / sum(现在人数) OVER (), 2) AS 现在占百分之
FROM pool p, cut, level l
WHERE l.code = p.level::VARCHAR AND p.dataset = ${dataset}
  AND p.period_end IN (cut_off, last_day(cut_off - INTERVAL 1 YEAR))
GROUP BY l.name, l.sort
ORDER BY l.sort`,
    },
    {
      id: 'chains',
      title: '重点产业链：一年来谁增得最多',
      sql: sql`WITH cut AS (SELECT cut_off FROM dataset WHERE id = ${dataset})
SELECT c.name AS 产业链,
       sum(p.persons) FILTER (p.period_end = cut_off) AS 现在人数,
       sum(p.persons) FILTER (p.period_end < cut_off) AS 一年前人数,
       现在人数 - 一年前人数 AS 增加
FROM pool p, cut, chain c
WHERE c.code = p.chain::VARCHAR AND p.dataset = ${dataset}
  AND p.period_end IN (cut_off, last_day(cut_off - INTERVAL 1 YEAR))
GROUP BY c.name, c.sort
ORDER BY 增加 DESC, c.sort`,
    },
    {
      id: 'channels',
      title: '近一年新增高技能人才从哪些评价渠道来',
      sql: sql`-- 进入：这一期间第一次成为高技能人才的人
WITH cut AS (SELECT cut_off FROM dataset WHERE id = ${dataset})
SELECT c.name AS 评价渠道, sum(f.certified) AS 进入人数, sum(f.departed) AS 退出人数,
       round(100 * 进入人数 / sum(进入人数) OVER (), 2) AS 占进入百分之
FROM pool_flow f, cut, channel c
WHERE c.code = f.channel::VARCHAR AND f.dataset = ${dataset}
  AND f.period_end > last_day(cut_off - INTERVAL 1 YEAR) AND f.period_end <= cut_off
GROUP BY c.name, c.sort
ORDER BY 进入人数 DESC, c.sort`,
    },
    {
      id: 'ages',
      title: '各地区55岁及以上所占比例（将退休的压力）',
      sql: sql`WITH cut AS (SELECT cut_off FROM dataset WHERE id = ${dataset})
SELECT a.name AS 地区, sum(p.persons) AS 总人数,
       sum(p.persons) FILTER (b.min_age >= 55) AS 五十五岁及以上,
       round(100 * 五十五岁及以上 / 总人数, 2) AS 占百分之
FROM pool p, cut, area a, age_band b
WHERE a.code = p.area::VARCHAR AND b.code = p.age_band::VARCHAR
  AND p.dataset = ${dataset} AND p.period_end = cut_off
GROUP BY a.name, a.sort
ORDER BY 占百分之 DESC, a.sort`,
    },
    {
      id: 'commitments',
      title: '全部承诺：目标、期限和对应指标',
      sql: `SELECT c.sort AS 次序, c.name AS 承诺, c.target_min AS 目标下限, c.target_max AS 目标上限,
       c.unit AS 单位, c.due AS 期限, c.strength AS 措辞, i.name AS 指标
FROM commitment c
LEFT JOIN indicator i ON i.id = c.indicator
ORDER BY c.sort`,
    },
    {
      id: 'revisions',
      title: '哪些数后来改过，改了多少',
      sql: sql`SELECT a.name AS 地区, i.name AS 指标, o.period_end AS 期末, o.revision AS 第几次修订,
       lag(o.value) OVER figure AS 原数, o.value AS 现数, o.value - 原数 AS 相差,
       o.published_at AS 报送日期, o.note AS 说明
FROM observation o
JOIN area a ON a.code = o.area
JOIN indicator i ON i.id = o.indicator
WHERE o.dataset = ${dataset} AND o.level IS NULL
WINDOW figure AS (PARTITION BY o.indicator, o.area, o.period_end ORDER BY o.revision)
QUALIFY 相差 <> 0
ORDER BY abs(相差) DESC, 期末 DESC, a.sort, i.id, 第几次修订`,
    },
    {
      id: 'findings',
      title: '数据质量清单：按规则计数，各举一例',
      sql: `SELECT dataset AS 数据集, rule AS 规则, count(*) AS 条数, min(file) AS 文件举例, min(message) AS 说明举例
FROM finding
GROUP BY ALL
ORDER BY 条数 DESC, 规则`,
    },
    {
      id: 'reconciliation',
      title: '证书登记库与县区报表：各期相差多少',
      sql: sql`SELECT period_end AS 期末, count(difference) AS 比较了几项,
       count(*) FILTER (difference <> 0) AS 不一致几项,
       count(*) FILTER (absent = 'not_reported') AS 未报几项,
       sum(abs(difference)) FILTER (level IS NULL) AS 合计相差人数
FROM reconciliation
WHERE dataset = ${dataset}
GROUP BY period_end
ORDER BY period_end DESC`,
    },
    {
      id: 'uplift',
      title: '学历提升：各地区累计入学和毕业人数',
      sql: sql`SELECT a.name AS 地区, u.from_level || '→' || u.to_level AS 层次,
       sum(u.enrolled) AS 入学人数, sum(u.finished) AS 毕业人数, max(u.period_end) AS 截至
FROM uplift u
JOIN area a ON a.code = u.area
WHERE u.dataset = ${dataset}
GROUP BY ALL
ORDER BY 毕业人数 DESC, 地区, 层次`,
    },
    {
      id: 'subsidies',
      title: '补贴发放：各项各年的人次和金额',
      sql: sql`SELECT p.year AS 年份, s.item AS 补贴项目, sum(p.count) AS 数量, s.unit AS 标准单位,
       sum(p.amount) AS 金额元
FROM subsidy_paid p
JOIN subsidy s ON s.id = p.clause_item
WHERE p.dataset = ${dataset}
GROUP BY ALL
ORDER BY 年份 DESC, 金额元 DESC, 补贴项目, 标准单位`,
    },
  ];
}
