import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { boundaryFile, boundaryFor } from './boundary.ts';

/** A place in a built site where an outline of an area stands. */
export interface BoundaryTrace {
  /** Path within the site. */
  readonly file: string;
  readonly found: string;
}

/** So many points one after the other are an outline and no coincidence. */
const pointsInARow = 3;
/** From how many places of each outline points are looked for. */
const places = 4;

/**
 * Six or more points of China in degrees one after the other, in either order, however they are
 * written: outlines that are not those of this city are found as well.
 */
const degrees = (() => {
  const longitude = '(?:7[3-9]|[89]\\d|1[0-2]\\d|13[0-5])\\.\\d{2,}';
  const latitude = '(?:[2-4]\\d|5[0-3])\\.\\d{2,}';
  const between = '[\\s,\\]\\[]+';
  const run = (first: string, second: string) =>
    `(?:(?<![\\d.])${first}${between}${second}(?![\\d.])${between}){6}`;
  return new RegExp(`${run(longitude, latitude)}|${run(latitude, longitude)}`);
})();

/**
 * Looks through every file of a built site, unpacked where it is compressed, for outlines: those of
 * the data folder as they are drawn and as they are written there, and any list of points in degrees.
 */
export function findBoundaries(site: string, dataFolder: string): readonly BoundaryTrace[] {
  const needles = [...drawnRuns(dataFolder), ...writtenRuns(dataFolder)];
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const file = relative(site, path);
      return textsOf(path).flatMap((text): BoundaryTrace[] => {
        const needle = needles.find((each) => text.includes(each)) ?? degrees.exec(text)?.[0];
        return needle === undefined ? [] : [{ file, found: needle.slice(0, 60) }];
      });
    });
}

/** Runs of points of every outline as the page would draw them: `x yLx yLx y`. */
function drawnRuns(dataFolder: string): readonly string[] {
  const outlines = boundaryFor(dataFolder, true)?.outlines ?? [];
  return outlines.flatMap(({ path }) => runsOf(path.replace(/[MZ]/g, '').split('L'), 'L'));
}

/** The same as they stand in the data folder, without spaces: `[x,y],[x,y],[x,y]`. */
function writtenRuns(dataFolder: string): readonly string[] {
  const path = join(dataFolder, boundaryFile);
  if (!existsSync(path)) return [];
  const { features } = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly features: readonly {
      readonly geometry: { readonly coordinates: readonly (readonly unknown[])[] };
    }[];
  };
  return features.flatMap(({ geometry }) =>
    geometry.coordinates.flatMap((ring) =>
      runsOf(
        ring.map((point) => JSON.stringify(point)),
        ',',
      ),
    ),
  );
}

function runsOf(points: readonly string[], separator: string): readonly string[] {
  const step = Math.max(1, Math.floor(points.length / places));
  return Array.from({ length: places }, (_, index) =>
    points.slice(index * step, index * step + pointsInARow),
  )
    .filter(({ length }) => length === pointsInARow)
    .map((run) => run.join(separator));
}

const packed: Readonly<Record<string, (bytes: Buffer) => readonly Uint8Array[]>> = {
  gz: (bytes) => [gunzipSync(bytes)],
  bin: (bytes) => [gunzipSync(bytes)],
  br: (bytes) => [brotliDecompressSync(bytes)],
  xlsx: (bytes) => Object.values(unzipSync(bytes)),
};

/** What a file says once it is unpacked, a letter for a byte: outlines are written in digits. */
function textsOf(path: string): readonly string[] {
  const bytes = readFileSync(path);
  const unpack = packed[path.slice(path.lastIndexOf('.') + 1)];
  const parts = unpack ? unpack(bytes) : [bytes];
  return parts.map((part) =>
    Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1'),
  );
}
