import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { buildPacks } from '../../../scripts/packs/index.ts';
import { openWriter } from '../../../src/warehouse/native.ts';
import { smallCity, withEditedCity } from '../intake/edited-city.ts';
import { withFolder } from './tiny-register.ts';

const registerPath = join(dirname(fileURLToPath(import.meta.url)), 'register.csv');
const silent = () => undefined;
const build = (outDir: string, dataFolder = smallCity) =>
  buildPacks({ dataFolder, registerPath, outDir, progress: silent });

async function ask(path: string, statement: string) {
  const writer = await openWriter();
  try {
    await writer.run(`ATTACH '${path}' AS built (READ_ONLY)`);
    return await writer.query(statement);
  } finally {
    writer.close();
  }
}

test('the same input gives the same bytes, under names that tell them', async () => {
  await withFolder(async (folder) => {
    const first = await build(join(folder, 'a'));
    const second = await build(join(folder, 'b'));
    expect(second.packs).toEqual(first.packs);
    for (const { file, sha256, bytes, rawBytes } of Object.values(first.packs)) {
      const packed = readFileSync(join(folder, 'a', file));
      expect(packed.equals(readFileSync(join(folder, 'b', file)))).toBe(true);
      expect(createHash('sha256').update(packed).digest('hex')).toBe(sha256);
      expect(file).toMatch(new RegExp(`^(core|pool)-${sha256.slice(0, 16)}\\.bin$`));
      expect(packed.length).toBe(bytes);
      expect(gunzipSync(packed).length).toBe(rawBytes);
    }
    const raw = readFileSync(join(folder, 'a', 'pool.duckdb'));
    const packed = readFileSync(join(folder, 'a', first.packs.pool.file));
    expect(gunzipSync(packed).equals(raw)).toBe(true);
  });
});

test('packs of an earlier build go, and nothing else does', async () => {
  await withFolder(async (folder) => {
    const old = 'pool-0123456789abcdef.bin';
    for (const name of [old, 'notes.txt']) writeFileSync(join(folder, name), 'x');
    const { packs } = await build(folder);
    expect(readdirSync(folder).sort()).toEqual(
      [
        packs.core.file,
        packs.pool.file,
        'core.duckdb',
        'downloads',
        'manifest.json',
        'notes.txt',
        'pool.duckdb',
      ].sort(),
    );
  });
});

test('the manifest tells packs, rows and datasets in one order', async () => {
  await withFolder(async (folder) => {
    const { packs, manifestPath } = await build(folder);
    const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
    expect(Object.keys(manifest)).toEqual(['format', 'edition', 'builtFrom', 'datasets', 'packs']);
    expect(manifest).toMatchObject({ format: 1, edition: 'public', packs });
    expect(manifest.datasets[1]).toEqual({
      id: 'demo',
      name: '示例',
      mark: '示例数据',
      isDemo: true,
      cutOff: '2023-03-31',
      releasedOn: '2023-04-20',
      note: '测试用的小城市',
    });
    expect(manifest.packs.pool.rows).toEqual({ pool: 14, pool_flow: 8 });
  });
});

describe('what is in the packs', () => {
  test('codes of the cube are ENUMs in the order of their tables', async () => {
    await withFolder(async (folder) => {
      await build(folder);
      const columns = await ask(
        join(folder, 'pool.duckdb'),
        `SELECT column_name AS name, data_type AS type FROM duckdb_columns()
          WHERE table_name = 'pool' AND data_type LIKE 'ENUM%' ORDER BY column_index`,
      );
      expect(columns.map(({ name }) => name)).toEqual([
        'level',
        'channel',
        'sex',
        'age_band',
        'area',
        'occupation_group',
        'chain',
      ]);
      expect(columns[4]?.type).toBe("ENUM('990901', 'SL-GXQ')");
    });
  });

  test('no person of the register is', async () => {
    await withFolder(async (folder) => {
      const { packs } = await build(folder);
      const persons = readFileSync(registerPath, 'utf8').match(/P\d{7}/g) ?? [];
      expect(persons.length).toBeGreaterThan(3);
      for (const { file } of Object.values(packs)) {
        const raw = gunzipSync(readFileSync(join(folder, file)));
        for (const person of persons) expect(raw.includes(person)).toBe(false);
        expect(raw.includes('certified_on,')).toBe(false);
      }
      for (const pack of ['core', 'pool']) {
        const columns = await ask(
          join(folder, `${pack}.duckdb`),
          "SELECT DISTINCT column_name AS name FROM duckdb_columns() WHERE database_name = 'built'",
        );
        const names = columns.map(({ name }) => name);
        expect(names).not.toContain('person');
        expect(names).not.toContain('birth_year');
        expect(names).not.toContain('certified_on');
      }
    });
  });

  test('the quality list tells where register and reports differ', async () => {
    await withFolder(async (folder) => {
      await build(folder);
      const [row] = await ask(
        join(folder, 'core.duckdb'),
        `SELECT file, line, column_name, found, message FROM built.finding
          WHERE rule = 'register.report_total' AND column_name = 'total' AND line = 9`,
      );
      expect(row).toEqual({
        file: 'small-city/counties/990901/stock.csv',
        line: 9,
        column_name: 'total',
        found: '650',
        message:
          '2022-12-31 合计报表为 650 人（已扣除与功能区重复的 40 人），证书登记库为 1 人，相差 649 人',
      });
    });
  });
});

describe('a build that must not be', () => {
  test('with errors in the data writes nothing', async () => {
    await withFolder(async (folder) => {
      const out = join(folder, 'out');
      const edit = ['site.json', '990900', 'nowhere'] as const;
      await withEditedCity([edit], (data) =>
        expect(build(out, data)).rejects.toThrow('填的是“nowhere”'),
      );
      expect(existsSync(out)).toBe(false);
    });
  });
});
