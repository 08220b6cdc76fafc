/** Workers who entered or finished a higher education: cumulative by month end, areas and city. */
import { type City, isYearEnd, monthEnds, type UpliftRow, upliftSteps } from '../intake/index.ts';
import type { Figure } from './observation.ts';

interface Month {
  readonly end: string;
  /** Null when the area has not reported every step of this month. */
  readonly enrolled: number | null;
  readonly finished: number | null;
  readonly reportedOn: string | null;
  /** Earlier months that are missing from the cumulative figure. */
  readonly missing: number;
}

const measured = ['enrolled', 'finished'] as const;

/** Months run from the first report of any area to the last month end by the cut-off. */
export function upliftFigures(city: City): Figure[] {
  const parts = city.counties.filter(({ area }) => area !== city.site.city);
  const ends = parts.flatMap(({ uplift }) => uplift.map(({ month_end }) => month_end)).sort();
  const [first] = ends;
  const last = ends.at(-1);
  if (first === undefined || last === undefined) return [];
  const months = monthEnds(first, last, 1);
  const byArea = parts.map(({ area, uplift }) => ({ area, months: cumulate(uplift, months) }));
  const whole = { area: city.site.city, months: months.map((_, i) => sumMonth(byArea, i)) };
  return [
    ...byArea.flatMap(({ area, months }) => figuresOf(area, months, '由县区月报累计')),
    ...figuresOf(whole.area, whole.months, '由县区报表汇总'),
  ];
}

function cumulate(rows: readonly UpliftRow[], months: readonly string[]): Month[] {
  const byMonth = new Map<string, UpliftRow[]>();
  for (const row of rows) byMonth.set(row.month_end, [...(byMonth.get(row.month_end) ?? []), row]);
  const sum = { enrolled: 0, finished: 0 };
  let missing = 0;
  let reportedOn: string | null = null;
  return months.map((end) => {
    const given = byMonth.get(end) ?? [];
    for (const row of given) {
      for (const name of measured) sum[name] += row[name];
      if (reportedOn === null || row.reported_on > reportedOn) reportedOn = row.reported_on;
    }
    const complete = given.length === upliftSteps.length;
    const month: Month = complete
      ? { end, ...sum, reportedOn, missing }
      : { end, enrolled: null, finished: null, reportedOn: null, missing };
    if (!complete) missing += 1;
    return month;
  });
}

/** The city at one month: known only if every area is. */
function sumMonth(areas: readonly { months: readonly Month[] }[], index: number): Month {
  const months = areas.flatMap(({ months }) => months[index] ?? []);
  const total = (name: (typeof measured)[number]): number | null =>
    months.reduce<number | null>((sum, month) => {
      const value = month[name];
      return sum === null || value === null ? null : sum + value;
    }, 0);
  const enrolled = total('enrolled');
  return {
    end: months[0]?.end ?? '',
    enrolled,
    finished: total('finished'),
    reportedOn:
      enrolled === null
        ? null
        : (months
            .flatMap((m) => m.reportedOn ?? [])
            .sort()
            .at(-1) ?? null),
    missing: months.reduce((sum, month) => sum + month.missing, 0),
  };
}

function figuresOf(area: string, months: readonly Month[], source: string): Figure[] {
  return measured.flatMap((name) =>
    months.map((month) => ({
      indicator: `uplift.${name}`,
      area,
      period_end: month.end,
      value: month[name],
      absent: month[name] === null ? 'not_reported' : null,
      // Monthly reports have no final edition: a year is final once all its months are in.
      status: isYearEnd(month.end) && month.missing === 0 ? 'annual' : 'flash',
      source,
      published_at: month.reportedOn,
      revision: 0,
      // A sum over known months only is a lower bound; whoever reads it must see that.
      note:
        month[name] !== null && month.missing > 0 ? `不含此前未报的 ${month.missing} 个月报` : null,
    })),
  );
}
