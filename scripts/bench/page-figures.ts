import { kilobytes, LIMITS } from '../budgets/limits.ts';
import { firstViewSize } from '../budgets/measure.ts';
import { UNTHROTTLED } from './conditions.ts';
import { type Figure, limited } from './figure-table.ts';
import { coldAndWarm, type Ground, timeFigures } from './visit-figures.ts';

/** The pages beside the overview: one of each kind, by the name that the table gives it. */
const pages = {
  承诺页: 'targets/pool.total.2030/',
  区县: 'counties/',
  目标分解: 'counties/split/',
  单位页: 'counties/370911/',
  人才结构: 'pool/',
  学校与专业: 'schools/',
  学历提升: 'uplift/',
  年度任务: 'duties/',
  政策台账: 'policy/',
  责任单位页: 'policy/departments/human-resources/',
  补贴: 'subsidies/',
  数据: 'data/',
  方法: 'method/',
  查询台: 'sql/',
} as const;

/** What each page costs before its first paint, and when it stands, cold and warm. */
export async function pageFigures(ground: Ground, dist: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, path] of Object.entries(pages)) {
    const { brotli } = firstViewSize(dist, `${path}index.html`);
    const opened = await coldAndWarm(ground, {
      name: `${name}，${UNTHROTTLED.name}`,
      path,
      conditions: UNTHROTTLED,
      stages: ['fcp', 'interactive'],
      runs: 3,
    });
    figures.push(
      limited(`阶段 0 字节：HTML＋样式（${name}）`, brotli, LIMITS.firstViewBytes, kilobytes),
      ...opened.flatMap(timeFigures),
    );
  }
  return figures;
}
