import { useState } from 'react';

interface NumberSliderProps {
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Called with every whole number within the limits that the reader chooses. */
  readonly onChange: (value: number) => void;
}

/** A whole number that can be dragged or typed; what is typed and cannot be used is said, not swallowed. */
export function NumberSlider({ label, unit, value, min, max, onChange }: NumberSliderProps) {
  /** What stands in the field while it is being typed. */
  const [draft, setDraft] = useState<string | null>(null);
  const typed = draft ?? String(value);
  const isUsable = usable(typed);
  return (
    <div className="number-slider">
      <input
        type="range"
        aria-label={label}
        aria-valuetext={`${value}${unit}`}
        min={min}
        max={max}
        // No grid: the thumb stands where the number is, and keys move it by a hundredth.
        step="any"
        value={value}
        onChange={({ target }) => {
          setDraft(null);
          onChange(Math.round(Number(target.value)));
        }}
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
            setDraft(next);
            if (usable(next)) onChange(Number(next));
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

  function usable(text: string): boolean {
    return /^\d+$/.test(text) && Number(text) >= min && Number(text) <= max;
  }
}
