import type { MonthColumnsDrawing } from './month-columns.ts';
import './month-columns.css';

interface MonthColumnsFigureProps {
  readonly title: string;
  /** The drawing in one sentence, for ears. */
  readonly text: string;
  readonly drawing: MonthColumnsDrawing;
  readonly height: number;
  /** What the height stands for, such as `36人`. */
  readonly scaleText: string;
  /** What stands over the time after the deadline. */
  readonly afterLabel: string;
}

/** Space for the words above the columns, and for the years below them. */
const top = 20;
const bottom = 22;

/** One measure by month. Places are percentages of the width; letters keep their size. */
export function MonthColumnsFigure(props: MonthColumnsFigureProps) {
  const { title, text, drawing, height, scaleText, afterLabel } = props;
  const { columns, years, afterDue } = drawing;
  return (
    <div className="month-columns">
      <h4>{title}</h4>
      <svg width="100%" height={top + height + bottom} role="img" aria-label={text}>
        {afterDue !== null && (
          <>
            <rect
              className="after"
              x={`${afterDue}%`}
              y="0"
              width={`${100 - afterDue}%`}
              height={top + height}
            />
            <text x={`${afterDue}%`} dx="4" y="14" className="after-label">
              {afterLabel}
            </text>
          </>
        )}
        <line className="scale" x1="0" x2="100%" y1={top} y2={top} />
        <text x="0" y="14" className="scale-label">
          {scaleText}
        </text>
        {columns.map(({ month, x, width, parts, isGap, text: told }) => (
          <g key={month}>
            <title>{told}</title>
            {parts.map((part, index) => (
              <rect
                key={`${month}-${String(index)}`}
                className={`part-${index}`}
                x={`${x}%`}
                width={`${width}%`}
                y={top + part.y}
                height={part.height}
              />
            ))}
            {isGap && (
              <rect
                className="gap"
                x={`${x}%`}
                width={`${width}%`}
                y={top + height - 6}
                height="6"
              />
            )}
          </g>
        ))}
        <line className="ground" x1="0" x2="100%" y1={top + height} y2={top + height} />
        {years.map(({ x, label }) => (
          <text key={label} x={`${x}%`} y={top + height + 16} dx="2">
            {label}
          </text>
        ))}
        {afterDue !== null && (
          <line
            className="deadline"
            x1={`${afterDue}%`}
            x2={`${afterDue}%`}
            y1="0"
            y2={top + height}
          />
        )}
      </svg>
    </div>
  );
}
