import * as v from 'valibot';
import { defineQuestion } from '../question.ts';
import { sql } from '../sql.ts';

/**
 * The city and its parts, in the order of their codes; the city first. A zone has the
 * district in which it lies; every part has its place on the tile map, the city none.
 */
export const areas = defineQuestion({
  name: 'areas',
  packs: ['core'],
  row: v.pipe(
    v.object({
      code: v.string(),
      name: v.string(),
      role: v.picklist(['city', 'part']),
      host: v.nullable(v.string()),
      tile_row: v.nullable(v.number()),
      tile_col: v.nullable(v.number()),
    }),
    v.transform(({ tile_row, tile_col, ...area }) => ({
      ...area,
      tile: { row: tile_row ?? 0, col: tile_col ?? 0 },
    })),
  ),
  sql: () => sql`
SELECT code, name, role, host, tile_row, tile_col
FROM area
WHERE role IN ('city', 'part')
ORDER BY role = 'part', sort`,
});
