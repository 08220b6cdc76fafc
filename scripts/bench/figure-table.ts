/** One row of the report. `verdict` is null where there is no budget to judge by. */
export interface Figure {
  readonly name: string;
  readonly measured: string;
  readonly budget: string | null;
  readonly verdict: 'met' | 'missed' | null;
}

const VERDICTS = { met: '● 达标', missed: '■ 超出' } as const;

/** The figures as one Markdown table. */
export function figureTable(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, measured, budget, verdict }) => [
    name,
    measured,
    budget ?? '—',
    verdict === null ? '—' : VERDICTS[verdict],
  ]);
  return [['指标', '实测', '预算', '结论'], ['---', '---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}

/** A figure judged against an upper limit; exactly on it is met. */
export function limited(
  name: string,
  value: number,
  limit: number,
  text: (value: number) => string,
): Figure {
  return {
    name,
    measured: text(value),
    budget: `≤ ${text(limit)}`,
    verdict: value <= limit ? 'met' : 'missed',
  };
}

/** A figure without a budget. */
export function observed(name: string, measured: string): Figure {
  return { name, measured, budget: null, verdict: null };
}
