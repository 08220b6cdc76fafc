import { useEffect, useState } from 'react';

interface NumberSliderProps {
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Called with every whole number within the limits that the reader chooses. */
  readonly onChange: (value: number) => void;
}

/** A number that can be dragged or typed; what is typed and cannot be used is said, not swallowed. */
export function NumberSlider(props: NumberSliderProps) {
  const { label, unit, value, min, max, step, onChange } = props;
  const [typed, setTyped] = useState(String(value));
  useEffect(() => setTyped(String(value)), [value]);
  const isUsable = /^\d+$/.test(typed) && Number(typed) >= min && Number(typed) <= max;
  return (
    <div className="number-slider">
      <input
        type="range"
        aria-label={label}
        aria-valuetext={`${value}${unit}`}
        min={min}
        max={max}
        step={step}
        value={value}
        onChange={({ target }) => onChange(Number(target.value))}
      />
      <label>
        {label}{' '}
        <input
          type="text"
          inputMode="numeric"
          size={8}
          value={typed}
          aria-invalid={!isUsable}
          onChange={({ target }) => {
            const next = target.value.trim();
            setTyped(next);
            if (/^\d+$/.test(next) && Number(next) >= min && Number(next) <= max) {
              onChange(Number(next));
            }
          }}
        />{' '}
        {unit}
      </label>
      {!isUsable && (
        <p role="alert">
          请填 {min} 到 {max} 的整数。
        </p>
      )}
    </div>
  );
}
