import { countText } from '../../model/index.ts';
import { type Column, DataTable } from '../../ui/index.ts';
import type { PublishedFiles } from './data-answers.ts';
import { bytesText, coverageText, withStatement } from './data-text.ts';

interface FileTableProps {
  readonly caption: string;
  readonly tables: readonly PublishedFiles[];
  /** What the file is to be called on the reader's disk, before the name of the table. */
  readonly prefix: string;
  readonly fileLink: (path: string) => string;
  /** Address of the SQL console for the same data. */
  readonly consoleLink: string;
}

function statementFor({ table, dataset }: PublishedFiles): string {
  const filter = dataset === null ? '' : `\nWHERE dataset = '${dataset}'`;
  return `SELECT *\nFROM ${table.name}${filter}\nLIMIT 100`;
}

/** The published tables, each with its files to take away and a way to ask it. */
export function FileTable({ caption, tables, prefix, fileLink, consoleLink }: FileTableProps) {
  const columns: readonly Column<PublishedFiles>[] = [
    {
      key: 'table',
      title: '表',
      isRowHeader: true,
      cell: ({ table }) => (
        <>
          {table.title} <code>{table.name}</code>
          <span className="meaning">{table.meaning}</span>
        </>
      ),
    },
    {
      key: 'covers',
      title: '覆盖时期',
      cell: ({ coversFrom, coversTo }) => coverageText(coversFrom, coversTo),
    },
    {
      key: 'rows',
      title: '行数',
      align: 'right',
      cell: ({ rows }) => countText(rows),
    },
    {
      key: 'files',
      title: '下载',
      isPlain: true,
      cell: ({ table, files }) => (
        <span className="files">
          {files.map(({ format, path, bytes }) => (
            <a
              key={format}
              className="button"
              href={fileLink(path)}
              download={`${prefix}${table.title}.${format}`}
              aria-label={`下载${table.title} ${format.toUpperCase()}，${bytesText(bytes)}`}
            >
              {format.toUpperCase()} <span className="soft">{bytesText(bytes)}</span>
            </a>
          ))}
        </span>
      ),
    },
    {
      key: 'more',
      title: '说明与查询',
      isPlain: true,
      cell: (published) => (
        <span className="files">
          <a href={`#dictionary-${published.table.name}`}>字典</a>
          <a href={withStatement(consoleLink, statementFor(published))}>查询</a>
        </span>
      ),
    },
  ];
  return (
    <div className="wrapping">
      <DataTable caption={caption} narrow="blocks" columns={columns} rows={tables} />
    </div>
  );
}
