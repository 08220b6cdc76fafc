import type { Assessment, AssessmentContext } from './assessment.ts';
import type { PolicyMeasure } from './measure.ts';
import { countByTone, laggardsFirst } from './overview-finding.ts';
import { statusOf } from './status.ts';
import type { SubsidyStandard } from './subsidy.ts';

/**
 * What figures a measure has: `commitments` what is to be reached, by when or how often;
 * `standards` only what is paid; `none` words alone.
 */
export type MeasureNumbers = 'commitments' | 'standards' | 'none';

/** A measure with everything it promises and pays. */
export interface LedgerEntry {
  readonly measure: PolicyMeasure;
  /** Its number in the document: 3 for （三）. */
  readonly number: number;
  /** The most urgent first. */
  readonly assessments: readonly Assessment[];
  readonly standards: readonly SubsidyStandard[];
  readonly numbers: MeasureNumbers;
  /** How many of its commitments are behind, missed or below what is asked. */
  readonly lagging: number;
}

export function isQuantified({ commitment }: Assessment): boolean {
  return commitment.targetMin !== null || commitment.targetMax !== null;
}

/** Whether somebody has to answer for it now. */
export function isLagging({ status }: Assessment): boolean {
  const { tone } = statusOf(status);
  return tone === 'behind' || tone === 'caution';
}

/** The measures in the order of the document. */
export function ledgerOf(
  measures: readonly PolicyMeasure[],
  assessments: readonly Assessment[],
  standards: readonly SubsidyStandard[],
): readonly LedgerEntry[] {
  return measures.map((measure, index) => {
    const own = assessments.filter(({ commitment }) => commitment.clause === measure.clause);
    const paid = standards.filter(({ clause }) => clause === measure.clause);
    return {
      measure,
      number: index + 1,
      assessments: laggardsFirst(own),
      standards: paid,
      numbers: own.some(isQuantified) ? 'commitments' : paid.length > 0 ? 'standards' : 'none',
      lagging: own.filter(isLagging).length,
    };
  });
}

/** Where the measure stands on the page of the ledger, such as `m3`. */
export function measureAnchor({ number }: LedgerEntry): string {
  return `m${number}`;
}

/** `市教育局`, `市教育局等3家`, `文件未列`; the document's order says who is named first. */
export function dutyText(departments: readonly string[]): string {
  const [first] = departments;
  if (first === undefined) return '文件未列';
  return departments.length === 1 ? first : `${first}等${departments.length}家`;
}

/** How many measures carry numbers, and how many of those are behind. */
export function ledgerFinding(entries: readonly LedgerEntry[], context: AssessmentContext): string {
  const lead = `${entries.length}条措施中，${countOf(entries, 'commitments')}条有量化任务`;
  const { judged, unknown } = countByTone(entries.flatMap(({ assessments }) => assessments));
  if (judged === unknown) {
    const why = context.missing.absent === 'not_published' ? '没有公布' : '没有报送';
    return `${lead}，进展都${why}，暂不能判断落后与否。`;
  }
  const lagging = entries.filter((entry) => entry.lagging > 0);
  if (lagging.length === 0) return `${lead}，没有一条落后。`;
  return `${lead}，其中${lagging.length}条有任务落后或未完成。`;
}

/** Whose the measures are that lag, and how many have no task at all; to stand below the finding. */
export function ledgerDetail(entries: readonly LedgerEntry[]): string {
  const whose = entries
    .filter(({ lagging }) => lagging > 0)
    .map(({ measure }) => `${measure.clause}${dutyText(measure.departments)}`);
  const rest = `另有${countOf(entries, 'standards')}条只有补贴标准，${countOf(entries, 'none')}条没有任何数字。`;
  return whose.length === 0 ? rest : `落后的是${whose.join('、')}。${rest}`;
}

function countOf(entries: readonly LedgerEntry[], numbers: MeasureNumbers): number {
  return entries.filter((entry) => entry.numbers === numbers).length;
}
