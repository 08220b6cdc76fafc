import { type StatusCode, statusOf } from '../model/index.ts';
import { Tag } from '../ui/index.ts';

export function StatusTag({ code }: { code: StatusCode }) {
  const { shape, text, tone } = statusOf(code);
  return <Tag shape={shape} text={text} tone={tone} />;
}
