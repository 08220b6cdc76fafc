import { isAbsent } from './absent.ts';
import { countText, quantityText } from './number-text.ts';
import { figureStatusText, type Observation } from './observation.ts';
import { dayText, periodText } from './period.ts';
import type {
  Correction,
  DueReport,
  PeriodReport,
  Punctuality,
  ReportFrequency,
} from './reporting-record.ts';
import type { Tone } from './status.ts';

interface PunctualityWords {
  readonly shape: string;
  readonly text: string;
  readonly tone: Tone;
}

const words: Record<Punctuality, PunctualityWords> = {
  in_time: { shape: '●', text: '按时', tone: 'good' },
  late: { shape: '▲', text: '晚报', tone: 'caution' },
  missing: { shape: '■', text: '未报', tone: 'behind' },
  not_due: { shape: '○', text: '未到期', tone: 'unknown' },
};

export function punctualityWords(punctuality: Punctuality): PunctualityWords {
  return words[punctuality];
}

/** `按时`, `晚26天`, `未报`, `未到期`. */
export function dueReportText({ punctuality, daysLate }: DueReport): string {
  return punctuality === 'late' ? `晚${countText(daysLate)}天` : words[punctuality].text;
}

const reportName: Record<ReportFrequency, string> = { quarterly: '季报', monthly: '月报' };

/**
 * The record in one sentence: how many reports were owed, how many came in time, late and not at
 * all, what was changed afterwards, and when the last one came. Corrections are in the unit.
 */
export function recordSentence(
  periods: readonly PeriodReport[],
  frequency: ReportFrequency,
  unit: string,
): string {
  const [first] = periods;
  if (!first) return `没有按期的${reportName[frequency]}。`;
  const finals = periods.flatMap(({ final }) => final ?? []);
  const corrections = periods.flatMap((period) => period.corrections);
  const parts = [
    `${periodText(first.periodEnd)}以来${reportName[frequency]}${tallyText(periods)}`,
    finals.length === 0 ? '' : `年报${tallyText(finals)}`,
    corrections.length === 0
      ? '没有更正'
      : `更正${corrections.length}次：${corrections.map((each) => correctionText(each, unit)).join('；')}`,
    lastText([...periods, ...finals]),
  ];
  return `${parts.filter(Boolean).join('；')}。`;
}

/** `应报23期，按时20期，晚报2期（最多27天），未报1期（2023年6月末）`. */
function tallyText(reports: readonly DueReport[]): string {
  const of = (wanted: Punctuality) => reports.filter(({ punctuality }) => punctuality === wanted);
  const late = of('late');
  const missing = of('missing');
  const owed = reports.length - of('not_due').length;
  const kinds = [
    late.length > 0
      ? `晚报${late.length}期（最多${Math.max(...late.map(({ daysLate }) => daysLate))}天）`
      : '',
    missing.length > 0 ? `未报${missing.length}期（${missing.map(ofPeriod).join('、')}）` : '',
  ].filter(Boolean);
  const told =
    kinds.length === 0 ? '全部按时' : [`按时${of('in_time').length}期`, ...kinds].join('，');
  const open = of('not_due').map(
    (report) => `，${ofPeriod(report)}的限${dayText(report.dueOn)}，还没有报`,
  );
  return (owed === 0 ? '还没有到期的' : `应报${owed}期，${told}`) + open.join('');
}

const ofPeriod = ({ periodEnd }: DueReport) => periodText(periodEnd);

/** One correction: `2024年末由40,100人（快报）改为38,203人（修订），原因：…`. */
export function correctionText({ before, after }: Correction, unit: string): string {
  const reason = after.note === '' ? '没有写明原因' : after.note;
  return `${periodText(after.periodEnd)}由${shown(before, unit)}改为${shown(after, unit)}，${reason}`;
}

/** To the person: a correction of 1,897 must not vanish in a rounding to 万. */
function shown({ value, status }: Observation, unit: string): string {
  const figure = isAbsent(value) ? quantityText(value, unit) : `${countText(value)}${unit}`;
  return `${figure}（${figureStatusText[status]}）`;
}

/** When something was handed in last, and for which period; empty if no day is known. */
function lastText(reports: readonly DueReport[]): string {
  const [last] = reports
    .flatMap(({ reportedOn, periodEnd }) =>
      reportedOn === null ? [] : [{ reportedOn, periodEnd }],
    )
    .sort((a, b) => (a.reportedOn < b.reportedOn ? 1 : -1));
  if (!last) return '';
  return `最近一次报送在${dayText(last.reportedOn)}，报${periodText(last.periodEnd)}的数`;
}
