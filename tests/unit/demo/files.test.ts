import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '../../../scripts/demo/calendar.ts';
import { demoComment } from '../../../scripts/demo/csv.ts';
import { demoFiles } from '../../../scripts/demo/files.ts';
import type { Person } from '../../../scripts/demo/person.ts';
import type { Fault } from '../../../scripts/demo/recipe.ts';
import { generatePersons } from '../../../scripts/demo/register.ts';
import { stockByArea, stockOn, totalOf } from '../../../scripts/demo/stock.ts';
import { readStandards, type SubsidyStandard } from '../../../scripts/demo/subsidies.ts';
import { type Row, recipe, root, rowsOf } from './demo-city.ts';

const codes = recipe.areas.map(({ code }) => code);
const data = join(root, 'data');

let persons: Person[];
let files: Map<string, string>;
let standards: Map<string, SubsidyStandard>;
beforeAll(async () => {
  persons = generatePersons(recipe);
  standards = await readStandards();
  files = demoFiles(recipe, persons, standards);
}, 60_000);

const tables = new Map<string, Row[]>();
const read = (path: string): Row[] => {
  const table = tables.get(path) ?? rowsOf(files.get(path) ?? '');
  tables.set(path, table);
  return table;
};
const stockOf = (area: string): Row[] => read(`counties/${area}/stock.csv`);
const revisionsOf = (area: string, periodEnd: string): Row[] =>
  stockOf(area).filter(({ period_end }) => period_end === periodEnd);
const faultOf = <K extends Fault['kind']>(kind: K) =>
  recipe.faults.find((fault): fault is Extract<Fault, { kind: K }> => fault.kind === kind);
const periodsOf = (area: string) => [
  ...new Set(stockOf(area).map(({ period_end = '' }) => period_end)),
];
const cityPeriods = () => periodsOf(recipe.city);

describe('what is committed', () => {
  test('is byte for byte what the recipe gives', () => {
    const committed = new Map(
      [...files.keys()].map((path) => [path, readFileSync(join(data, path), 'utf8')]),
    );
    expect(committed).toEqual(files);
  });

  test('holds no other CSV file', () => {
    const present = ['counties', 'projects'].flatMap((folder) =>
      readdirSync(join(data, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.csv'))
        .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
    );
    expect(present.sort()).toEqual([...files.keys()].sort());
  });

  test('bears the mark of a demonstration on its first line', () => {
    const unmarked = [...files].filter(([, text]) => !text.startsWith(`${demoComment}\n`));
    expect(unmarked).toEqual([]);
    expect(demoComment).toContain('示例数据');
  });
});

describe('stock reports', () => {
  test('cover the year ends from 2016 and every quarter from 2020-12-31', () => {
    const periods = cityPeriods();
    expect(periods).toHaveLength(4 + 24);
    expect(periods[0]).toBe('2016-12-31');
    expect(periods.at(-1)).toBe('2026-09-30');
  });

  test('of the city equal the register, and its year ends are verified', () => {
    for (const periodEnd of cityPeriods()) {
      const final = revisionsOf(recipe.city, periodEnd).at(-1);
      expect(Number(final?.total)).toBe(stockOn(persons, dayOf(periodEnd)));
      expect(final?.status).toBe(periodEnd.endsWith('12-31') ? '核定' : '快报');
    }
  });

  test('carry the published figures of 2024-12-31', () => {
    const final = revisionsOf(recipe.city, '2024-12-31').at(-1);
    expect(final).toMatchObject({ total: '218300', skilled_workers: '677950' });
    expect(Math.round((218_300 / 677_950) * 1000)).toBe(322);
  });

  test('the flash of 2025 lies above the verified figure, and both above 230,000', () => {
    const [flash = 0, verified = 0] = revisionsOf(recipe.city, '2025-12-31').map(({ total }) =>
      Number(total),
    );
    expect(flash).toBeGreaterThan(verified);
    expect(verified).toBeGreaterThan(230_000);
  });

  test('of the areas add up to the city, the overlap taken out', () => {
    for (const periodEnd of cityPeriods()) {
      const finals = codes.map((area) => revisionsOf(area, periodEnd).at(-1));
      if (finals.includes(undefined)) continue;
      const sum = finals.reduce(
        (total, row) => total + Number(row?.total) - (Number(row?.counted_in_host) || 0),
        0,
      );
      expect(sum, periodEnd).toBe(stockOn(persons, dayOf(periodEnd)));
    }
  });

  test('of a host hold exactly the part of its zones that the zones declare', () => {
    const stock = stockByArea(persons, codes, dayOf('2025-12-31'));
    const final = (area: string) => revisionsOf(area, '2025-12-31').at(-1);
    const counted = (area: string) => Number(final(area)?.counted_in_host);
    const registered = (area: string) => totalOf(stock.get(area) ?? []);
    expect(counted('TA-GXQ')).toBe(registered('TA-GXQ'));
    expect(counted('TA-CWJQ') / registered('TA-CWJQ')).toBeCloseTo(0.4, 3);
    expect(counted('TA-TSJQ')).toBe(0);
    expect(Number(final('370911')?.total)).toBe(
      registered('370911') + counted('TA-GXQ') + counted('TA-CWJQ'),
    );
    expect(Number(final('370902')?.total)).toBe(registered('370902'));
  });

  test('add up by level, and know the eight levels only from 2022-12-31', () => {
    const levels = [
      'senior_worker',
      'technician',
      'senior_technician',
      'special_grade_technician',
      'chief_technician',
    ];
    for (const area of [...codes, recipe.city]) {
      for (const row of stockOf(area)) {
        const sum = levels.reduce((total, level) => total + (Number(row[level]) || 0), 0);
        expect(sum).toBe(Number(row.total));
        const dash = (row.period_end ?? '') < '2022-12-31';
        expect(row.chief_technician === '—').toBe(dash);
        expect(row.skilled_workers === '').toBe(!row.period_end?.endsWith('12-31'));
      }
    }
  });

  test('come after their period, in the order of their revisions, by the release', () => {
    for (const area of [...codes, recipe.city]) {
      for (const periodEnd of periodsOf(area)) {
        const rows = revisionsOf(area, periodEnd);
        const days = [periodEnd, ...rows.map(({ reported_on = '' }) => reported_on)];
        expect(days).toEqual([...new Set(days)].sort());
        expect(days.at(-1)?.localeCompare(recipe.releasedOn)).toBeLessThanOrEqual(0);
        expect(rows.map(({ revision }) => Number(revision))).toEqual(rows.map((_, index) => index));
      }
    }
  });
});

describe('declared faults', () => {
  test('one area reports weeks after the others and is missing at the cut-off', () => {
    const late = faultOf('late');
    const area = late?.area ?? '';
    expect(late?.notReported).toEqual(['2026-09-30']);
    expect(periodsOf(area).at(-1)).toBe('2026-06-30');
    const others = codes.filter((code) => code !== area);
    for (const periodEnd of periodsOf(area)) {
      const first = (code: string) => revisionsOf(code, periodEnd)[0]?.reported_on ?? '';
      const latest = others.map(first).sort().at(-1) ?? '';
      expect(dayOf(first(area)) - dayOf(latest), periodEnd).toBeGreaterThan(21);
    }
  });

  test('one quarter of one area was never reported', () => {
    const missing = faultOf('missing');
    const gaps = codes.flatMap((area) =>
      cityPeriods()
        .filter((periodEnd) => !periodsOf(area).includes(periodEnd))
        .map((periodEnd) => `${area} ${periodEnd}`),
    );
    expect(gaps).toEqual(['370921 2026-09-30', `${missing?.area} ${missing?.periodEnd}`]);
  });

  test('one figure held retired persons and was revised with a note', () => {
    const fault = faultOf('overstated');
    const area = fault?.area ?? '';
    const [first, revised, ...more] = revisionsOf(area, fault?.periodEnd ?? '');
    expect(more).toEqual([]);
    expect(Number(first?.total) - Number(revised?.total)).toBe(fault?.excess);
    expect(revised).toMatchObject({ status: '修订', revision: '1', note: fault?.note });
    const retired = persons.filter(
      (person) =>
        person.area === area &&
        person.leftReason === 'retired' &&
        (person.leftOn ?? Number.POSITIVE_INFINITY) <= dayOf(fault?.periodEnd ?? ''),
    );
    expect(retired.length).toBeGreaterThanOrEqual(fault?.excess ?? 0);
    const revisedRows = codes.flatMap(stockOf).filter(({ status }) => status === '修订');
    expect(revisedRows).toHaveLength(1);
  });
});

describe('education uplift', () => {
  const rows = () => codes.flatMap((area) => read(`counties/${area}/uplift.csv`));
  const sum = (event: 'enrolled' | 'finished', until: string) =>
    rows()
      .filter(({ month_end = '' }) => month_end <= until)
      .reduce((total, row) => total + Number(row[event]), 0);

  test('misses 900 by the end of 2025 narrowly, with more enrolled than finished', () => {
    expect(sum('finished', '2025-12-31')).toBe(868);
    expect(sum('enrolled', '2025-12-31')).toBe(1181);
    const months = [...new Set(rows().map(({ month_end = '' }) => month_end))];
    expect(months.filter((month) => sum('finished', month) > sum('enrolled', month))).toEqual([]);
  });

  test('lets nobody finish a path in an area who has not enrolled there', () => {
    const open = new Map<string, number>();
    const early = codes.flatMap((area) =>
      read(`counties/${area}/uplift.csv`).filter(({ from_level, enrolled, finished }) => {
        const key = `${area} ${from_level}`;
        const left = (open.get(key) ?? 0) + Number(enrolled) - Number(finished);
        open.set(key, left);
        return left < 0;
      }),
    );
    expect(early).toEqual([]);
    expect(open.size).toBe(9 * 2);
  });

  test('has a row for every area, month and path, a month without anybody as 0', () => {
    expect(rows()).toHaveLength(9 * 69 * 2);
    expect(rows().every(({ enrolled, finished }) => enrolled !== '' && finished !== '')).toBe(true);
  });

  test('is reported after the month and by the release', () => {
    const wrong = rows().filter(
      ({ month_end = '', reported_on = '' }) =>
        reported_on <= month_end || reported_on > recipe.releasedOn,
    );
    expect(wrong).toEqual([]);
  });
});

describe('subsidies', () => {
  const rows = () => codes.flatMap((area) => read(`counties/${area}/subsidy.csv`));

  test('pay within the standards of the policy, but for what the recipe declares', () => {
    const outside = rows().filter((row) => {
      const standard = standards.get(row.item ?? '');
      if (!standard) return true;
      const count = Number(row.count);
      const amount = Number(row.amount);
      return amount < count * standard.min || amount > count * standard.max;
    });
    const declared = recipe.subsidies.deviations;
    expect(outside.map(({ year, item }) => `${year} ${item}`).sort()).toEqual(
      declared.map(({ year, item }) => `${year} ${item}`).sort(),
    );
    for (const { area, year, item, beyond } of declared) {
      const row = read(`counties/${area}/subsidy.csv`).find(
        (each) => each.year === String(year) && each.item === item,
      );
      const { min, max } = standards.get(item) ?? { min: 0, max: 0 };
      const bound = Number(row?.count) * (beyond > 0 ? max : min);
      expect(Number(row?.amount) - bound).toBe(beyond);
    }
    expect(rows().filter(({ count, amount }) => (count === '0') !== (amount === '0'))).toEqual([]);
  });

  test.each([
    ['2025', 'expert.award', 63],
    ['2026', 'expert.award', 58],
    ['2025', 'major.technical', 2],
    ['2026', 'major.technical', 1],
    ['2025', 'leader.allowance', 1],
  ])('%s %s agree with the duties', (year, item, expected) => {
    const paid = rows().filter((row) => row.year === year && row.item === item);
    expect(paid.reduce((total, { count }) => total + Number(count), 0)).toBe(expected);
  });
});
