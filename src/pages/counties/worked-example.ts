import {
  type AreaSeries,
  areZonesMerged,
  type ComparedArea,
  countText,
  decimalText,
  isAbsent,
  monthsBetween,
  percentText,
  pointsText,
  valueAt,
  yearBefore,
  yearEndUpTo,
  yearStart,
} from '../../model/index.ts';
import type { CountiesData } from './counties-data.ts';
import { valueIn } from './working-inputs.ts';

/** The arithmetic of one area with its actual numbers, one step a line; empty where something is missing. */
export function workedExample(data: CountiesData, row: ComparedArea): readonly string[] {
  return [...yearSteps(data, row), ...baseSteps(data, row)];
}

function seriesOf({ comparison }: CountiesData, code: string): AreaSeries | undefined {
  return comparison.onBasis.find((area) => area.code === code);
}

function yearSteps(data: CountiesData, row: ComparedArea): readonly string[] {
  const { comparison, at, missing } = data;
  const { targets } = comparison;
  const area = seriesOf(data, row.code);
  const level = targets.yearEnd.get(row.code);
  if (!area || level === undefined || targets.commitment === null) return [];
  const start = valueAt(area, yearStart(at), missing);
  const now = valueAt(area, at, missing);
  const { target, done, rate, difference, time } = row.year;
  if (isAbsent(start) || isAbsent(now) || isAbsent(target) || isAbsent(done)) return [];
  const steps = [
    ...proposedStep(data, area, level),
    `年度目标＝${countText(level)}－${countText(start)}＝${countText(target)}`,
    `完成＝${countText(now)}－${countText(start)}＝${countText(done)}`,
  ];
  if (isAbsent(rate)) return steps;
  return [
    ...steps,
    `完成率＝${countText(done)}÷${countText(target)}＝${percentText(rate)}`,
    `差＝${percentText(rate)}－${percentText(time)}＝${pointsText(difference)}个百分点`,
  ];
}

/** How the proposal comes to an area's level: its part of the city's by what it had at the start. */
function proposedStep(data: CountiesData, area: AreaSeries, level: number): readonly string[] {
  const { comparison, missing, zones } = data;
  const { origin, commitment, city } = comparison.targets;
  const begun = commitment?.startOn ?? null;
  if (origin !== 'proposed' || begun === null || isAbsent(city.yearEnd)) return [];
  const merged = areZonesMerged(comparison.onBasis, zones);
  const starts = comparison.onBasis
    .filter(({ host }) => host === null || !merged)
    .map((each) => valueAt(each, begun, missing));
  const own = valueAt(area, begun, missing);
  if (isAbsent(own) || starts.some(isAbsent)) return [];
  const sum = starts.reduce<number>((all, each) => all + (isAbsent(each) ? 0 : each), 0);
  const quota = decimalText((city.yearEnd * own) / sum, 2);
  return [
    `年末应达数＝全市${countText(city.yearEnd)}×${countText(own)}÷各单位起点合计${countText(sum)}＝${quota}，取整为${countText(level)}`,
  ];
}

function baseSteps(data: CountiesData, row: ComparedArea): readonly string[] {
  const { comparison, at, from, missing, isCount, zones, areas, skilled } = data;
  const area = seriesOf(data, row.code);
  const { value } = row.measure;
  if (!area || isAbsent(value) || !Number.isFinite(value)) return [];
  const [now, before] = [valueAt(area, at, missing), valueAt(area, from, missing)];
  switch (comparison.base) {
    case 'residents':
      return [
        `每万常住人口＝${countText(now)}÷${countText(area.residents[zones])}×10,000＝${decimalText(value, 1)}`,
      ];
    case 'skilled': {
      const reported = countText(valueIn(areas, row.code, yearEndUpTo(at), missing));
      const workers = countText(valueIn(skilled, row.code, yearEndUpTo(at), missing));
      return [`占技能劳动者＝${reported}÷${workers}＝${percentText(value)}`];
    }
    case 'growth':
      return isCount
        ? [
            `增长＝（${countText(now)}－${countText(before)}）÷${countText(before)}＝${percentText(value)}`,
          ]
        : [`变化＝${percentText(now)}－${percentText(before)}＝${pointsText(value)}个百分点`];
    case 'pace': {
      const { due = null } = comparison.targets.commitment ?? {};
      const level = comparison.targets.due.get(row.code);
      if (due === null || level === undefined) return [];
      const earlier = countText(valueAt(area, yearBefore(at), missing));
      return [
        `近12个月月均净增＝（${countText(now)}－${earlier}）÷12＝${decimalText(row.pace.observed, 1)}`,
        `此后每月须增＝（${countText(level)}－${countText(now)}）÷${monthsBetween(at, due)}＝${decimalText(row.pace.required, 1)}`,
        `净增与须增之比＝${percentText(value)}`,
      ];
    }
    default:
      return [];
  }
}
