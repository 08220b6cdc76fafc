import './paging.css';

interface PagingProps {
  /** What is paged through, for ears and for the line. */
  readonly what: string;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly linkTo: (page: number) => string;
  readonly go: (page: number) => void;
}

/** Where in a long list one is, with the way on; nothing where one page holds all. */
export function Paging({ what, page, pageSize, total, linkTo, go }: PagingProps) {
  const last = Math.max(1, Math.ceil(total / pageSize));
  if (last === 1) return null;
  const link = (to: number, text: string) => (
    <a
      className="button"
      href={linkTo(to)}
      onClick={(event) => {
        event.preventDefault();
        go(to);
      }}
    >
      {text}
    </a>
  );
  return (
    <nav className="paging" aria-label={`${what}翻页`}>
      {page > 1 && link(page - 1, '上一页')}
      <span>
        第 {page} 页，共 {last} 页、{total} 条
      </span>
      {page < last && link(page + 1, '下一页')}
    </nav>
  );
}
