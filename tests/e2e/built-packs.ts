import { join } from 'node:path';
import type { Connector, PackName } from '../../src/warehouse/index.ts';
import { connectNative } from '../../src/warehouse/native.ts';

const folder = join(import.meta.dirname, '../../generated/packs');

/** The file of a pack as the build has left it. */
export const builtPack = (name: PackName): string => join(folder, `${name}.duckdb`);

/** A native engine of its own on the packs that the build has left. */
export function connectToBuilt(): Promise<Connector> {
  return connectNative({ core: builtPack('core'), pool: builtPack('pool') });
}
