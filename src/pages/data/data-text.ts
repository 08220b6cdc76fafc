import { countText, type Dataset, dayText, isPeriodEnd, periodText } from '../../model/index.ts';

interface Found {
  readonly dataset: Dataset;
  readonly tables: number;
  readonly rows: number;
  /** Figures that were corrected after the fact. */
  readonly corrected: number;
  readonly findings: number;
}

/** The finding of the page in one sentence. */
export function dataFinding({ dataset, tables, rows, corrected, findings }: Found): string {
  const whole = `${dataset.name}数据有${tables}张表、${countText(rows)}行，截至${dayText(dataset.cutOff)}，都可以下载`;
  const revised = corrected === 0 ? '没有更正过旧数' : `更正过${corrected}个旧数`;
  const doubtful = findings === 0 ? '没有发现疑点' : `列出疑点${findings}处`;
  return `${whole}；${revised}，${doubtful}。`;
}

/** The period that rows cover: `2016年末至2026年9月末`, `2024年至2026年`, `—` where they have no time. */
export function coverageText(from: string | null, to: string | null): string {
  if (from === null || to === null) return '—';
  const text = (time: string) => (isPeriodEnd(time) ? periodText(time) : `${time}年`);
  return from === to ? text(from) : `${text(from)}至${text(to)}`;
}

/** The size of a file: `859 kB`, `1.1 MB`. A kilobyte is 1000 bytes. */
export function bytesText(bytes: number): string {
  if (bytes >= 999_500) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${Math.max(1, Math.round(bytes / 1000))} kB`;
}

/** What a rule of the quality list finds, in a few words. */
const rules: Readonly<Record<string, string>> = {
  'city.sum': '全市与各单位合计不符',
  'demo.unmarked': '示例文件没有标记',
  fall: '人数大减',
  growth: '增长过快',
  'overlap.shift': '重复统计人数变化大',
  'project.same_name': '同类项目同名',
  'published.early': '来源早于数据日期',
  'register.after_cut_off': '取证晚于截止日',
  'register.duplicate_certificate': '同日同级证书重复',
  'register.duplicate_row': '整行重复',
  'register.inconsistent_person': '同一人信息不一致',
  'register.left_after_cut_off': '离册晚于截止日',
  'register.left_before': '离册早于取证',
  'register.left_without_reason': '离册信息不全',
  'register.level_falls': '等级倒退',
  'register.report_flash': '与县区快报不一致',
  'register.report_level': '分等级与报表不一致',
  'register.report_total': '合计与报表不一致',
  'register.too_young': '取证年龄过小',
  'register.unknown_code': '代码不认识',
  'register.unreadable': '必填项未填或写错',
  'report.copied': '与上期完全相同',
  'report.late': '迟报',
  'report.missing': '缺报',
  'report.not_at_cut_off': '截止日未报',
  'report.twice': '一期报了两次',
  'revision.later': '正式数又改',
  'share.below_current': '分解数小于现有数',
  'share.sum': '分解合计与目标不符',
  'stage.before_start': '早于计划开始就完成',
  'stage.early': '大幅提前完成',
  'stage.evidence': '公布而没有凭证',
  'stage.no_decisive': '没有公布阶段',
  'stock.no_total': '合计漏填',
  'stock.tiny': '人数过小',
  'subsidy.above': '高于标准',
  'subsidy.before_document': '早于文件印发',
  'subsidy.below': '低于标准',
  'uplift.jump': '月报人数突变',
  'uplift.unenrolled': '毕业多于入学',
};

/** The name of a rule; the code itself where nobody has named it. */
export function ruleText(rule: string): string {
  return rules[rule] ?? rule;
}

/** What the rules of the quality list speak of, by the first part of their codes. */
const topics: Readonly<Record<string, string>> = {
  city: '县区报表',
  demo: '示例标记',
  duty: '年度任务',
  fall: '县区报表',
  growth: '县区报表',
  overlap: '县区报表',
  project: '项目',
  published: '公开数字',
  register: '证书登记库',
  report: '县区报表',
  revision: '修订',
  share: '目标分解',
  stage: '项目阶段',
  stock: '县区报表',
  subsidy: '补贴',
  uplift: '学历提升',
};

/** The subject of a rule in words; the code itself where nobody has named it. */
export function topicText(rule: string): string {
  return topics[rule.split('.')[0] ?? ''] ?? rule;
}

/** The address of the SQL console with a statement put in. */
export function withStatement(consoleLink: string, statement: string): string {
  return `${consoleLink}${consoleLink.includes('?') ? '&' : '?'}q=${encodeURIComponent(statement)}`;
}
