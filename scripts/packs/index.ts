/** The door of the pack builder: a data folder and a register in, packs and a manifest out. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWriter, type Writer } from '../../src/warehouse/native.ts';
import { downloadsRoute, writeDownloads } from '../downloads/index.ts';
import { type City, type Finding, readCity } from '../intake/index.ts';
import { noRegister } from './checked-rows.ts';
import { fillCube } from './cube.ts';
import { fillTable, fillTables } from './fill.ts';
import { countedAtCutOff, intakeText } from './intake-sums.ts';
import { currentCommit, manifestText } from './manifest.ts';
import { reconcile } from './reconcile.ts';
import { loadRegister } from './register.ts';
import { codesOf } from './register-codes.ts';
import { chooseRegister } from './register-source.ts';
import { coreRows } from './tables.ts';
import { type WrittenPack, writePack } from './write-pack.ts';

export interface PackOrder {
  readonly dataFolder: string;
  /** CSV or Parquet; without it a demonstration dataset gets the demonstration register. */
  readonly registerPath?: string | undefined;
  readonly outDir: string;
  /** What the manifest calls this edition; public if left out. */
  readonly edition?: 'public' | 'internal' | undefined;
  /** Told, in Chinese, each step that is done. */
  readonly progress: (message: string) => void;
}

export interface BuiltPacks {
  readonly packs: Readonly<Record<'core' | 'pool', WrittenPack>>;
  readonly findings: readonly Finding[];
  readonly manifestPath: string;
}

/**
 * Core has many small tables, each of which would fill blocks of its own; for the one large
 * table of the pool the engine's default wastes least.
 */
const blockSizes = { core: 16_384, pool: 262_144 } as const;

/**
 * Checks the data, fills the tables, aggregates the cube and writes the downloads, `core` and `pool`.
 * The same input gives the same bytes. Packs of earlier builds are removed at the end.
 *
 * @throws IntakeError if the data or the register have errors; nothing is written then
 */
export async function buildPacks(order: PackOrder): Promise<BuiltPacks> {
  const { dataFolder, outDir, progress } = order;
  const city = readCity(dataFolder);
  progress(`数据核对完毕：${city.counties.length} 个地区，提示 ${city.findings.length} 条`);
  const registerPath = await chooseRegister(city, order.registerPath, progress);
  const writer = await openWriter();
  try {
    const findings = await fillAll(writer, city, registerPath, progress);
    mkdirSync(outDir, { recursive: true });
    const commit = currentCommit();
    const downloads = await writeDownloads(writer, city, join(outDir, downloadsRoute), commit);
    await fillTable(writer, 'core', 'download', downloads);
    progress(`已写下载文件 ${downloads.length} 个`);
    const core = await writePack(
      writer,
      { name: 'core', enums: {}, sorted: false, blockSize: blockSizes.core },
      outDir,
    );
    progress(`已写 core：${kilobytes(core)}`);
    const pool = await writePack(
      writer,
      { name: 'pool', enums: codesOf(city), sorted: true, blockSize: blockSizes.pool },
      outDir,
    );
    progress(`已写 pool：${kilobytes(pool)}，${pool.rows.pool ?? 0} 行`);
    const packs = { core, pool };
    const manifestPath = join(outDir, 'manifest.json');
    writeFileSync(manifestPath, manifestText(city, packs, commit, order.edition));
    removeOlderPacks(outDir, [core.file, pool.file]);
    return { packs, findings, manifestPath };
  } finally {
    writer.close();
  }
}

async function fillAll(
  writer: Writer,
  city: City,
  registerPath: string | null,
  progress: (message: string) => void,
): Promise<Finding[]> {
  const findings = [...city.findings];
  let outcome = noRegister;
  if (registerPath === null) {
    await fillTables(writer, 'pool', {});
  } else {
    const loaded = await loadRegister(writer, registerPath, city);
    progress(intakeText(loaded.sums));
    await fillCube(writer, city);
    const { comparisons, findings: differences } = await reconcile(writer, city);
    findings.push(...loaded.findings, ...differences);
    outcome = { sums: [...loaded.sums, await countedAtCutOff(writer, city)], comparisons };
    progress('人才结构汇总完毕');
  }
  await fillTables(writer, 'core', coreRows(city, findings, outcome));
  progress(`各表装载完毕，数据质量提示共 ${findings.length} 条`);
  return findings;
}

function kilobytes({ bytes, rawBytes }: WrittenPack): string {
  return `${(bytes / 1000).toFixed(0)} kB（解压后 ${(rawBytes / 1000).toFixed(0)} kB）`;
}

function removeOlderPacks(outDir: string, current: readonly string[]): void {
  for (const name of readdirSync(outDir)) {
    const isPack = /^(core|pool)-[0-9a-f]{16}\.bin$/.test(name);
    if (isPack && !current.includes(name)) rmSync(join(outDir, name));
  }
}
