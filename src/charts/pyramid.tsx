import { memo, useRef } from 'react';
import { type BrushActions, firstChosen, placeAttribute, useBrush } from './brush.ts';
import { barScale, Stroke } from './choice-bars.tsx';
import './choice-bars.css';
import './pyramid.css';

/** One side of a layer. */
export interface PyramidBar {
  readonly value: number;
  readonly text: string;
  readonly reference: number | null;
  /** Whether it is among what is chosen; all are where nothing is. */
  readonly isWithin: boolean;
}

/** One layer, with a bar to the left and one to the right. */
export interface PyramidLayer {
  readonly code: string;
  readonly name: string;
  /** Both bars in words, the layer's name first. */
  readonly detail: string;
  readonly isChosen: boolean;
  readonly left: PyramidBar;
  readonly right: PyramidBar;
}

/** The head of a side; choosing it chooses the whole side. */
export interface PyramidSide {
  readonly code: string;
  readonly text: string;
  readonly isChosen: boolean;
}

export interface PyramidProps extends BrushActions {
  readonly label: string;
  /** From the top down. */
  readonly layers: readonly PyramidLayer[];
  readonly sides: readonly [PyramidSide, PyramidSide];
  readonly onToggleSide: (code: string) => void;
  /** As for bars. */
  readonly least: number;
}

/** Layers with two sides on one scale; layers are chosen as bars are, a side by its head. */
export function Pyramid(props: PyramidProps) {
  const { label, layers, sides, onToggleSide, least, ...actions } = props;
  const host = useRef<HTMLDivElement>(null);
  const { handlers, stop } = useBrush(host, {
    ...actions,
    count: layers.length,
    direction: 'down',
    first: firstChosen(layers),
  });
  const [low, high] = barScale(
    layers.flatMap(({ left, right }) => [left.value, left.reference, right.value, right.reference]),
    least,
  );
  return (
    <div className="pyramid">
      <p className="pyramid-sides">
        {sides.map(({ code, text, isChosen }) => (
          <button
            key={code}
            type="button"
            className="button"
            aria-pressed={isChosen}
            onClick={() => onToggleSide(code)}
          >
            {text}
          </button>
        ))}
      </p>
      <div
        className="choice-bars"
        role="listbox"
        aria-label={label}
        aria-multiselectable="true"
        ref={host}
        {...handlers}
      >
        {layers.map((layer, place) => (
          <Layer key={layer.code} {...{ layer, place, low, high }} isStop={place === stop} />
        ))}
      </div>
    </div>
  );
}

interface LayerProps {
  readonly layer: PyramidLayer;
  readonly place: number;
  readonly low: number;
  readonly high: number;
  readonly isStop: boolean;
}

const Layer = memo(function Layer({ layer, place, low, high, isStop }: LayerProps) {
  const { name, detail, isChosen, left, right } = layer;
  return (
    <div
      role="option"
      aria-selected={isChosen}
      aria-label={detail}
      tabIndex={isStop ? 0 : -1}
      {...{ [placeAttribute]: place }}
    >
      <span className="choice-value">{left.text}</span>
      <span className={left.isWithin ? undefined : 'faded'}>
        <Stroke {...{ value: left.value, reference: left.reference, low, high }} isMirrored />
      </span>
      <span className="pyramid-name">{name}</span>
      <span className={right.isWithin ? undefined : 'faded'}>
        <Stroke {...{ value: right.value, reference: right.reference, low, high }} />
      </span>
      <span className="choice-value">{right.text}</span>
    </div>
  );
});
