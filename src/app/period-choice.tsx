import { isPeriodEnd, type PeriodEnd, periodText } from '../model/index.ts';

interface PeriodChoiceProps {
  /** Newest first. */
  readonly periods: readonly PeriodEnd[];
  readonly period: PeriodEnd;
  readonly choose: (period: PeriodEnd) => void;
}

/** Which state of the data to look at: any period for which the city's stock is known. */
export function PeriodChoice({ periods, period, choose }: PeriodChoiceProps) {
  if (periods.length < 2) return null;
  return (
    <label className="period-choice">
      <span>看哪一期</span>
      <select
        value={period}
        onChange={({ target }) => {
          if (isPeriodEnd(target.value)) choose(target.value);
        }}
      >
        {periods.map((each) => (
          <option key={each} value={each}>
            {periodText(each)}
          </option>
        ))}
      </select>
    </label>
  );
}
