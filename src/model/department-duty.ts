import type { Assessment, AssessmentContext } from './assessment.ts';
import type { Department } from './department.ts';
import { isQuantified, type LedgerEntry } from './ledger.ts';
import { countByTone, laggardsFirst } from './overview-finding.ts';
import type { SubsidyStandard } from './subsidy.ts';

/** Everything one department answers for. */
export interface DepartmentDuty {
  readonly department: Department;
  /** Its measures in the order of the document. */
  readonly entries: readonly OwnedEntry[];
  /** Its quantified commitments, the most urgent first. */
  readonly assessments: readonly Assessment[];
  readonly standards: readonly SubsidyStandard[];
}

export interface OwnedEntry extends LedgerEntry {
  /** Whether the document names it first; it does not say who leads. */
  readonly isFirst: boolean;
  /** The others who answer for the measure as well. */
  readonly others: readonly string[];
}

export function dutyOf(department: Department, ledger: readonly LedgerEntry[]): DepartmentDuty {
  const { shortName } = department;
  const entries = ledger
    .filter(({ measure }) => measure.departments.includes(shortName))
    .map((entry) => ({
      ...entry,
      isFirst: entry.measure.departments[0] === shortName,
      others: entry.measure.departments.filter((name) => name !== shortName),
    }));
  return {
    department,
    entries,
    assessments: laggardsFirst(
      entries.flatMap(({ assessments }) => assessments.filter(isQuantified)),
    ),
    standards: entries.flatMap(({ standards }) => standards),
  };
}

/** `单独`, `首列，另有市财政局`, `共同，首列为市教育局`. */
export function partText({ isFirst, others, measure }: OwnedEntry): string {
  if (others.length === 0) return '单独';
  return isFirst ? '首列' : `共同（首列${measure.departments[0]}）`;
}

/** What the department owes and how much of it lags, in one sentence. */
export function dutyFinding(duty: DepartmentDuty, context: AssessmentContext): string {
  const { department, entries, assessments, standards } = duty;
  const name = department.shortName;
  if (entries.length === 0) return `${name}在文件里没有列入任何一条措施。`;
  const alone = entries.filter(({ others }) => others.length === 0).length;
  const first = entries.filter(({ isFirst }) => isFirst).length - alone;
  const how = [alone > 0 ? `${alone}条单独负责` : '', first > 0 ? `${first}条列在首位` : '']
    .filter(Boolean)
    .join('、');
  const lead = `${name}负责${entries.length}条措施${how && `（${how}）`}`;
  if (assessments.length === 0) {
    return standards.length > 0
      ? `${lead}，没有量化任务，有${standards.length}项补贴标准。`
      : `${lead}，都没有量化任务。`;
  }
  const { judged, behind, caution, unknown } = countByTone(assessments);
  const owed = `${lead}、${assessments.length}项量化任务`;
  if (judged === unknown) {
    const why = context.missing.absent === 'not_published' ? '没有公布' : '没有报送';
    return `${owed}，进展都${why}。`;
  }
  return behind + caution > 0
    ? `${owed}，其中${behind + caution}项落后或未完成。`
    : `${owed}，没有一项落后。`;
}
