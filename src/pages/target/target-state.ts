import type { PageProps } from '../page.ts';

export interface TargetState {
  /** A net increase a year to try out, in the unit of the commitment; null for none. */
  readonly pace: number | null;
}

export type TargetProps = PageProps<TargetState>;
