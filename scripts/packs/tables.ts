/** The rows of every table of the core pack, from a checked city. */
import { type City, type Finding, stageNames } from '../intake/index.ts';
import { checkedRows, type RegisterOutcome } from './checked-rows.ts';
import { observationsOf } from './observations.ts';
import type { TableRow } from './table-row.ts';

export function coreRows(
  city: City,
  findings: readonly Finding[],
  outcome: RegisterOutcome,
): Record<string, TableRow[]> {
  return {
    ...referenceRows(city),
    ...policyRows(city),
    observation: observationsOf(city),
    ...reportedRows(city),
    ...checkedRows(city, outcome),
    finding: findings.map(({ dataset, rule, severity, file, line, column, found, message }) => ({
      dataset,
      rule,
      severity,
      file,
      line,
      column_name: column,
      found,
      message,
    })),
  };
}

const orNull = (text: string): string | null => (text === '' ? null : text);

function referenceRows(city: City): Record<string, TableRow[]> {
  const codes = (rows: readonly { code: string; order: number; name: string }[]) =>
    rows.map(({ code, order, name }) => ({ code, sort: order, name }));
  return {
    dataset: city.datasets.map(({ at: _, mark, licence, ...dataset }) => ({
      ...dataset,
      mark: orNull(mark),
      licence: orNull(licence),
    })),
    area: areaRows(city),
    level: city.levels.map(({ code, order, name, national_level, high_skilled }) => ({
      code,
      sort: order,
      name,
      national_level: orNull(national_level),
      high_skilled,
    })),
    chain: city.chains.map(({ order, name, status }) => ({
      code: String(order),
      sort: order,
      name,
      status,
    })),
    channel: codes(city.channels),
    occupation_group: codes(city.occupationGroups),
    age_band: city.ageBands.map(({ code, order, name, min_age, max_age }) => ({
      code,
      sort: order,
      name,
      min_age,
      max_age,
    })),
    department: city.departments.map(({ code, name, short_name, kind }, sort) => ({
      code,
      name,
      short_name,
      kind,
      sort: sort + 1,
    })),
    indicator: city.indicators.map(({ id, name, unit, nature, definition }) => ({
      id,
      name,
      unit,
      nature,
      definition,
    })),
    yardstick: city.yardsticks.map(({ scope, indicator, value, unit, due, document }) => ({
      scope,
      indicator,
      value,
      unit,
      due,
      document,
    })),
  };
}

function areaRows(city: City): TableRow[] {
  const own = city.areas.map((area) => ({
    code: area.code,
    code_system: area.code_system,
    name: area.name,
    short_name: area.short_name,
    kind: area.kind,
    role: area.kind === 'city' ? 'city' : 'part',
    host: orNull(area.host),
    population_2020_zones_apart: area.population_2020_zones_apart,
    population_2020_zones_included: area.population_2020_zones_included,
    tile_row: area.tile_row,
    tile_col: area.tile_col,
  }));
  const others = city.comparators.map(({ code, name, kind }) => ({
    code,
    code_system: 'GB/T 2260',
    name,
    short_name: name,
    kind,
    role: 'comparator',
    host: null,
    population_2020_zones_apart: null,
    population_2020_zones_included: null,
    tile_row: null,
    tile_col: null,
  }));
  return [...own, ...others].map((row, sort) => ({ ...row, sort }));
}

function policyRows(city: City): Record<string, TableRow[]> {
  return {
    measure: city.measures.map(({ clause, title, summary, projects, indicators }, sort) => ({
      clause,
      sort: sort + 1,
      title,
      summary,
      projects: orNull(projects.join(';')),
      indicators: orNull(indicators.join(';')),
    })),
    measure_department: city.measures.flatMap(({ clause, departments }) =>
      departments.map((department, sort) => ({ clause, department, sort: sort + 1 })),
    ),
    commitment: city.commitments.map(({ at: _, ...commitment }, sort) => ({
      ...commitment,
      sort: sort + 1,
      indicator: orNull(commitment.indicator),
      unit: orNull(commitment.unit),
      path: orNull(commitment.path),
      strength: orNull(commitment.strength),
      note: orNull(commitment.note),
    })),
    plan: [...city.plans]
      .sort((a, b) => (a.on < b.on ? -1 : 1))
      .map(({ commitment, on, value }) => ({ commitment, period_end: on, value })),
    counting: city.countings.map(({ commitment, counts, not_counted, reason }, sort) => ({
      commitment,
      sort: sort + 1,
      counts: counts.join(';'),
      not_counted: orNull(not_counted.join(';')),
      reason,
    })),
    share: city.shares.map(({ commitment, area, year, target }) => ({
      commitment,
      area,
      year,
      target,
    })),
    subsidy: city.subsidies.map(({ at: _, ...subsidy }, sort) => ({
      ...subsidy,
      sort: sort + 1,
      quota: orNull(subsidy.quota),
      note: orNull(subsidy.note),
    })),
  };
}

function reportedRows(city: City): Record<string, TableRow[]> {
  const dataset = city.reported?.id ?? null;
  return {
    uplift: city.counties.flatMap(({ area, uplift }) =>
      uplift.map(({ month_end, from_level, to_level, enrolled, finished }) => ({
        dataset,
        area,
        period_end: month_end,
        from_level,
        to_level,
        enrolled,
        finished,
      })),
    ),
    project: city.projects.map(({ id, kind, name, area, parent, note }) => ({
      dataset,
      id,
      kind,
      name,
      area,
      parent: orNull(parent),
      note: orNull(note),
    })),
    stage: city.stages.map(({ project, stage, planned_on, done_on, evidence }) => ({
      dataset,
      project,
      stage,
      sort: stageNames.indexOf(stage) + 1,
      planned_on,
      done_on,
      evidence: orNull(evidence),
    })),
    subsidy_paid: city.counties.flatMap(({ area, subsidies }) =>
      subsidies.map(({ year, item, count, amount, at }) => ({
        dataset,
        clause_item: item,
        area,
        year,
        count,
        amount,
        file: at.file,
        line: at.line,
      })),
    ),
  };
}
