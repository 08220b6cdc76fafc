import { join } from 'node:path';
import type { SqlText } from '../../src/warehouse/index.ts';
import { connectNative } from '../../src/warehouse/native.ts';

const pack = (name: string) => join(import.meta.dirname, `../../generated/packs/${name}.duckdb`);

/** What the built packs hold, asked in a test's own words: not by any question of the site. */
export async function rowsOf<R>(statement: string): Promise<readonly R[]> {
  const native = await connectNative({ core: pack('core'), pool: pack('pool') });
  try {
    await native.open('core');
    await native.open('pool');
    return (await native.query(statement as SqlText)) as readonly R[];
  } finally {
    await native.close();
  }
}
