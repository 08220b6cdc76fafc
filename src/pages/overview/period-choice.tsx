import { isPeriodEnd, periodText } from '../../model/index.ts';
import type { PageProps } from '../page.ts';

/** Which state of the data to look at: any period for which the city's stock is known. */
export function PeriodChoice({ catalog, view, go }: PageProps) {
  const periods = catalog.periods.get(view.dataset) ?? [];
  if (periods.length < 2) return null;
  return (
    <label className="period-choice">
      <span>看哪一期</span>
      <select
        value={view.period}
        onChange={({ target }) => {
          if (isPeriodEnd(target.value)) go({ period: target.value });
        }}
      >
        {periods.map((period) => (
          <option key={period} value={period}>
            {periodText(period)}
          </option>
        ))}
      </select>
    </label>
  );
}
