export * from './composition.ts';
export * from './selection.ts';
export * from './slices.ts';
export * from './tile.ts';
