import type { Plugin } from 'vite';
import { boundaryFor } from './boundary.ts';

/** The environment variable that makes a build the internal edition. */
export const internalEdition = 'INTERNAL_EDITION';

/** Puts the boundary in the place of the module that has none, where the edition may show it. */
export function boundaryPlugin(dataFolder: string): Plugin {
  return {
    name: 'boundary',
    load(id) {
      if (!id.split('?')[0]?.endsWith('/src/charts/boundary.ts')) return null;
      const boundary = boundaryFor(dataFolder, process.env[internalEdition] === '1');
      return boundary && `export const boundary = ${JSON.stringify(boundary)};`;
    },
  };
}
