/**
 * What became of a figure that was reported again:
 *
 * - `corrected` a final figure was given another value, or any figure one that is called 修订
 * - `settled`   a flash was replaced by a final figure of another value
 * - `confirmed` the value stayed, its status changed
 */
export const revisionKinds = ['corrected', 'settled', 'confirmed'] as const;
export type RevisionKind = (typeof revisionKinds)[number];

export const revisionKindText: Record<RevisionKind, string> = {
  corrected: '更正',
  settled: '快报定数',
  confirmed: '数未变',
};
