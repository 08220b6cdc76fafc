import { type Counting, countingText } from '../model/index.ts';

interface CountingNoteProps {
  readonly counting: Counting;
  /** How an indicator is called; kinds of project have their own words. */
  readonly nameOf?: (code: string) => string;
}

/** 计数口径: what counts and what does not, and why; the rule stands in the data. */
export function CountingNote({ counting, nameOf }: CountingNoteProps) {
  return (
    <p className="counting-note">
      <strong>计数口径</strong>　{countingText(counting, nameOf)}。
      <span className="soft">理由：{counting.reason}。</span>
    </p>
  );
}
