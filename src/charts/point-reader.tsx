import { useState } from 'react';
import type { ChartPoint } from './chart-model.ts';

interface PointReaderProps {
  readonly points: readonly ChartPoint[];
  readonly label: string;
  /** Shows the point in the drawing, if there is a live one. */
  readonly show: (point: ChartPoint) => void;
}

/** Steps through the points of a chart: a slider whose value is spoken and written out. */
export function PointReader({ points, label, show }: PointReaderProps) {
  const last = points.length - 1;
  const [chosen, setChosen] = useState(last);
  const index = Math.min(chosen, last);
  const point = points[index];
  if (!point) return null;
  return (
    <div className="point-reader">
      <label>
        <span>逐点读数</span>
        <input
          type="range"
          min={0}
          max={last}
          value={index}
          aria-label={`${label}，逐点读数`}
          aria-valuetext={point.text}
          onChange={(event) => {
            const next = Number(event.target.value);
            setChosen(next);
            const chosenPoint = points[next];
            if (chosenPoint) show(chosenPoint);
          }}
        />
      </label>
      <output>{point.text}</output>
    </div>
  );
}
