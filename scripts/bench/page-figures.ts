import { kilobytes, LIMITS } from '../budgets/limits.ts';
import { firstViewSize } from '../budgets/measure.ts';
import { UNTHROTTLED } from './conditions.ts';
import { type Figure, limited } from './figure-table.ts';
import { type Visit, visit } from './visit.ts';
import { type Ground, timeFigures } from './visit-figures.ts';

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

const OPENINGS = 3;

/** What each page costs before its first paint, and when it stands, cold and warm. */
export async function pageFigures(
  { newVisitor, url, say }: Ground,
  dist: string,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, path] of Object.entries(pages)) {
    say(`${name}：${OPENINGS} 轮，冷缓存与热缓存……`);
    const cold: Visit[] = [];
    const warm: Visit[] = [];
    for (let run = 1; run <= OPENINGS; run += 1) {
      const context = await newVisitor();
      cold.push(await visit(context, url + path, UNTHROTTLED, 'interactive'));
      warm.push(await visit(context, url + path, UNTHROTTLED, 'interactive'));
      await context.close();
    }
    const { brotli } = firstViewSize(dist, `${path}index.html`);
    const stages = ['fcp', 'interactive'] as const;
    figures.push(
      limited(`阶段 0 字节：HTML＋样式（${name}）`, brotli, LIMITS.firstViewBytes, kilobytes),
      ...timeFigures({ name: `${name}，不限速，冷缓存`, stages, visits: cold }),
      ...timeFigures({ name: `${name}，不限速，热缓存`, stages, visits: warm }),
    );
  }
  return figures;
}
