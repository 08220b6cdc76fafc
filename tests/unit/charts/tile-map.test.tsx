import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { type Tile, TileMap } from '../../../src/charts/tile-map.tsx';
import { MarkProvider } from '../../../src/ui/index.ts';

const tile = (code: string, row: number, col: number, change: Partial<Tile> = {}): Tile => ({
  code,
  name: `${code}县`,
  row,
  col,
  shape: '●',
  status: '达序时',
  tone: 'good',
  figure: '78.1%',
  href: `../${code}/`,
  ...change,
});

const drawn = (props: Partial<Parameters<typeof TileMap>[0]> & { tiles: readonly Tile[] }) =>
  renderToStaticMarkup(
    <MarkProvider mark="示例数据">
      <TileMap caption="完成率" chosen={null} {...props} />
    </MarkProvider>,
  );

test('a tile is a link at its place that says name, figure and verdict, in shape and in words', () => {
  const behind = { shape: '▲', status: '滞后', tone: 'caution', figure: '61.0%' };
  const html = drawn({ tiles: [tile('A', 2, 1, behind)] });
  expect(html).toContain(
    '<li data-row="2" data-col="1">' +
      '<a href="../A/" class="tile tone-caution" aria-label="A县，61.0%，滞后">' +
      '<span class="tile-name">A县</span>' +
      '<span class="tile-figure">▲ 61.0%</span></a></li>',
  );
  expect(html).toContain('完成率 <span class="mark">示例数据</span>');
  expect(html).not.toContain('style=');
});

test('the keyboard goes from north to south and from west to east, whatever the order given', () => {
  const html = drawn({ tiles: [tile('C', 3, 1), tile('B', 1, 2), tile('A', 1, 1)] });
  expect([...html.matchAll(/href="\.\.\/(\w)\//g)].map(([, code]) => code)).toEqual([
    'A',
    'B',
    'C',
  ]);
});

test('the chosen area is the current one, the one pointed at elsewhere is marked', () => {
  const html = drawn({ tiles: [tile('A', 1, 1), tile('B', 1, 2)], chosen: 'A', highlighted: 'B' });
  expect(html).toMatch(/href="\.\.\/A\/"[^>]*aria-current="true"/);
  expect(html).not.toMatch(/href="\.\.\/B\/"[^>]*aria-current/);
  expect(html).toMatch(/href="\.\.\/B\/"[^>]*data-highlighted/);
});

test('the key names every verdict once', () => {
  const html = drawn({
    tiles: [tile('A', 1, 1), tile('B', 1, 2), tile('C', 1, 3, { status: '未报', shape: '○' })],
  });
  const key = html.slice(html.indexOf('tile-legend'));
  expect(key.match(/达序时/g)).toHaveLength(1);
  expect(key.match(/未报/g)).toHaveLength(1);
});
