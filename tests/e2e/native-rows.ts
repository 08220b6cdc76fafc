import type { SqlText } from '../../src/warehouse/index.ts';
import { connectToBuilt } from './built-packs.ts';

/** What the built packs hold, asked in a test's own words: not by any question of the site. */
export async function rowsOf<R>(statement: string): Promise<readonly R[]> {
  const native = await connectToBuilt();
  try {
    await native.open('core');
    await native.open('pool');
    return (await native.query(statement as SqlText)) as readonly R[];
  } finally {
    await native.close();
  }
}
