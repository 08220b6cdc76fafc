import { describe, expect, test } from 'vitest';
import {
  type City,
  formatFault,
  type Handling,
  IntakeError,
  type RegisterRuleId,
} from '../../../scripts/intake/index.ts';
import { fillCube } from '../../../scripts/packs/cube.ts';
import { countedAtCutOff, intakeText } from '../../../scripts/packs/intake-sums.ts';
import { loadRegister } from '../../../scripts/packs/register.ts';
import { openWriter } from '../../../src/warehouse/native.ts';
import { city, writtenRegister } from './tiny-register.ts';

// What becomes of a faulty row is set in reference/register_rules.csv, and the sums tell it.

/** A row of the register: person, level, day of the certificate, and what differs from a sound row. */
function row(person: string, level: string, day: string, change: Record<string, string> = {}) {
  const cells = {
    person,
    birth_year: '1980',
    sex: 'male',
    area: '990901',
    chain: '1',
    occupation_group: 'machining',
    level,
    channel: 'school',
    certified_on: day,
    left_on: '',
    left_reason: '',
    ...change,
  };
  return Object.values(cells).join(',');
}

const sound = (count: number) =>
  Array.from({ length: count }, (_, i) => row(`S${i}`, 'senior_worker', '2016-05-01'));

interface Setting {
  readonly handling?: Handling;
  readonly stop_above?: number | null;
}

function withSetting(rule: RegisterRuleId, setting: Setting): City {
  return {
    ...city,
    registerRules: city.registerRules.map((each) =>
      each.rule === rule ? { ...each, ...setting } : each,
    ),
  };
}

/** Takes the rows in: what is said, the step of the rule, and the lines that are left. */
async function taken(rows: readonly string[], rule: RegisterRuleId, setting: Setting = {}) {
  return writtenRegister(rows, 'register.csv', async (path) => {
    const writer = await openWriter();
    try {
      const given = withSetting(rule, setting);
      const { findings, sums } = await loadRegister(writer, path, given);
      await fillCube(writer, given);
      const lines = await writer.query('SELECT line FROM register ORDER BY line');
      return {
        stopped: null,
        found: findings.map(formatFault),
        step: sums.find(({ step }) => step === rule),
        sums,
        lines: lines.map(({ line }) => line),
        counted: await countedAtCutOff(writer, given),
      };
    } catch (error) {
      if (!(error instanceof IntakeError)) throw error;
      const stopped = error.faults.map(formatFault);
      return { stopped, found: [], step: undefined, sums: [], lines: [], counted: undefined };
    } finally {
      writer.close();
    }
  });
}

/** Every rule over rows, with rows of which exactly one is at fault, and its line. */
const faulty: Record<string, readonly [RegisterRuleId, readonly string[], number]> = {
  'a day that is none': ['unreadable', [row('P', 'technician', '2016-02-30')], 12],
  'a person left open': ['unreadable', [row('', 'technician', '2016-02-29')], 12],
  'an unknown code': ['unknown_code', [row('P', '高级工', '2016-05-01')], 12],
  'a certificate after the cut-off': ['after_cut_off', [row('P', 'technician', '2023-04-01')], 12],
  'a certificate before 16': [
    'too_young',
    [row('P', 'technician', '2016-05-01', { birth_year: '2001' })],
    12,
  ],
  'a leaving before the certificate': [
    'left_before',
    [row('P', 'technician', '2016-05-01', { left_on: '2016-04-30', left_reason: 'retired' })],
    12,
  ],
  'the same row twice': [
    'duplicate_row',
    [row('P', 'technician', '2016-05-01'), row('P', 'technician', '2016-05-01')],
    13,
  ],
  'the same certificate twice': [
    'duplicate_certificate',
    [
      row('P', 'technician', '2016-05-01'),
      row('P', 'technician', '2016-05-01', { channel: 'competition' }),
    ],
    13,
  ],
  'a level that falls': [
    'level_falls',
    [row('P', 'technician', '2016-05-01'), row('P', 'senior_worker', '2016-05-02')],
    13,
  ],
};

describe.each(Object.entries(faulty))('%s', (_, [rule, rows, line]) => {
  const all = [...sound(10), ...rows];

  test('left out: the build goes on, the row is gone, the sums say so', async () => {
    const { stopped, found, step, lines } = await taken(all, rule, {
      handling: 'leave_out',
      stop_above: 0.5,
    });
    expect(stopped).toBe(null);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`，不计入，共 1 行，如第 ${line} 行。`);
    expect(lines).not.toContain(line);
    expect(step).toMatchObject({ found: 1, left_out: 1, rows_left: all.length - 1 });
  });

  test('a stop: nothing is built', async () => {
    const { stopped } = await taken(all, rule, { handling: 'stop' });
    expect(stopped).toHaveLength(1);
    expect(stopped?.[0]).toContain(`共 1 行，如第 ${line} 行。`);
  });

  test('up to the stated share it goes on, beyond it stops', async () => {
    const share = 1 / all.length;
    const at = await taken(all, rule, { handling: 'leave_out', stop_above: share });
    expect(at.stopped).toBe(null);
    const beyond = await taken(all, rule, { handling: 'leave_out', stop_above: share / 2 });
    expect(beyond.stopped?.[0]).toMatch(/；此项合计占 [\d.]+%，超过容许的 [\d.]+%。$/);
  });
});

describe('what is kept counts, and is listed', () => {
  test.each([
    ['after_cut_off', row('P', 'technician', '2023-04-01'), 10],
    ['too_young', row('P', 'technician', '2016-05-01', { birth_year: '2001' }), 11],
  ] as const)('%s', async (rule, fault, persons) => {
    const kept = await taken([...sound(10), fault], rule, { handling: 'keep' });
    expect(kept.lines).toContain(12);
    expect(kept.found[0]).toContain('，仍计入，共 1 行');
    expect(kept.step).toMatchObject({ handling: 'keep', found: 1, left_out: 0, rows_left: 11 });
    expect(kept.counted?.persons_left).toBe(persons);
  });

  test.each([
    ['left_after_cut_off', { left_on: '2023-04-01', left_reason: 'retired' }],
    ['left_without_reason', { left_on: '2020-04-01' }],
  ] as const)('%s, by the rules as they are', async (rule, change) => {
    const kept = await taken([...sound(3), row('P', 'technician', '2016-05-01', change)], rule);
    expect(kept.step).toMatchObject({ handling: 'keep', found: 1, left_out: 0, rows_left: 4 });
  });

  test('a person whose rows contradict each other is one finding', async () => {
    const rows = [
      row('P', 'senior_worker', '2016-05-01'),
      row('P', 'technician', '2018-05-01', { birth_year: '1981' }),
      row('P', 'senior_technician', '2019-05-01', { sex: 'female' }),
    ];
    const kept = await taken([...sound(3), ...rows], 'inconsistent_person');
    expect(kept.step).toMatchObject({ found: 1, left_out: 0, rows_left: 6 });
    expect(kept.counted?.persons_left).toBe(4);
  });
});

describe('what is no fault', () => {
  test.each([
    ['a second certificate at the same level on another day', 'senior_worker', '2018-05-01'],
    ['a higher level on the same day', 'technician', '2016-05-01'],
    ['a lower level on the same day', 'intermediate', '2016-05-01'],
    ['a lower level on an earlier day', 'intermediate', '2014-05-01'],
  ])('%s', async (_, level, day) => {
    const rows = [row('P', 'senior_worker', '2016-05-01'), row('P', level, day)];
    expect((await taken(rows, 'level_falls')).found).toEqual([]);
  });

  test('16 in the year of the certificate; the cut-off itself', async () => {
    const rows = [
      row('P', 'technician', '2023-03-31', { birth_year: '2007' }),
      row('Q', 'technician', '2016-12-31', { birth_year: '2000' }),
    ];
    expect((await taken(rows, 'too_young')).found).toEqual([]);
  });
});

test('a row left out by one rule is no fault of the next: the sums add up', async () => {
  const unknown = row('P', 'technician', '2016-05-01', { area: '000000' });
  const rows = [
    ...sound(20),
    unknown,
    unknown,
    // Lower than a certificate that does not count: no fall.
    row('P', 'senior_worker', '2017-05-01'),
    row('Q', 'technician', '2023-05-01', { chain: '99' }),
  ];
  const { sums, counted } = await taken(rows, 'unknown_code');
  const steps = Object.fromEntries(
    sums.map(({ step, found, left_out, rows_left }) => [step, [found, left_out, rows_left]]),
  );
  expect(steps).toMatchObject({
    read: [null, null, 24],
    unknown_code: [3, 3, 21],
    // Found all the same, so that one run names every fault; left out already.
    after_cut_off: [1, 0, 21],
    duplicate_row: [0, 0, 21],
    level_falls: [0, 0, 21],
  });
  expect(counted).toMatchObject({ rows_left: 21, persons_left: 21 });
  expect(intakeText(sums)).toBe(
    '证书登记库核对完毕：读入 24 行，剔除 3 行（代码未填或不在代码表中 3 行），21 人',
  );
});

test('several codes of one row are named each, and counted as one row', async () => {
  const rows = [
    ...sound(10),
    row('P', 'technician', '2016-05-01', { area: 'x', chain: 'y', sex: 'z' }),
  ];
  const { found, step } = await taken(rows, 'unknown_code');
  expect(found.map((text) => /行 (\w+) 列/.exec(text)?.[1])).toEqual(['area', 'chain', 'sex']);
  expect(step).toMatchObject({ found: 1, left_out: 1 });
});

test('no finding quotes a cell of the register', async () => {
  const rows = Object.values(faulty).flatMap(([, each]) => each);
  const { found } = await taken([...sound(80), ...rows], 'unreadable');
  expect(found.length).toBeGreaterThan(5);
  for (const text of found) {
    expect(text).not.toMatch(/S\d|2016-0|1980|2001|高级工|competition/);
  }
});

test('an empty register is read as one', async () => {
  const { sums, counted } = await taken([], 'unreadable');
  expect(sums[0]).toMatchObject({ step: 'read', rows_left: 0, persons_left: 0 });
  expect(counted).toMatchObject({ persons_left: 0 });
});
