import { memo, useRef } from 'react';
import { type BrushActions, firstChosen, placeAttribute, useBrush } from './brush.ts';
import './choice-bars.css';

/** One bar that can be chosen. */
export interface ChoiceBar {
  readonly code: string;
  readonly name: string;
  /** Null draws no bar: what has no value is not at nought. */
  readonly value: number | null;
  /** The value in short, or what stands in its place. */
  readonly text: string;
  /** Everything about it in words, its name first. */
  readonly detail: string;
  /** A value it is held against, as a tick across the bar; null for none. */
  readonly reference: number | null;
  readonly isChosen: boolean;
  /** Whether it can be chosen at all. */
  readonly isOpen: boolean;
}

export interface ChoiceBarsProps extends BrushActions {
  readonly label: string;
  readonly bars: readonly ChoiceBar[];
  /** The scale reaches as far as this at least, to both sides of nought if any value lies below it. */
  readonly least: number;
}

/**
 * The ends of a scale on which all values lie, nought among them. It is no shorter than `least`, or
 * the smallest of differences would fill it.
 */
export function barScale(
  values: readonly (number | null)[],
  least: number,
): readonly [number, number] {
  const known = values.filter((value) => value !== null);
  const low = Math.min(0, ...known);
  const high = Math.max(least, ...known);
  return [low < 0 ? Math.min(low, -least) : 0, high > 0 ? high : 1];
}

/** Where a value lies on a scale, from 0 to 100. */
export function placeOn([low, high]: readonly [number, number], value: number): number {
  return Math.round(((value - low) / (high - low)) * 1000) / 10;
}

/**
 * Bars on one scale from nought as a list box: each can be chosen, several at once, and a stretch
 * of them by a brush. What is chosen stays dark, the rest turns light.
 */
export function ChoiceBars({ label, bars, least, ...actions }: ChoiceBarsProps) {
  const host = useRef<HTMLDivElement>(null);
  const { handlers, stop } = useBrush(host, {
    ...actions,
    count: bars.length,
    direction: 'down',
    first: firstChosen(bars),
  });
  const [low, high] = barScale(
    bars.flatMap(({ value, reference }) => [value, reference]),
    least,
  );
  const isAnyChosen = bars.some(({ isChosen }) => isChosen);
  return (
    <div
      className="choice-bars"
      role="listbox"
      aria-label={label}
      aria-multiselectable="true"
      ref={host}
      {...handlers}
    >
      {bars.map((bar, place) => (
        <Row
          key={bar.code}
          {...bar}
          place={place}
          low={low}
          high={high}
          isStop={place === stop}
          isFaded={isAnyChosen && !bar.isChosen}
        />
      ))}
    </div>
  );
}

interface RowProps extends Omit<ChoiceBar, 'code'> {
  readonly place: number;
  readonly low: number;
  readonly high: number;
  readonly isStop: boolean;
  readonly isFaded: boolean;
}

const Row = memo(function Row(props: RowProps) {
  const { place, name, value, text, detail, reference, isChosen, isOpen, isStop, isFaded } = props;
  return (
    <div
      role="option"
      aria-selected={isChosen}
      aria-disabled={isOpen ? undefined : true}
      aria-label={detail}
      tabIndex={isStop ? 0 : -1}
      className={isFaded ? 'faded' : undefined}
      {...{ [placeAttribute]: place }}
    >
      <span className="choice-name">{name}</span>
      {value === null ? (
        <span className="choice-none">{text}</span>
      ) : (
        <>
          <Stroke {...{ value, reference, low: props.low, high: props.high }} />
          <span className="choice-value">{text}</span>
        </>
      )}
    </div>
  );
});

interface StrokeProps {
  readonly value: number;
  readonly reference: number | null;
  readonly low: number;
  readonly high: number;
  /** Draws from right to left. */
  readonly isMirrored?: boolean;
}

/** One bar from nought, and the tick of what it is held against. */
export function Stroke({ value, reference, low, high, isMirrored = false }: StrokeProps) {
  const at = (each: number) => {
    const place = placeOn([low, high], each);
    return isMirrored ? 100 - place : place;
  };
  const [nought, end] = [at(0), at(value)];
  return (
    <svg
      className="stroke"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect
        className="stroke-fill"
        x={Math.min(nought, end)}
        y="1.5"
        width={Math.abs(end - nought).toFixed(1)}
        height="7"
      />
      <path className="stroke-nought" d={`M${nought} 0V10`} />
      {reference !== null && <path className="stroke-tick" d={`M${at(reference)} 0V10`} />}
    </svg>
  );
}
