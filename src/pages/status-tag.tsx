import { type Assessment, isLagging, statusOf, statusText } from '../model/index.ts';
import { Tag } from '../ui/index.ts';
import { DutyNames } from './duty-links.tsx';

interface StatusTagProps {
  readonly assessment: Assessment;
  /** Whether those who answer for it are named beside the mark anyway. */
  readonly isDutyBeside?: boolean;
}

/**
 * The verdict of an assessment as a label. Where it lags, it says whose duty that is, so that
 * from any such mark the department is one step away.
 */
export function StatusTag({ assessment, isDutyBeside = false }: StatusTagProps) {
  const { shape, tone } = statusOf(assessment.status);
  return (
    <>
      <Tag shape={shape} text={statusText(assessment)} tone={tone} />
      {!isDutyBeside && isLagging(assessment) && (
        <span className="duty">
          责任：
          <DutyNames departments={assessment.commitment.departments} />
        </span>
      )}
    </>
  );
}
