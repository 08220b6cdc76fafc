/** manifest.json: which packs there are, how to know them, and what data they hold. */
import { execFileSync } from 'node:child_process';
import type { City } from '../intake/index.ts';
import type { WrittenPack } from './write-pack.ts';

/** The text of the manifest, with its keys in one fixed order. */
export function manifestText(
  city: City,
  packs: Readonly<Record<'core' | 'pool', WrittenPack>>,
  builtFrom: string | null,
  edition: 'public' | 'internal' = 'public',
): string {
  const manifest = {
    format: 1,
    edition,
    builtFrom,
    datasets: city.datasets.map((dataset) => ({
      id: dataset.id,
      name: dataset.name,
      mark: dataset.mark === '' ? null : dataset.mark,
      isDemo: dataset.is_demo,
      cutOff: dataset.cut_off,
      releasedOn: dataset.released_on,
      note: dataset.note,
    })),
    packs: { core: entry(packs.core), pool: entry(packs.pool) },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function entry({ file, sha256, bytes, rawBytes, rows }: WrittenPack) {
  return { file, sha256, bytes, rawBytes, rows };
}

/** The commit of the work tree, or null where there is no git or no repository. */
export function currentCommit(): string | null {
  try {
    const output = execFileSync('git', ['rev-parse', 'HEAD'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return output.toString().trim() || null;
  } catch {
    return null;
  }
}
