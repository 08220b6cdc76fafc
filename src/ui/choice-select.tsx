export interface Choice {
  readonly value: string;
  readonly text: string;
}

interface ChoiceSelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Choice[];
  readonly choose: (value: string) => void;
}

/** One choice out of a list that is too long for buttons. */
export function ChoiceSelect({ label, value, options, choose }: ChoiceSelectProps) {
  return (
    <label className="choice-select">
      <span>{label}</span>
      <select value={value} onChange={({ target }) => choose(target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}

interface OptionalSelectProps {
  readonly label: string;
  /** Null for the whole. */
  readonly value: string | null;
  /** What the whole is called. */
  readonly whole: string;
  readonly options: readonly Choice[];
  readonly choose: (value: string | null) => void;
}

/** One part out of many, or the whole. */
export function OptionalSelect({ label, value, whole, options, choose }: OptionalSelectProps) {
  return (
    <ChoiceSelect
      label={label}
      value={value ?? ''}
      options={[{ value: '', text: whole }, ...options]}
      choose={(chosen) => choose(chosen === '' ? null : chosen)}
    />
  );
}
