import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { roomiestPoint } from './geo/label-place.ts';
import { type Point, type Ring, simplifyRings } from './geo/simplify.ts';

// npx tsx scripts/geo.ts --from <GeoJSON> --to data/geo/counties.json: run once, when the outlines change.
// Each outline becomes a polygon with its area code and a place for its name, where there is most
// room for it: the seats of two districts lie in one town. What is above the
// limit in bytes is refused, so that a finer tolerance is a decision and not an accident.

const mostBytes = 30_000;
/** About 200 m: a seventh of a pixel's width of a county on a wide screen. */
const tolerance = 0.002;
const decimals = 3;

interface Feature {
  readonly properties: { readonly adcode: string; readonly name: string };
  readonly geometry: { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] };
}

const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } });
if (!values.from || !values.to) throw new Error('--from <GeoJSON> --to <file>');
const { features } = JSON.parse(readFileSync(values.from, 'utf8')) as { features: Feature[] };

const outlines = features.map(({ properties, geometry }) => {
  const [ring, ...holes] = geometry.coordinates;
  if (geometry.type !== 'Polygon' || !ring || holes.length > 0) {
    throw new Error(`${properties.name}: only polygons of one ring are known here`);
  }
  return { properties, ring };
});
const rounded = ([longitude, latitude]: Point): Point => [
  Number(longitude.toFixed(decimals)),
  Number(latitude.toFixed(decimals)),
];

const simplified = simplifyRings(
  outlines.map(({ ring }) => ring),
  tolerance,
);
const text = `${JSON.stringify({
  type: 'FeatureCollection',
  coordinates: 'GCJ-02',
  features: outlines.map(({ properties: { adcode, name } }, index) => ({
    type: 'Feature',
    properties: { code: adcode, name, labelAt: rounded(roomiestPoint(simplified[index] ?? [])) },
    geometry: { type: 'Polygon', coordinates: [(simplified[index] ?? []).map(rounded)] },
  })),
}).replaceAll('{"type":"Feature",', '\n{"type":"Feature",')}\n`;
const bytes = Buffer.byteLength(text);
if (bytes > mostBytes) throw new Error(`${bytes} bytes, more than ${mostBytes}`);
writeFileSync(values.to, text);
const points = (rings: readonly Ring[]) => rings.reduce((sum, ring) => sum + ring.length, 0);
console.log(
  `${features.length} outlines, ${points(outlines.map(({ ring }) => ring))} points to ${points(simplified)}, ${bytes} bytes`,
);
