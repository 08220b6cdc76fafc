import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { type Column, DataTable, MarkProvider } from '../../../src/ui/index.ts';

interface Row {
  readonly name: string;
}

const column = (key: string, group?: string): Column<Row> => ({
  ...{ key, title: key, cell: ({ name }) => name },
  ...(group === undefined ? {} : { group }),
});

/** The rows of heads, each head with how far it stands across. */
function headsOf(columns: readonly Column<Row>[]): readonly string[][] {
  const html = renderToStaticMarkup(
    <MarkProvider mark={null}>
      <DataTable caption="表" columns={columns} rows={[]} />
    </MarkProvider>,
  );
  const [head = ''] = /<thead>.*<\/thead>/s.exec(html) ?? [];
  return [...head.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<th ([^>]*)>([^<]*)</g)].map(([, attributes = '', title = '']) => {
      const span = /(row|col)span="(\d)"/i.exec(attributes);
      return span ? `${title} ${span[1]?.toLowerCase()}${span[2]}` : title;
    }),
  );
}

test('without groups there is one row of heads', () => {
  expect(headsOf([column('a'), column('b')])).toEqual([['a', 'b']]);
});

test('columns of one group stand under its name, the others reach over both rows', () => {
  expect(headsOf([column('a'), column('b', 'X'), column('c', 'X'), column('d', 'Y')])).toEqual([
    ['a row2', 'X col2', 'Y col1'],
    ['b', 'c', 'd'],
  ]);
});
