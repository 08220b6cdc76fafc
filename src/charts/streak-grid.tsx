import type { ReactNode } from 'react';
import { MarkLabel } from '../ui/index.ts';
import './streak-grid.css';

/** One cell: a period that lies in one or more of the columns. */
export interface StreakCell {
  readonly key: string;
  /** First year and number of years. */
  readonly year: number;
  readonly years: number;
  readonly shape: string;
  readonly text: string;
  /** The figure behind it; empty where there is none yet. */
  readonly figure: string;
  readonly tone: string;
  readonly isRunning: boolean;
}

export interface StreakRow {
  readonly key: string;
  readonly head: ReactNode;
  readonly cells: readonly StreakCell[];
  /** What the running period still owes; stands beside the head, where a narrow screen begins. */
  readonly owed: ReactNode;
}

interface StreakGridProps {
  readonly caption: string;
  readonly rows: readonly StreakRow[];
  readonly owedTitle: string;
}

/** The years that the cells of all rows cover, without a gap. */
export function yearsOfCells(rows: readonly (readonly StreakCell[])[]): readonly number[] {
  const cells = rows.flat();
  if (cells.length === 0) return [];
  const first = Math.min(...cells.map(({ year }) => year));
  const last = Math.max(...cells.map(({ year, years }) => year + years - 1));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Duties by their periods: every period that follows is a cell, and says in words what it came to. */
export function StreakGrid({ caption, rows, owedTitle }: StreakGridProps) {
  const years = yearsOfCells(rows.map(({ cells }) => cells));
  return (
    <section
      className="table-frame blocks"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
      tabIndex={0}
      aria-label={caption}
    >
      <table className="streak-grid">
        <caption>
          {caption} <MarkLabel />
        </caption>
        <thead>
          <tr>
            <th scope="col">任务</th>
            <th scope="col">{owedTitle}</th>
            {years.map((year) => (
              <th scope="col" key={year}>
                {year}年
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head, cells, owed }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              <td>{owed}</td>
              {spreadCells(cells, years).map((cell) =>
                typeof cell === 'number' ? (
                  <td key={cell} className="no-period">
                    —
                  </td>
                ) : (
                  <td key={cell.key} colSpan={cell.years} className="streak-period">
                    <span className="block-title" aria-hidden="true">
                      {cell.years === 1 ? cell.year : `${cell.year}–${cell.year + cell.years - 1}`}
                      年
                    </span>
                    <span
                      className={`streak-cell tone-${cell.tone}${cell.isRunning ? ' running' : ''}`}
                    >
                      <strong>
                        <span aria-hidden="true">{cell.shape}</span> {cell.text}
                      </strong>
                      {cell.figure && <span className="number">{cell.figure}</span>}
                    </span>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The cells of a row in their columns; a year in which the duty has no period stands as a number. */
export function spreadCells(
  cells: readonly StreakCell[],
  years: readonly number[],
): readonly (StreakCell | number)[] {
  return years.flatMap((year): (StreakCell | number)[] => {
    const own = cells.find((cell) => year >= cell.year && year < cell.year + cell.years);
    if (!own) return [year];
    return own.year === year ? [own] : [];
  });
}
