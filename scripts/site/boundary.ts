import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Boundary, Outline } from '../../src/charts/index.ts';

/** The file of a data folder that holds the outlines, if it has any. */
export const boundaryFile = 'geo/counties.json';

type Point = readonly [longitude: number, latitude: number];

interface BoundaryFile {
  readonly features: readonly {
    readonly properties: { readonly code: string; readonly labelAt: Point };
    readonly geometry: { readonly coordinates: readonly (readonly Point[])[] };
  }[];
}

/** Width of the drawing in its own units; its height follows from the shape of the city. */
const width = 400;
const margin = 4;

/**
 * The boundary that an edition may show; null where it may show none: without an
 * approval number (审图号) only the internal edition has one.
 */
export function boundaryFor(dataFolder: string, isInternal: boolean): Boundary | null {
  const site = JSON.parse(readFileSync(join(dataFolder, 'site.json'), 'utf8'));
  const approval = typeof site.mapApproval === 'string' ? site.mapApproval.trim() : '';
  if (!isInternal && approval === '') return null;
  const path = join(dataFolder, boundaryFile);
  if (!existsSync(path)) return null;
  const { features } = JSON.parse(readFileSync(path, 'utf8')) as BoundaryFile;
  return { ...drawn(features), approval: approval === '' ? null : approval };
}

/** Degrees to units: equirectangular, true to shape at the middle of the city. */
function drawn(features: BoundaryFile['features']): Omit<Boundary, 'approval'> {
  const all = features.flatMap(({ geometry }) => geometry.coordinates.flat());
  const [west, east] = extent(all.map(([longitude]) => longitude));
  const [south, north] = extent(all.map(([, latitude]) => latitude));
  const squeeze = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const scale = (width - 2 * margin) / ((east - west) * squeeze);
  const place = ([longitude, latitude]: Point) =>
    [
      Number((margin + (longitude - west) * squeeze * scale).toFixed(1)),
      Number((margin + (north - latitude) * scale).toFixed(1)),
    ] as const;
  const outlines = features.map(
    ({ properties, geometry }): Outline => ({
      code: properties.code,
      labelAt: place(properties.labelAt),
      path: geometry.coordinates
        .map((ring) => `M${ring.map((point) => place(point).join(' ')).join('L')}Z`)
        .join(''),
    }),
  );
  return { width, height: Math.ceil((north - south) * scale + 2 * margin), outlines };
}

function extent(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
