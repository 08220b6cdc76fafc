/** Puts the rules to the register: what is found, what is left out, and the sums along the way. */
import type { Writer } from '../../src/warehouse/native.ts';
import type { City, Fault } from '../intake/index.ts';
import { shownAs } from './register-refusal.ts';
import { type RegisterCheck, type RegisterRule, registerRules } from './register-rules.ts';

/** A step of the way from the rows of the file to the rows that count. */
export interface IntakeSum {
  /** `read`, a rule of reference/register_rules.csv, or `counted`. */
  readonly step: string;
  readonly name: string;
  /** What the rule does with a row; null for the first and the last step. */
  readonly handling: string | null;
  /** The share of all rows from which on the rule stops the build; null if it never does. */
  readonly stop_above: number | null;
  /** Rows at fault; of rules that look at the kept rows, among those only. Null as for handling. */
  readonly found: number | null;
  /** Rows that this rule has left out, none counted by two rules. */
  readonly left_out: number | null;
  /** Rows and persons that are left after this step. */
  readonly rows_left: number;
  readonly persons_left: number;
}

export interface Checked {
  readonly faults: readonly Fault[];
  readonly sums: readonly IntakeSum[];
}

const examples = 5;

/**
 * Checks `raw_register` and makes the view `kept_register`, the rows that no rule has left out.
 * Needs the tables of codes. A fault of severity `error` is for the caller to stop at.
 */
export async function checkRegister(writer: Writer, city: City): Promise<Checked> {
  await writer.run('CREATE TABLE left_out (line INTEGER)');
  await writer.run(
    'CREATE VIEW kept_register AS SELECT * FROM raw_register ANTI JOIN left_out USING (line)',
  );
  const faults: Fault[] = [];
  const read = await countKept(writer);
  const whole = { handling: null, stop_above: null, found: null, left_out: null };
  const sums: IntakeSum[] = [{ ...whole, step: 'read', name: '读入', ...read }];
  let left = read;
  for (const rule of registerRules(city)) {
    const found = await findLines(writer, rule);
    const { setting } = rule;
    const isTooMany =
      setting.stop_above !== null && found.rows > setting.stop_above * read.rows_left;
    const stops = found.rows > 0 && (setting.handling === 'stop' || isTooMany);
    const excess = isTooMany
      ? `；此项合计占 ${percent(found.rows / read.rows_left)}，超过容许的 ${percent(setting.stop_above)}`
      : '';
    faults.push(...found.checks.map((each) => toFault(each, rule, stops, excess)));
    if (found.rows > 0 && setting.handling === 'leave_out') {
      await writer.run('INSERT INTO left_out FROM at_fault ANTI JOIN left_out USING (line)');
      const before = left.rows_left;
      left = await countKept(writer);
      sums.push({ ...sumOf(rule, found.rows), left_out: before - left.rows_left, ...left });
    } else {
      sums.push({ ...sumOf(rule, found.rows), left_out: 0, ...left });
    }
  }
  return { faults, sums };
}

function sumOf({ setting }: RegisterRule, found: number) {
  const { rule: step, name, handling, stop_above } = setting;
  return { step, name, handling, stop_above, found };
}

async function countKept(writer: Writer) {
  const [row] = await writer.query(
    'SELECT count(*) AS rows_left, count(DISTINCT person) AS persons_left FROM kept_register',
  );
  return { rows_left: Number(row?.rows_left), persons_left: Number(row?.persons_left) };
}

interface Found extends RegisterCheck {
  readonly rows: number;
  readonly first: number;
  readonly lines: string;
}

/** Leaves the lines of all checks of the rule in `at_fault`, each once. */
async function findLines(
  writer: Writer,
  { checks }: RegisterRule,
): Promise<{ rows: number; checks: Found[] }> {
  const parts = checks.map(({ lines }, index) => `SELECT ${index} AS part, line FROM (${lines})`);
  await writer.run(
    `CREATE OR REPLACE TEMP TABLE found AS ${parts.join('\nUNION ALL ')};
     CREATE OR REPLACE TEMP TABLE at_fault AS SELECT DISTINCT line FROM found`,
  );
  const rows = await writer.query(`
SELECT part, count(*) AS n, min(line) AS first,
       array_to_string((list(line ORDER BY line))[1:${examples}], '、') AS lines
FROM found GROUP BY part ORDER BY part`);
  const [all] = await writer.query('SELECT count(*) AS n FROM at_fault');
  return {
    rows: Number(all?.n),
    checks: rows.flatMap(({ part, n, first, lines }) => {
      const check = checks[Number(part)];
      return check
        ? [{ ...check, rows: Number(n), first: Number(first), lines: String(lines) }]
        : [];
    }),
  };
}

const consequence = { stop: '', leave_out: '，不计入', keep: '，仍计入' } as const;

function toFault(found: Found, rule: RegisterRule, stops: boolean, excess: string): Fault {
  const { rule: id, handling } = rule.setting;
  const result = stops ? '' : consequence[handling];
  return {
    file: shownAs,
    line: found.first,
    column: found.column,
    found: null,
    message: `${found.message}${result}，共 ${found.rows} 行，如第 ${found.lines} 行${excess}`,
    rule: `register.${id}`,
    severity: stops ? 'error' : 'warning',
  };
}

/** Two significant digits, without an exponent: a share may be one row in ten million. */
function percent(share: number | null): string {
  const value = (share ?? 0) * 100;
  return `${value >= 10 ? value.toFixed(0) : Number(value.toPrecision(2))}%`;
}
