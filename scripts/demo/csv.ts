import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The mark that the importer looks for: without it a demo file could pass for a real one. */
export const demoComment =
  '# 示例数据：由 npm run demo 按 data/demo/recipe.json 生成，不代表任何真实情况';

/** `null` becomes an empty cell (未报); the caller writes '—' where a figure does not apply. */
export type Cell = string | number | null;

function cellText(cell: Cell): string {
  if (cell === null) return '';
  const text = String(cell);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Gives UTF-8 CSV text with LF, the demo comment, a header and the rows. */
export function demoCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [header, ...rows].map((row) => row.map(cellText).join(','));
  return `${demoComment}\n${lines.join('\n')}\n`;
}

/** Writes the whole file or leaves the old one: readers never see half a file. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const part = `${path}.part`;
  await writeFile(part, content);
  await rename(part, path);
}
