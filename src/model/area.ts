import type { Maybe } from './absent.ts';
import type { FigureStatus } from './observation.ts';
import type { PeriodEnd } from './period.ts';

export type AreaKind = 'district' | 'county' | 'county_level_city' | 'functional_zone';

/** One area's stock at a date, as it stands in its own report. Persons. */
export interface AreaStock {
  readonly code: string;
  readonly name: string;
  readonly kind: AreaKind;
  /** Code of the district in which a functional zone lies; null for divisions. */
  readonly host: string | null;
  readonly stock: Maybe<number>;
  readonly status: FigureStatus | null;
  readonly yearEarlier: Maybe<number>;
  /** Zones: how many of `stock` the host's report counts as well. */
  readonly countedInHost: Maybe<number>;
  /** The newest earlier period for which the area did report; null if none. */
  readonly lastReported: PeriodEnd | null;
}
