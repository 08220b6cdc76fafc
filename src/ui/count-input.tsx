import { useState } from 'react';

interface CountInputProps {
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly most: number;
  /** Called with every whole number from 0 to `most` that is typed. */
  readonly onChange: (value: number) => void;
}

/** A field for a whole number; what is typed and cannot be used is said and stays as it was typed. */
export function CountInput({ label, unit, value, most, onChange }: CountInputProps) {
  /** What stands in the field while it means something else than the value. */
  const [draft, setDraft] = useState<string | null>(null);
  const isUsable = draft === null || meaning(draft) !== null;
  return (
    <span className="count-input">
      <input
        type="text"
        inputMode="numeric"
        size={7}
        aria-label={`${label}（${unit}）`}
        value={draft ?? String(value)}
        aria-invalid={!isUsable}
        onChange={({ target }) => {
          const typed = target.value.trim();
          const count = meaning(typed);
          setDraft(String(count) === typed ? null : typed);
          if (count !== null) onChange(count);
        }}
        onBlur={() => {
          if (isUsable) setDraft(null);
        }}
      />
      <span aria-hidden="true"> {unit}</span>
      {!isUsable && (
        <span role="alert">
          请填 0 到 {most} 的整数，现在按 {value} 计算。
        </span>
      )}
    </span>
  );

  /** An empty field means none. */
  function meaning(text: string): number | null {
    if (text === '') return 0;
    return /^\d{1,9}$/.test(text) && Number(text) <= most ? Number(text) : null;
  }
}
