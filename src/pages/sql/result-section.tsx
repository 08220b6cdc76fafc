import { useState } from 'react';
import { DataTable, type Sheet, SheetDownloads } from '../../ui/index.ts';
import type { Cell, ReadersTable } from '../../warehouse/index.ts';
import { limits } from './limits.ts';

interface ResultSectionProps {
  readonly table: ReadersTable;
  readonly statement: string;
  /** Whether another statement stands in the editor by now. */
  readonly isChanged: boolean;
}

/** The answer as a table, a page at a time; taken away it is whole. */
export function ResultSection({ table, statement, isChanged }: ResultSectionProps) {
  const { columns, rows, isCut, hasCutCells } = table;
  const [page, setPage] = useState(0);
  const first = page * limits.rowsAPage;
  const shown = rows.slice(first, first + limits.rowsAPage);
  const pages = Math.ceil(rows.length / limits.rowsAPage);
  const count = rows.length.toLocaleString('en-US');
  return (
    <section aria-labelledby="sql-result">
      <h2 id="sql-result">查询结果</h2>
      {isChanged && <p className="soft">编辑框里的语句已经改动；下面是改动前那一条的结果。</p>}
      {rows.length === 0 ? (
        <p>没有符合条件的行。请检查条件，例如 dataset、period_end 的取值。</p>
      ) : (
        <DataTable
          caption={`第 ${first + 1}–${first + shown.length} 行，共 ${isCut ? '超过 ' : ''}${count} 行`}
          columns={columns.map(({ name, kind }, index) => ({
            key: String(index),
            title: name,
            align: kind === 'number' ? 'right' : 'left',
            cell: (cells: readonly Cell[]) => <CellText value={cells[index] ?? null} />,
          }))}
          rows={shown}
        />
      )}
      {hasCutCells && <p className="soft">{cutCells}</p>}
      {pages > 1 && (
        <nav className="sql-pages" aria-label="结果分页">
          <button
            type="button"
            className="button"
            disabled={page === 0}
            onClick={() => setPage(page - 1)}
          >
            上一页
          </button>
          <span className="number" role="status">
            第 {page + 1} 页，共 {pages} 页
          </span>
          <button
            type="button"
            className="button"
            disabled={page === pages - 1}
            onClick={() => setPage(page + 1)}
          >
            下一页
          </button>
        </nav>
      )}
      {rows.length > 0 && <SheetDownloads sheet={() => sheetOf(table, statement)} what="结果" />}
    </section>
  );
}

const cutCells = `有的格子文字太长，只取了前 ${limits.answer.mostInCell.toLocaleString('en-US')} 字，以“…”结尾。`;

/** An empty value is shown as such: it is neither 0 nor an empty text. A long text is whole in what is taken away. */
function CellText({ value }: { readonly value: Cell }) {
  if (value === null) return <span className="sql-null">NULL</span>;
  if (typeof value !== 'string') return String(value);
  if (value.length <= limits.shownInCell) return <span className="sql-text">{value}</span>;
  return (
    <span className="sql-text">
      {value.slice(0, limits.shownInCell)}…
      <span className="sql-null">（共 {value.length.toLocaleString('en-US')} 字，下载可得）</span>
    </span>
  );
}

/** An empty value is an empty cell, as in every table of the site that is taken away. */
function sheetOf(table: ReadersTable, statement: string): Sheet {
  const { columns, rows, isCut, hasCutCells } = table;
  const plain = (value: Cell) => (typeof value === 'boolean' ? String(value) : (value ?? ''));
  return {
    name: '查询结果',
    columns: columns.map(({ name }) => name),
    rows: rows.map((row) => row.map(plain)),
    notes: [
      ...(isCut ? [`结果超过 ${rows.length} 行，只有前 ${rows.length} 行`] : []),
      ...(hasCutCells ? [cutCells] : []),
      `查询语句：${statement.replace(/\s+/g, ' ').trim()}`,
    ],
  };
}
