/**
 * Outlines made lighter without tearing neighbours apart: borders are cut where
 * three areas meet, and each piece of border is simplified once, whoever it
 * belongs to (Douglas & Peucker 1973).
 */

export type Point = readonly [longitude: number, latitude: number];
export type Ring = readonly Point[];

/** Rings in degrees, closed by their first point, to rings that deviate from them by less than `tolerance`. */
export function simplifyRings(rings: readonly Ring[], tolerance: number): readonly Ring[] {
  const junctions = junctionsOf(rings);
  return rings.map((ring) => {
    const simplified = arcsOf(ring, junctions).flatMap((arc) =>
      simplifyArc(arc, tolerance).slice(0, -1),
    );
    const [first] = simplified;
    return first ? [...simplified, first] : ring;
  });
}

const key = ([longitude, latitude]: Point) => `${longitude} ${latitude}`;

/** Points with other neighbours than the two of a border's course. */
function junctionsOf(rings: readonly Ring[]): ReadonlySet<string> {
  const neighbours = new Map<string, Set<string>>();
  for (const ring of rings) {
    for (const [index, point] of ring.slice(0, -1).entries()) {
      const before = ring[index === 0 ? ring.length - 2 : index - 1];
      const after = ring[index + 1];
      const known = neighbours.get(key(point)) ?? new Set();
      for (const near of [before, after]) if (near) known.add(key(near));
      neighbours.set(key(point), known);
    }
  }
  return new Set([...neighbours].flatMap(([point, near]) => (near.size > 2 ? [point] : [])));
}

/** The ring from junction to junction; a ring without any is one arc from its westernmost point. */
function arcsOf(ring: Ring, junctions: ReadonlySet<string>): readonly Ring[] {
  const open = ring.slice(0, -1);
  const found = open.findIndex((point) => junctions.has(key(point)));
  const start = found < 0 ? open.indexOf(westernmost(open)) : found;
  const turned = [...open.slice(start), ...open.slice(0, start + 1)];
  const arcs: Point[][] = [];
  for (const [index, point] of turned.entries()) {
    arcs.at(-1)?.push(point);
    const isLast = index === turned.length - 1;
    if (!isLast && (index === 0 || junctions.has(key(point)))) arcs.push([point]);
  }
  return arcs;
}

function westernmost(points: readonly Point[]): Point {
  return points.reduce((west, point) => (point[0] < west[0] ? point : west));
}

/** Always in one direction, so that both neighbours get the same line. */
function simplifyArc(arc: Ring, tolerance: number): Ring {
  const isTurned = key(arc[0] ?? [0, 0]) > key(arc.at(-1) ?? [0, 0]);
  const line = isTurned ? [...arc].reverse() : arc;
  const kept = douglasPeucker(line, tolerance);
  return isTurned ? [...kept].reverse() : kept;
}

function douglasPeucker(line: Ring, tolerance: number): Ring {
  const first = line[0];
  const last = line.at(-1);
  if (!first || !last || line.length < 3) return line;
  const distances = line.map((point) => distanceToSegment(point, first, last));
  const farthest = distances.indexOf(Math.max(...distances));
  // A closed line has no course to deviate from: it is cut at its farthest point.
  const isClosed = key(first) === key(last);
  if (!isClosed && (distances[farthest] ?? 0) < tolerance) return [first, last];
  return [
    ...douglasPeucker(line.slice(0, farthest + 1), tolerance).slice(0, -1),
    ...douglasPeucker(line.slice(farthest), tolerance),
  ];
}

/** Degrees, with a degree of longitude as long as it is at the point. */
export function distanceToSegment(point: Point, from: Point, to: Point): number {
  const scale = Math.cos((point[1] * Math.PI) / 180);
  const [x, y] = [(to[0] - from[0]) * scale, to[1] - from[1]];
  const [px, py] = [(point[0] - from[0]) * scale, point[1] - from[1]];
  const length = x * x + y * y;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, (px * x + py * y) / length));
  return Math.hypot(px - along * x, py - along * y);
}
