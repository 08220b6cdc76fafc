import { type CountiesData, firstRows, isLong } from './counties-data.ts';
import type { CountiesProps, CountiesView } from './counties-state.ts';

export interface RowsChoiceProps extends Pick<CountiesProps, 'linkTo' | 'go'> {
  readonly data: CountiesData;
  readonly rows: CountiesView['rows'];
}

/** Under a list of very many areas: whether it shows all of them. It holds for every list of the page. */
export function RowsChoice({ data, rows, linkTo, go }: RowsChoiceProps) {
  if (!isLong(data)) return null;
  const other = { rows: rows === 'first' ? ('all' as const) : ('first' as const) };
  return (
    <p>
      <a
        className="button"
        href={linkTo(other)}
        onClick={(event) => {
          event.preventDefault();
          go(other, 'replace');
        }}
      >
        {rows === 'first'
          ? `只列前${firstRows}个，显示全部${data.areas.length}个单位`
          : `只列前${firstRows}个`}
      </a>
    </p>
  );
}
