import { readXlsx } from 'hucre';
import { expect, test } from 'vitest';
import { workbookBytes } from '../../../src/ui/index.ts';

const sheet = {
  name: '区县[2026]:完成/情况，一个长得放不进工作表标签的名字，后面还有许多字',
  columns: ['代码', '截止', '人数', '备注'],
  rows: [
    ['0370902', '2026-09-30', 1234, '=1+1'],
    ['370911', '2024-02-29', -0.5, '未报'],
    ['370921', '2025-02-30', 0, '-3'],
  ],
  notes: ['来源：示例'],
};

async function cells(mark: string | null) {
  const { sheets } = await readXlsx(await workbookBytes(sheet, mark));
  return { name: sheets[0]?.name, rows: sheets[0]?.rows ?? [] };
}

test('a day is a date, a code keeps its zeros, and a text is no formula', async () => {
  const { name, rows } = await cells(null);
  expect(name).toHaveLength(31);
  expect(rows[0]).toEqual(['代码', '截止', '人数', '备注']);
  expect(rows[1]).toEqual(['0370902', new Date('2026-09-30T00:00:00Z'), 1234, "'=1+1"]);
  expect(rows[2]).toEqual(['370911', new Date('2024-02-29T00:00:00Z'), -0.5, '未报']);
  // No such day: as a date it would be the second of March.
  expect(rows[3]).toEqual(['370921', '2025-02-30', 0, "'-3"]);
  expect(rows[4]?.[0]).toBe('来源：示例');
});

test('carries the mark of its data before everything else', async () => {
  const { rows } = await cells('示例数据');
  expect(rows[0]?.[0]).toBe('示例数据：不代表任何真实情况');
  expect(rows[1]?.[0]).toBe('代码');
});
