import { apportion } from './apportion.ts';
import {
  type Day,
  dayOf,
  isoOf,
  isYearEnd,
  quarterEndsBetween,
  workingCalendar,
} from './calendar.ts';
import { at } from './codes.ts';
import type { Cell } from './csv.ts';
import { applyFaults, type LateFault } from './faults.ts';
import type { Person } from './person.ts';
import { integerBetween, randomStream } from './random.ts';
import { type Recipe, RecipeError } from './recipe.ts';
import { type LevelCounts, stockByArea, totalOf } from './stock.ts';
import type { StockReport } from './stock-report.ts';

type Lag = 'quarterFlash' | 'yearFlash' | 'annual';

/** Periods with a report: year ends at first, every quarter end since `quarterlySince`. */
export function reportedPeriods(recipe: Recipe): Day[] {
  const quarterlySince = dayOf('2020-12-31');
  return quarterEndsBetween(dayOf(recipe.openingOn), dayOf(recipe.cutOff)).filter(
    (day) => isYearEnd(day) || day >= quarterlySince,
  );
}

/** Adds `change` persons to the lower levels, where a flash count is least certain. */
function shiftLevels(levels: LevelCounts, change: number): LevelCounts {
  const technicians = Math.trunc(change / 6);
  return levels.map((persons, rank) => {
    if (rank === 0) return persons + change - technicians;
    return rank === 1 ? persons + technicians : persons;
  });
}

/** Splits the city's flash deviation over the areas by size, with some unevenness. */
function flashOf(
  recipe: Recipe,
  day: Day,
  own: Map<string, LevelCounts>,
): Map<string, LevelCounts> {
  const deviation = recipe.reporting.cityFlashDeviation[isoOf(day)];
  if (deviation === undefined) throw new RecipeError(`cityFlashDeviation 缺少 ${isoOf(day)}`);
  const random = randomStream(recipe.seed, `flash/${isoOf(day)}`);
  const weights = [...own.values()].map((levels) => totalOf(levels) * (0.4 + 1.2 * random()));
  const parts = apportion(Math.abs(deviation), weights);
  return new Map(
    [...own].map(([area, levels], index) => [
      area,
      shiftLevels(levels, Math.sign(deviation) * at(parts, index)),
    ]),
  );
}

interface Compiled {
  readonly levels: LevelCounts;
  readonly countedInHost: number | null;
}

/** Turns figures without double counting into what is reported: hosts include part of their zones. */
function compile(recipe: Recipe, own: Map<string, LevelCounts>): Map<string, Compiled> {
  const reported = new Map<string, Compiled>();
  const added = new Map<string, LevelCounts[]>();
  for (const { code, zone } of recipe.areas) {
    const levels = own.get(code) ?? [];
    if (!zone) continue;
    const counted = Math.round(totalOf(levels) * zone.countedInHost);
    added.set(zone.host, [...(added.get(zone.host) ?? []), apportion(counted, levels)]);
    reported.set(code, { levels, countedInHost: counted });
  }
  for (const { code, zone } of recipe.areas) {
    if (zone) continue;
    const levels = (own.get(code) ?? []).map((persons, rank) =>
      (added.get(code) ?? []).reduce((sum, part) => sum + at(part, rank), persons),
    );
    reported.set(code, { levels, countedInHost: null });
  }
  return reported;
}

/** All skilled workers of the city at a year end, from the stated share of the high-skilled. */
export function citySkilledWorkers(recipe: Recipe, day: Day, highSkilled: number): number {
  const share = recipe.skilledShare[isoOf(day)];
  if (share === undefined) throw new RecipeError(`skilledShare 缺少 ${isoOf(day)}`);
  return Math.round(highSkilled / share);
}

/** Skilled workers as each area reports them: hosts include the same part of their zones. */
function skilledByArea(recipe: Recipe, day: Day, own: Map<string, LevelCounts>): number[] {
  const totals = recipe.areas.map(({ code }) => totalOf(own.get(code) ?? []));
  const city = citySkilledWorkers(
    recipe,
    day,
    totals.reduce((a, b) => a + b, 0),
  );
  const parts = apportion(
    city,
    recipe.areas.map(({ skilledRatio }, index) => at(totals, index) / skilledRatio),
  );
  return recipe.areas.map(({ code }, index) =>
    recipe.areas.reduce(
      (sum, { zone }, other) =>
        zone?.host === code ? sum + Math.round(at(parts, other) * zone.countedInHost) : sum,
      at(parts, index),
    ),
  );
}

/**
 * Gives the stock reports of every area and of the city, by area code, as the
 * clerks would have handed them in: derived from the register, then with the
 * faults that the recipe declares. Nothing is reported after the release day.
 */
export function stockReports(
  recipe: Recipe,
  persons: readonly Person[],
): Map<string, StockReport[]> {
  const calendar = workingCalendar(recipe.holidays);
  const codes = recipe.areas.map(({ code }) => code);
  const reports = new Map<string, StockReport[]>([...codes, recipe.city].map((code) => [code, []]));
  const late = recipe.faults.filter((fault): fault is LateFault => fault.kind === 'late');
  const lags = randomStream(recipe.seed, 'reporting');
  const reportedOn = (day: Day, [from, to]: readonly [number, number]): Day =>
    calendar.onOrBefore(day + integerBetween(lags, from, to));
  const lagOf = (code: string, lag: Lag) =>
    (late.find(({ area }) => area === code) ?? recipe.reporting)[lag];
  const hosts = new Set(recipe.areas.flatMap(({ zone }) => (zone?.countedInHost ? zone.host : [])));

  for (const day of reportedPeriods(recipe)) {
    const yearEnd = isYearEnd(day);
    const own = stockByArea(persons, codes, day);
    const flash = yearEnd ? flashOf(recipe, day, own) : own;
    const skilled = yearEnd ? skilledByArea(recipe, day, own) : null;
    const flashReports = compile(recipe, flash);
    const finalReports = compile(recipe, own);
    recipe.areas.forEach(({ code }, index) => {
      const common = {
        periodEnd: day,
        skilledWorkers: skilled ? at(skilled, index) : null,
        note: hosts.has(code) ? recipe.reporting.hostNote : '',
      };
      const rows = reports.get(code) ?? [];
      const first = flashReports.get(code);
      const final = finalReports.get(code);
      if (!first || !final) return;
      const lag = lagOf(code, yearEnd ? 'yearFlash' : 'quarterFlash');
      rows.push({
        ...common,
        ...first,
        status: '快报',
        revision: 0,
        reportedOn: reportedOn(day, lag),
      });
      if (!yearEnd) return;
      const annual = reportedOn(day, lagOf(code, 'annual'));
      rows.push({ ...common, ...final, status: '年报', revision: 1, reportedOn: annual });
    });
    const cityOf = (figures: Map<string, LevelCounts>): LevelCounts =>
      [...figures.values()].reduce((sum, levels) =>
        sum.map((value, rank) => value + at(levels, rank)),
      );
    const cityRow = {
      periodEnd: day,
      skilledWorkers: yearEnd ? citySkilledWorkers(recipe, day, totalOf(cityOf(own))) : null,
      countedInHost: null,
      note: '',
    };
    const { cityQuarterFlash, cityYearFlash, cityVerified } = recipe.reporting;
    const city = reports.get(recipe.city) ?? [];
    city.push({
      ...cityRow,
      levels: cityOf(flash),
      status: '快报',
      revision: 0,
      reportedOn: reportedOn(day, yearEnd ? cityYearFlash : cityQuarterFlash),
    });
    if (yearEnd) {
      const verified = reportedOn(day, cityVerified);
      city.push({
        ...cityRow,
        levels: cityOf(own),
        status: '核定',
        revision: 1,
        reportedOn: verified,
      });
    }
  }
  return applyFaults(recipe, reports);
}

export const stockHeader = [
  'period_end',
  'status',
  'revision',
  'reported_on',
  'total',
  'senior_worker',
  'technician',
  'senior_technician',
  'special_grade_technician',
  'chief_technician',
  'skilled_workers',
  'counted_in_host',
  'note',
] as const;

/** Prints one report; levels that did not exist yet and columns that do not apply become '—'. */
export function stockCells(recipe: Recipe, report: StockReport): Cell[] {
  const eightLevels = report.periodEnd >= dayOf(recipe.levels.eightLevelReportedFrom);
  return [
    isoOf(report.periodEnd),
    report.status,
    report.revision,
    isoOf(report.reportedOn),
    totalOf(report.levels),
    ...report.levels.map((persons, rank) => (rank < 3 || eightLevels ? persons : '—')),
    report.skilledWorkers,
    report.countedInHost ?? '—',
    report.note,
  ];
}
