/** The areas of a city compared: on fair bases, against their part of a target, over time. */
export * from './area-series.ts';
export * from './area-stocks.ts';
export * from './area-targets.ts';
export * from './base-measures.ts';
export * from './base-text.ts';
export * from './comparison.ts';
export * from './contribution.ts';
export * from './finding.ts';
export * from './measure.ts';
export * from './places.ts';
export * from './possible-places.ts';
export * from './reporting-date.ts';
export * from './standing.ts';
export * from './telling-apart.ts';
export * from './two-dates.ts';
export * from './year-progress.ts';
export * from './zone-basis.ts';
