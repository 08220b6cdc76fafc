import { join } from 'node:path';
import { freshCopy, timeBuild } from '../build-copy.ts';
import { provinceSize, writeProvince } from './province-data.ts';

export const provinceText = `合成省：${provinceSize.cities}市${provinceSize.counties}县${provinceSize.years}年月报`;

/** Builds a site of the synthetic province in a copy of the sources; gives the folder to serve. */
export async function provinceSite(
  root: string,
  workspace: string,
  say: (line: string) => void,
): Promise<string> {
  const copy = join(workspace, 'province');
  freshCopy(root, copy);
  const data = join(copy, 'generated/province');
  writeProvince(join(copy, 'data'), data);
  say('生成合成省的网站……');
  const seconds = await timeBuild(copy, ['--data', data]);
  say(`  用时 ${seconds.toFixed(1)} 秒`);
  return join(copy, 'dist');
}
