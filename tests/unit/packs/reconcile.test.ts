import { describe, expect, test } from 'vitest';
import { type City, formatFault, IntakeError, readCity } from '../../../scripts/intake/index.ts';
import { fillCube } from '../../../scripts/packs/cube.ts';
import { reconcile } from '../../../scripts/packs/reconcile.ts';
import { type Edit, withEditedCity } from '../intake/edited-city.ts';
import { city, withRegister } from './tiny-register.ts';

// 990901 hosts SL-GXQ: 40 persons of the zone stand in both reports.

const rows = (area: string, level: string, count: number, day = '2016-05-01') =>
  Array.from(
    { length: count },
    (_, i) => `${area}${level}${day}${i},1980,male,${area},1,machining,${level},school,${day},,`,
  );

/** A register that agrees with the reports of 2022-12-31. */
const agreeing = [
  ...rows('990901', 'senior_worker', 650),
  ...rows('SL-GXQ', 'senior_worker', 108),
  ...rows('SL-GXQ', 'technician', 30),
  ...rows('SL-GXQ', 'senior_technician', 10),
  ...rows('SL-GXQ', 'special_grade_technician', 2, '2022-10-01'),
];

const edited = (...edits: Edit[]): City => withEditedCity(edits, readCity);

async function compared(register: readonly string[], given: City = city) {
  return withRegister(register, async ({ errors }, writer) => {
    expect(errors).toEqual([]);
    await fillCube(writer, given);
    const { comparisons, findings } = await reconcile(writer, given);
    const at = (period: string, area: string, level: string) =>
      comparisons.find(
        (each) => each.period_end === period && each.area === area && each.level === level,
      );
    return { comparisons, findings, at };
  });
}

const yearEnd = '2022-12-31';
const flash = '2023-03-31';

describe('at a year end', () => {
  test('what agrees is compared and not listed', async () => {
    const { at, findings } = await compared(agreeing);
    expect(at(yearEnd, '990901', 'total')).toMatchObject({
      status: 'annual',
      registered: 650,
      reported: 650,
      overlap: 40,
      difference: 0,
      isListed: false,
    });
    expect(findings.filter(({ message }) => message.startsWith(yearEnd))).toEqual([]);
  });

  test('one person in the total is a difference that is listed', async () => {
    const { at, findings } = await compared([...agreeing, ...rows('990901', 'technician', 1)]);
    expect(at(yearEnd, '990901', 'total')).toMatchObject({ difference: -1, isListed: true });
    expect(findings.map(formatFault)).toContain(
      'small-city/counties/990901/stock.csv 第 9 行 total 列：填的是“650”，2022-12-31 合计报表为 650 人（已扣除与功能区重复的 40 人），证书登记库为 651 人，相差 1 人。',
    );
  });

  test.each([
    [5, false],
    [6, true],
  ])('%i persons at another level: listed %s', async (moved, isListed) => {
    const register = agreeing.map((row, index) =>
      index >= 650 && index < 650 + moved
        ? row.replace('machining,senior_worker', 'machining,technician')
        : row,
    );
    const { at } = await compared(register);
    expect(at(yearEnd, 'SL-GXQ', 'senior_worker')).toMatchObject({ difference: moved, isListed });
    expect(at(yearEnd, 'SL-GXQ', 'technician')).toMatchObject({ difference: -moved, isListed });
    expect(at(yearEnd, 'SL-GXQ', 'total')).toMatchObject({ difference: 0 });
  });

  test('levels of a host that counts its zone cannot be compared, and say so', async () => {
    const { at } = await compared(agreeing);
    expect(at(yearEnd, '990901', 'senior_worker')).toMatchObject({
      registered: 650,
      reported: null,
      absent: 'not_applicable',
      difference: null,
      isListed: false,
    });
  });

  test('a level that is not reported is no difference', async () => {
    const { at } = await compared(agreeing);
    expect(at(yearEnd, 'SL-GXQ', 'chief_technician')).toMatchObject({
      registered: 0,
      reported: null,
      absent: 'not_reported',
      difference: null,
    });
  });

  test('a zone that leaves its overlap open makes its host incomparable', async () => {
    const given = edited([
      'counties/SL-GXQ/stock.csv',
      '150,108,30,10,2,,,40,',
      '150,108,30,10,2,,,,',
    ]);
    const { at } = await compared(agreeing, given);
    expect(at(yearEnd, '990901', 'total')).toMatchObject({ absent: 'not_applicable' });
    expect(at(yearEnd, 'SL-GXQ', 'total')).toMatchObject({ difference: 0 });
  });
});

describe('at a flash', () => {
  // Reported: 700 less 40. Allowed: 2 %, that is 13.2 persons.
  test.each([
    [660 - 13, false],
    [660 - 14, true],
  ])('%i persons against 660: listed %s', async (registered, isListed) => {
    const { at, findings } = await compared(rows('990901', 'senior_worker', registered));
    expect(at(flash, '990901', 'total')).toMatchObject({
      status: 'flash',
      difference: 660 - registered,
      isListed,
    });
    const told = findings.filter(({ rule }) => rule === 'register.report_flash');
    expect(told.some(({ message }) => message.startsWith(`${flash} 合计快报为 660 人`))).toBe(
      isListed,
    );
  });

  test('an area that has not reported is there without a difference', async () => {
    const last = '2023-03-31,快报,0,2023-04-15,160,118,30,10,2,0,,40,\n';
    const { at } = await compared(agreeing, edited(['counties/SL-GXQ/stock.csv', last, '']));
    expect(at(flash, 'SL-GXQ', 'total')).toMatchObject({
      registered: 150,
      reported: null,
      absent: 'not_reported',
      difference: null,
    });
  });
});

test('periods at which nobody has reported are not compared', async () => {
  const { comparisons } = await compared(agreeing);
  const periods = new Set(comparisons.map(({ period_end }) => period_end));
  expect(periods.has('2016-12-31')).toBe(false);
  expect(periods.has(yearEnd) && periods.has(flash)).toBe(true);
});

test('a rule may be set to stop the build at a difference', async () => {
  const given = edited([
    'reference/register_rules.csv',
    '合计与县区报表不一致,计入',
    '合计与县区报表不一致,停止',
  ]);
  await expect(compared(rows('990901', 'technician', 1), given)).rejects.toThrow(IntakeError);
});
