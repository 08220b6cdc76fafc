import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { LIMITS } from '../budgets/limits.ts';
import { differingFiles, freshCopy, hashesOf, timeBuild } from './build-copy.ts';
import { type Figure, limited, observed } from './figure-table.ts';

/**
 * Builds two fresh copies in folders of different names under `workspace`, and gives the time of
 * the first and what differs between them. The first copy (`<workspace>/one`) stays for the visits.
 */
export async function buildFigures(
  root: string,
  workspace: string,
  say: (line: string) => void,
): Promise<Figure[]> {
  const one = join(workspace, 'one');
  // Another name and depth: a path that leaks into the output shows up as a difference.
  const two = join(workspace, 'second/copy');
  say('第一次全新生成……');
  freshCopy(root, one);
  const seconds = await timeBuild(one);
  say(`  用时 ${seconds.toFixed(1)} 秒。第二次全新生成，核对结果是否逐字节一致……`);
  freshCopy(root, two);
  await timeBuild(two);
  const files = hashesOf(join(one, 'dist'));
  const differing = differingFiles(files, hashesOf(join(two, 'dist')));
  for (const name of differing) say(`  不一致：${name}`);
  return [
    limited(
      `从数据到全站的生成时间（${availableParallelism()} 核）`,
      seconds,
      LIMITS.buildSeconds,
      (value) => `${value.toFixed(1)} 秒`,
    ),
    limited(
      `两次生成不一致的文件（共 ${files.size} 个，含数据包）`,
      differing.length,
      LIMITS.differingFiles,
      (value) => `${value} 个`,
    ),
    ...(differing.length === 0 ? [] : [observed('不一致的文件', shortList(differing))]),
  ];
}

function shortList(names: readonly string[]): string {
  const shown = names.slice(0, 5).join('、');
  return names.length > 5 ? `${shown} 等` : shown;
}
