import { type Assessment, statusOf, statusText } from '../model/index.ts';
import { Tag } from '../ui/index.ts';

/** The verdict of an assessment as a label. */
export function StatusTag({ assessment }: { assessment: Assessment }) {
  const { shape, tone } = statusOf(assessment.status);
  return <Tag shape={shape} text={statusText(assessment)} tone={tone} />;
}
