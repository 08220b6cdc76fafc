import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { DataTable, MarkProvider, type Sorting, sortedRows } from '../../../src/ui/index.ts';
import { nextSorting } from '../../../src/ui/sorting.ts';

describe('sorted rows', () => {
  const rows = [
    { name: '乙', value: 2 },
    { name: '甲', value: null },
    { name: '丙', value: 1 },
    { name: '丁', value: 2 },
  ];
  const names = (isDescending: boolean) =>
    sortedRows(rows, ({ value }) => value, isDescending)
      .map(({ name }) => name)
      .join('');

  test('equals keep their order and what has no value comes last, both ways', () => {
    expect(names(false)).toBe('丙乙丁甲');
    expect(names(true)).toBe('乙丁丙甲');
  });

  test('numbers are sorted as numbers, texts as Chinese is read', () => {
    expect(sortedRows([10, 9, 100], (value) => value, false)).toEqual([9, 10, 100]);
    expect(sortedRows(['岱岳', '泰山', '宁阳'], (text) => text, false)).toEqual([
      '岱岳',
      '宁阳',
      '泰山',
    ]);
  });
});

test('the same column turns round, another one starts from its least', () => {
  expect(nextSorting({ column: 'a', isDescending: false }, 'a').isDescending).toBe(true);
  expect(nextSorting({ column: 'a', isDescending: true }, 'a').isDescending).toBe(false);
  expect(nextSorting({ column: 'a', isDescending: false }, 'b')).toEqual({
    column: 'b',
    isDescending: false,
  });
});

describe('a table that sorts', () => {
  const table = (sorting: Sorting, limit?: number) =>
    renderToStaticMarkup(
      <MarkProvider mark={null}>
        <DataTable
          caption="表"
          columns={[
            { key: 'name', title: '名', isRowHeader: true, cell: ({ name }) => name },
            { key: 'n', title: '数', cell: ({ n }) => n, sortBy: ({ n }) => n },
          ]}
          rows={[
            { name: 'x', n: 1 },
            { name: 'y', n: 2 },
          ]}
          sort={{
            sorting,
            linkTo: ({ column, isDescending }) => `?sort=${isDescending ? '-' : ''}${column}`,
            go: () => undefined,
          }}
          pinned={[{ name: 'all', n: 3 }]}
          apart={{ title: '未报', rows: [{ name: 'z', n: 9 }] }}
          {...(limit === undefined ? {} : { limit })}
        />
      </MarkProvider>,
    );
  const order = (html: string) =>
    [...html.matchAll(/scope="row"[^>]*>(\w+)</g)].map(([, name]) => name).join(' ');

  test('pinned rows stay above and rows apart below, whichever way', () => {
    expect(order(table({ column: 'n', isDescending: false }))).toBe('all x y z');
    expect(order(table({ column: 'n', isDescending: true }))).toBe('all y x z');
  });

  test('says which way it is sorted and links to the other', () => {
    const html = table({ column: 'n', isDescending: true });
    expect(html).toContain('aria-sort="descending"');
    expect(html).toContain('href="?sort=n"');
    expect(html.match(/aria-sort/g)).toHaveLength(1);
  });

  test('a limit cuts the sorted rows only', () => {
    expect(order(table({ column: 'n', isDescending: true }, 1))).toBe('all y z');
  });
});
