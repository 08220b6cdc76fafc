import { rules } from './rules.ts';

/**
 * The verdicts, in the order in which a leader should read them: laggards first.
 * Text and shape carry the meaning; the tone only repeats it in colour.
 */
export type Tone = 'behind' | 'caution' | 'good' | 'unknown';

export interface Status {
  readonly code: StatusCode;
  readonly text: string;
  readonly shape: string;
  readonly tone: Tone;
  /** When it is given, in one line. */
  readonly meaning: string;
}

export type StatusCode =
  | 'missed'
  | 'moving_away'
  | 'seriously_behind'
  | 'behind'
  | 'below'
  | 'overdue_data'
  | 'stale_data'
  | 'pending'
  | 'no_data'
  | 'not_published'
  | 'too_few_points'
  | 'on_path'
  | 'achieved'
  | 'exceeded'
  | 'not_judged';

const threshold = `${rules.seriouslyBehind * 100}个百分点`;

/** All verdicts, the most urgent first. */
export const statuses: readonly Status[] = [
  {
    code: 'missed',
    text: '到期未完成',
    shape: '■',
    tone: 'behind',
    meaning: '期限已到，到期的核定数没有达到目标',
  },
  {
    code: 'moving_away',
    text: '背离目标',
    shape: '▼',
    tone: 'behind',
    meaning: `落后应达路径，近${rules.windowMonths}个月的数还在减少；或起点已达目标，现在低于目标`,
  },
  {
    code: 'seriously_behind',
    text: '严重滞后',
    shape: '■',
    tone: 'behind',
    meaning: `期限未到，落后应达路径${threshold}或以上`,
  },
  {
    code: 'behind',
    text: '滞后',
    shape: '▲',
    tone: 'caution',
    meaning: `期限未到，落后应达路径，但不到${threshold}`,
  },
  {
    code: 'below',
    text: '未达标',
    shape: '▲',
    tone: 'caution',
    meaning: '没有期限的要求，最近一期没有达到',
  },
  {
    code: 'overdue_data',
    text: '到期数据未公布',
    shape: '◇',
    tone: 'unknown',
    meaning: '期限已过，到期那一期的数还没有',
  },
  {
    code: 'stale_data',
    text: '数据逾期',
    shape: '◇',
    tone: 'unknown',
    meaning: '期限未到，但最近一期的数已经太旧',
  },
  {
    code: 'pending',
    text: '待核定',
    shape: '◇',
    tone: 'unknown',
    meaning: '到期那一期只有快报，等核定数',
  },
  { code: 'no_data', text: '未报', shape: '○', tone: 'unknown', meaning: '应报而没有报' },
  {
    code: 'not_published',
    text: '未公布',
    shape: '○',
    tone: 'unknown',
    meaning: '可能有数，但没有公开来源',
  },
  {
    code: 'too_few_points',
    text: '数据不足',
    shape: '○',
    tone: 'unknown',
    meaning: '起点之后的数不够判断，或者起点未知',
  },
  {
    code: 'on_path',
    text: '达序时',
    shape: '●',
    tone: 'good',
    meaning: '期限未到，达到或超过应达路径',
  },
  {
    code: 'achieved',
    text: '已完成',
    shape: '●',
    tone: 'good',
    meaning: '达到目标；区间和“左右”在规定范围内',
  },
  {
    code: 'exceeded',
    text: '超额完成',
    shape: '●',
    tone: 'good',
    meaning: '超过目标；区间超过上端，“左右”超过容许范围',
  },
  {
    code: 'not_judged',
    text: '不作评判',
    shape: '—',
    tone: 'unknown',
    meaning: '没有量化目标，或者文件规定的是上限',
  },
];

const byCode = new Map(statuses.map((status) => [status.code, status]));

export function statusOf(code: StatusCode): Status {
  const status = byCode.get(code);
  if (!status) throw new RangeError(`unknown status ${code}`);
  return status;
}

/** Position in the reading order; a smaller number is shown earlier. */
export function urgency(code: StatusCode): number {
  return statuses.findIndex((status) => status.code === code);
}
