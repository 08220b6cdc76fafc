import { distanceToSegment, type Point, type Ring } from './simplify.ts';

const steps = 60;

/** The point of a grid within the ring that lies farthest from its border: where a name has room. */
export function roomiestPoint(ring: Ring): Point {
  const longitudes = ring.map(([longitude]) => longitude);
  const latitudes = ring.map(([, latitude]) => latitude);
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  let best: { point: Point; room: number } = { point: ring[0] ?? [0, 0], room: 0 };
  for (let column = 1; column < steps; column++) {
    for (let row = 1; row < steps; row++) {
      const point: Point = [
        west + ((east - west) * column) / steps,
        south + ((north - south) * row) / steps,
      ];
      if (!isInside(point, ring)) continue;
      const room = roomAt(point, ring);
      if (room > best.room) best = { point, room };
    }
  }
  return best.point;
}

function roomAt(point: Point, ring: Ring): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [index, from] of ring.slice(0, -1).entries()) {
    least = Math.min(least, distanceToSegment(point, from, ring[index + 1] ?? from));
  }
  return least;
}

/** Whether a line to the east crosses the border an odd number of times. */
function isInside([x, y]: Point, ring: Ring): boolean {
  let inside = false;
  for (const [index, [x1, y1]] of ring.slice(0, -1).entries()) {
    const [x2, y2] = ring[index + 1] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}
