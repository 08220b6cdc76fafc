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
}

export type StatusCode =
  | 'missed'
  | 'seriously_behind'
  | 'behind'
  | 'below'
  | 'overdue_data'
  | 'pending'
  | 'no_data'
  | 'not_published'
  | 'too_few_points'
  | 'on_path'
  | 'achieved'
  | 'exceeded'
  | 'not_judged';

const table: readonly Status[] = [
  { code: 'missed', text: '到期未完成', shape: '■', tone: 'behind' },
  { code: 'seriously_behind', text: '严重滞后', shape: '■', tone: 'behind' },
  { code: 'behind', text: '滞后', shape: '▲', tone: 'caution' },
  { code: 'below', text: '未达标', shape: '▲', tone: 'caution' },
  { code: 'overdue_data', text: '到期数据未公布', shape: '◇', tone: 'unknown' },
  { code: 'pending', text: '待核定', shape: '◇', tone: 'unknown' },
  { code: 'no_data', text: '未报', shape: '○', tone: 'unknown' },
  { code: 'not_published', text: '未公布', shape: '○', tone: 'unknown' },
  { code: 'too_few_points', text: '数据不足', shape: '○', tone: 'unknown' },
  { code: 'on_path', text: '达序时', shape: '●', tone: 'good' },
  { code: 'achieved', text: '已完成', shape: '●', tone: 'good' },
  { code: 'exceeded', text: '超额完成', shape: '●', tone: 'good' },
  { code: 'not_judged', text: '不作评判', shape: '—', tone: 'unknown' },
];

const byCode = new Map(table.map((status) => [status.code, status]));

export function statusOf(code: StatusCode): Status {
  const status = byCode.get(code);
  if (!status) throw new RangeError(`unknown status ${code}`);
  return status;
}

/** Position in the reading order; a smaller number is shown earlier. */
export function urgency(code: StatusCode): number {
  return table.findIndex((status) => status.code === code);
}
