import type { BackTest } from '../../src/model/index.ts';
import type { AssessmentReport } from './assessment-page/report.ts';
import { serveAssessmentPage } from './assessment-page/serve-page.ts';
import { type Figure, observed } from './figure-table.ts';
import { median } from './median.ts';
import type { Ground } from './visit-figures.ts';

/** Judges and forecasts everything in the demo dataset in a browser, from the packs in `dist`. */
export async function assessmentFigures(
  { newVisitor, say }: Pick<Ground, 'newVisitor' | 'say'>,
  dist: string,
  workspace: string,
): Promise<Figure[]> {
  say('全部承诺 × 单位 × 版本的判定与预测……');
  const server = await serveAssessmentPage(dist, workspace);
  const context = await newVisitor();
  try {
    const page = await context.newPage();
    await page.goto(server.url);
    return reportFigures(await page.evaluate<AssessmentReport>('globalThis.report()'));
  } finally {
    await context.close();
    await server.close();
  }
}

/** What the page measured, as rows of the table. */
export function reportFigures(report: AssessmentReport): Figure[] {
  const { commitments, areas, revisions, askingTime, assessments, forecasts } = report;
  const count = Object.values(assessments.result).reduce((sum, each) => sum + each, 0);
  const { made, refused } = forecasts.result;
  return [
    observed(
      `全部判定取数（${commitments} 项承诺，${areas} 个单位，含修订 ${revisions} 条）`,
      milliseconds(askingTime),
    ),
    observed(`全部判定：承诺 × 单位 × 版本，${count} 次`, repeated(assessments.times)),
    observed('平均每次判定', each(assessments.times, count)),
    observed(
      `全部预测：未到期承诺 × 单位，作出 ${made} 个，不作预测 ${refused} 个`,
      repeated(forecasts.times),
    ),
    observed('平均每个预测（含回测）', each(forecasts.times, made)),
    ...(report.backTest === null ? [] : backTestFigures(report.backTest)),
  ];
}

function backTestFigures({ scores, origins, steps }: BackTest): Figure[] {
  return scores.map(({ methodName, mase, hitRate80, hitRate95, comparisons }, place) =>
    observed(
      `回测（示例数据，全市高技能人才总量）：${methodName}${place === 0 ? '，采用' : ''}`,
      [
        `MASE ${mase === null ? '—' : mase.toFixed(3)}`,
        `80% 区间命中 ${share(hitRate80)}`,
        `95% 区间命中 ${share(hitRate95)}`,
        `比较 ${comparisons} 次（${origins} 个起点，最远 ${steps} 步）`,
      ].join('；'),
    ),
  );
}

function repeated(times: readonly number[]): string {
  const middle = median(times);
  const [first] = times;
  if (middle === null || first === undefined) return '—';
  return `${milliseconds(middle)}（${times.length} 次中位数；首次 ${milliseconds(first)}）`;
}

function each(times: readonly number[], count: number): string {
  const middle = median(times);
  return middle === null || count === 0 ? '—' : `${(middle / count).toFixed(3)} ms`;
}

function milliseconds(value: number): string {
  return `${value < 100 ? value.toFixed(1) : Math.round(value)} ms`;
}

function share(value: number | null): string {
  return value === null ? '—' : `${(value * 100).toFixed(1)}%`;
}
