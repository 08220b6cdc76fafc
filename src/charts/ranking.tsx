import { MarkLabel } from '../ui/index.ts';
import { areaLink } from './area-link.ts';
import './ranking.css';

/** One bar of a ranking, in the order in which it is drawn. */
export interface RankingRow {
  readonly code: string;
  readonly name: string;
  /** Null draws no bar: who has no value is not at nought. */
  readonly value: number | null;
  /** The value with its unit, or the words for its absence. */
  readonly text: string;
  /** The verdict, if there is one: shape and words, repeated by the tone. */
  readonly shape: string;
  readonly status: string;
  readonly tone: string;
  readonly href: string;
}

export interface RankingProps {
  readonly caption: string;
  readonly rows: readonly RankingRow[];
  /** A value that all are held against, drawn across every bar; null for none. */
  readonly reference: { readonly value: number; readonly text: string } | null;
  readonly chosen: string | null;
  readonly highlighted: string | null;
  readonly onChoose: (code: string) => void;
  readonly onHighlight: (code: string | null) => void;
}

/** Where a value lies on the scale of all bars, from 0 to 100; nought is always on it. */
export function rankingScale(values: readonly number[]): (value: number) => number {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const span = high - low || 1;
  return (value) => ((value - low) / span) * 100;
}

/** The areas as bars on one scale from nought, each a link that says all it shows in words. */
export function Ranking(props: RankingProps) {
  const { caption, rows, reference } = props;
  const values = rows.flatMap(({ value }) => (value === null ? [] : [value]));
  const scale = rankingScale(reference ? [...values, reference.value] : values);
  return (
    <figure className="ranking">
      <figcaption>
        {caption} <MarkLabel />
      </figcaption>
      <ol>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as in a table, a bar is written anew sooner than moved
          <RankingBar key={index} row={row} scale={scale} {...props} />
        ))}
      </ol>
      {reference && <p className="soft">竖线：{reference.text}</p>}
    </figure>
  );
}

interface RankingBarProps extends RankingProps {
  readonly row: RankingRow;
  readonly scale: (value: number) => number;
}

function RankingBar({ row, scale, reference, ...props }: RankingBarProps) {
  const { code, name, value, text, shape, status, tone, href } = row;
  const { chosen, highlighted, onChoose, onHighlight } = props;
  const from = scale(Math.min(0, value ?? 0));
  const to = scale(Math.max(0, value ?? 0));
  return (
    <li>
      <a
        href={href}
        {...areaLink({
          ...{ code, onChoose, onHighlight },
          isChosen: code === chosen,
          isHighlighted: code === highlighted,
        })}
      >
        <span className="ranking-name">{name}</span>
        <svg
          className={`bar tone-${tone}`}
          viewBox="0 0 100 10"
          preserveAspectRatio="none"
          aria-hidden="true"
          focusable="false"
        >
          <rect className="bar-ground" x="0" y="2" width="100" height="6" />
          {value !== null && (
            <rect className="bar-fill" x={from} y="2" width={to - from} height="6" />
          )}
          {reference && value !== null && (
            <rect
              className="bar-tick"
              x={Math.min(99.4, scale(reference.value))}
              y="0"
              width="0.6"
              height="10"
            />
          )}
        </svg>
        <span className="ranking-value">
          {shape && <span aria-hidden="true">{shape} </span>}
          {text}
        </span>
        {status && <span className="visually-hidden">，{status}</span>}
      </a>
    </li>
  );
}
