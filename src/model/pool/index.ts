export * from './members.ts';
export * from './selection.ts';
export * from './slices.ts';
export * from './span.ts';
export * from './tile.ts';
