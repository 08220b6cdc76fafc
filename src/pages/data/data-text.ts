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

/** What the rules of the quality list speak of, by the first part of their codes. */
const topics: Readonly<Record<string, string>> = {
  demo: '示例标记',
  duty: '年度任务',
  published: '公开数字',
  register: '证书登记库',
  report: '县区报表',
  revision: '修订',
  stage: '项目阶段',
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
