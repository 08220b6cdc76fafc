import { useId } from 'react';
import { MarkLabel } from '../ui/index.ts';
import type { TimelineDrawing, TimelineMark } from './milestone-timeline.ts';
import './timeline.css';

interface TimelineFigureProps {
  readonly title: string;
  readonly drawing: TimelineDrawing;
  /** How the day that is shown is called on its line. */
  readonly cutOffLabel: string;
}

const paths: Record<TimelineMark['shape'], string> = {
  done: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z',
  overdue: 'M-5 -5h10v10h-10Z',
  due: 'M0 -6.5L6.5 0L0 6.5L-6.5 0Z',
  ahead: 'M0 -5.5L5.5 0L0 5.5L-5.5 0Z',
};

/**
 * The stages of projects over the years, a row a project. Places are percentages, so that the
 * drawing takes any width and its letters stay as large as all others.
 */
export function TimelineFigure({ title, drawing, cutOffLabel }: TimelineFigureProps) {
  const titleId = useId();
  return (
    <figure className="timeline" aria-labelledby={titleId}>
      <figcaption>
        <h4 id={titleId}>
          {title} <MarkLabel />
        </h4>
        <p className="soft timeline-key">
          <span>
            <Key shape="done" /> 完成（大的是公布，计入完成数）
          </span>
          <span>
            <span className="key-line" aria-hidden="true" /> 连到计划日，越长偏差越大
          </span>
          <span>
            <Key shape="overdue" /> 逾期未完成
          </span>
          <span>
            <Key shape="due" /> 临近到期
          </span>
          <span>
            <Key shape="ahead" /> 未到期
          </span>
        </p>
      </figcaption>
      <div className="timeline-row timeline-axis" aria-hidden="true">
        <span />
        <svg width="100%" height="54" aria-hidden="true">
          {drawing.years.map(({ x, label }) => (
            <text key={label} x={`${x}%`} y="48" dx="4" className="year">
              {label}
            </text>
          ))}
          {drawing.deadlines.map(({ x, label }) => (
            <text key={label} x={`${x}%`} y="14" dx="-4" textAnchor="end" className="deadline">
              {label}
            </text>
          ))}
          <text
            x={`${drawing.cutOff}%`}
            y="30"
            dx={drawing.cutOff > 80 ? -4 : 4}
            className="cut-off"
            textAnchor={anchor(drawing.cutOff)}
          >
            {cutOffLabel}
          </text>
        </svg>
      </div>
      <ol>
        {drawing.rows.map(({ id, name, place, text, marks }) => (
          <li className="timeline-row" key={id}>
            <span className="timeline-name">
              <a href={`#project-${id}`}>{name}</a> <span className="soft">{place}</span>
            </span>
            <svg role="img" aria-label={text}>
              {drawing.years.map(({ x, label }) => (
                <line key={label} className="year" x1={`${x}%`} x2={`${x}%`} y1="0" y2="100%" />
              ))}
              {drawing.deadlines.map(({ x, label }) => (
                <line key={label} className="deadline" x1={`${x}%`} x2={`${x}%`} y1="0" y2="100%" />
              ))}
              <line
                className="cut-off"
                x1={`${drawing.cutOff}%`}
                x2={`${drawing.cutOff}%`}
                y1="0"
                y2="100%"
              />
              {marks.map((mark) => (
                <Mark key={mark.text} mark={mark} />
              ))}
            </svg>
          </li>
        ))}
      </ol>
    </figure>
  );
}

/** Near the right edge the words stand to the left of their line. */
const anchor = (x: number) => (x > 80 ? 'end' : 'start');

function Mark({ mark: { shape, x, plannedX, isDecisive, text } }: { readonly mark: TimelineMark }) {
  return (
    <g className={`mark-${shape}`}>
      {plannedX !== null && (
        <line className="slip" x1={`${plannedX}%`} x2={`${x}%`} y1="50%" y2="50%" />
      )}
      {plannedX !== null && (
        <svg x={`${plannedX}%`} y="50%" overflow="visible" aria-hidden="true">
          <path className="plan" d="M0 -5V5" />
        </svg>
      )}
      <svg x={`${x}%`} y="50%" overflow="visible">
        <title>{text}</title>
        <path d={paths[shape]} transform={isDecisive ? 'scale(1.4)' : 'scale(0.8)'} />
      </svg>
    </g>
  );
}

function Key({ shape }: { readonly shape: TimelineMark['shape'] }) {
  return (
    <svg className="key" viewBox="-8 -8 16 16" aria-hidden="true">
      <g className={`mark-${shape}`}>
        <path d={paths[shape]} />
      </g>
    </svg>
  );
}
