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
