import { anchorAt, timeScale, type YearPosition, yearTicks } from './time-scale.ts';

interface YearAxisProps {
  readonly first: YearPosition;
  readonly last: YearPosition;
  /** Of the drawing; the years stand at its foot. */
  readonly height: number;
  /** Where the lines of the grid begin; left out where there are none. */
  readonly gridFrom?: number;
}

/** The year ends below a drawing over time, with lines up to its top where it has a grid. */
export function YearAxis({ first, last, height, gridFrom }: YearAxisProps) {
  const x = timeScale(first, last);
  const years = yearTicks(first, last);
  return (
    <>
      {years.map((year, index) => (
        // Every second one gives way on a phone; the last stays.
        <g key={year} className={(years.length - index) % 2 === 0 ? 'year-between' : undefined}>
          {gridFrom !== undefined && (
            <line
              className="course-grid"
              x1={`${x(year)}%`}
              x2={`${x(year)}%`}
              y1={gridFrom}
              y2={height - 22}
            />
          )}
          <text
            className="course-year"
            x={`${x(year)}%`}
            y={height - 8}
            textAnchor={anchorAt(x(year))}
          >
            {`${year}年末`}
          </text>
        </g>
      ))}
    </>
  );
}
