import { selectionParts } from '../../model/index.ts';
import type { PoolData } from './pool-data.ts';

/** Who is counted, for a table that is taken away from the page: `范围：新泰市，技师及以上`. */
export function scopeText({ selection, members }: Pick<PoolData, 'selection' | 'members'>): string {
  const parts = selectionParts(selection, members).map(({ text }) => text);
  return `范围：${parts.length === 0 ? '全市高技能人才' : parts.join('，')}`;
}
