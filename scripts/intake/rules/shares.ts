/** The split of a commitment among areas: all areas or none, for the sum would mislead. */
import type { FaultLog } from '../fault.ts';
import type { Share } from '../files/policy.ts';
import type { Reading } from '../reading.ts';
import { knownIn, requireKnown } from './known.ts';

export function checkShares(reading: Reading, log: FaultLog): void {
  const commitments = knownIn(reading.commitments, ({ id }) => id);
  const areas = knownIn(reading.areas, ({ code }) => code);
  const groups = new Map<string, Share[]>();
  for (const share of reading.shares.rows) {
    const { at, commitment, area, year } = share;
    const list = 'policy/commitments.csv';
    const use = { at, column: 'commitment', code: commitment, what: '目标', list };
    requireKnown(log, [commitments], use);
    const areaList = 'reference/areas.csv';
    requireKnown(log, [areas], { at, column: 'area', code: area, what: '地区', list: areaList });
    const key = `${commitment} ${year}`;
    groups.set(key, [...(groups.get(key) ?? []), share]);
  }
  if (!reading.shares.whole || !reading.areas.whole) return;
  for (const shares of groups.values()) {
    checkCoverage(shares, reading, log);
    checkKind(shares, reading, log);
    checkTotal(shares, reading, log);
  }
}

function checkCoverage(shares: readonly Share[], reading: Reading, log: FaultLog): void {
  const [first] = shares;
  if (!first) return;
  const given = new Set(shares.map(({ area }) => area));
  const missing = reading.areas.rows.filter(
    ({ code, kind }) => kind !== 'city' && !given.has(code),
  );
  const { at, commitment, year } = first;
  if (missing.length > 0) {
    const names = missing.map(({ short_name }) => short_name).join('、');
    const message = `${year} 年的分解不完整，缺 ${names}，应各地区都有或都没有`;
    log.error({ ...at, column: 'commitment', found: commitment, message, rule: 'share.partial' });
  }
  for (const share of shares) {
    const kind = reading.areas.rows.find(({ code }) => code === share.area)?.kind;
    if (kind !== 'city') continue;
    const message = '分解到各地区，不含全市';
    log.error({ ...share.at, column: 'area', found: share.area, message, rule: 'share.city' });
  }
}

/** Whole persons of a quantified commitment, in a year that belongs to it. */
function checkKind(shares: readonly Share[], reading: Reading, log: FaultLog): void {
  const commitment = commitmentOf(shares, reading);
  if (!commitment) return;
  const { target_min, unit, start_on, due } = commitment;
  for (const { at, year, target, commitment: id } of shares) {
    if (target_min === null || unit === '比例') {
      const message = '这项目标不是可以分解的数量';
      log.error({ ...at, column: 'commitment', found: id, message, rule: 'share.kind' });
      continue;
    }
    if (!Number.isInteger(target)) {
      const message = `应为整数（${unit}）`;
      log.error({ ...at, column: 'target', found: String(target), message, rule: 'share.whole' });
    }
    const begins = start_on !== null && `${year}-12-31` <= start_on;
    if (begins || (due !== null && `${year}-01-01` > due)) {
      const message = `不在这项目标的时间内（${start_on ?? '起点未定'} 之后${due ? `到 ${due}` : ''}）`;
      log.error({ ...at, column: 'year', found: String(year), message, rule: 'share.year' });
    }
  }
}

/** Held against the city's target where the year is that of the deadline; between, the city has no target of its own. */
function checkTotal(shares: readonly Share[], reading: Reading, log: FaultLog): void {
  const [first] = shares;
  const commitment = commitmentOf(shares, reading);
  if (!first || !commitment?.target_min || !commitment.due || commitment.unit === '比例') return;
  if (Number(commitment.due.slice(0, 4)) !== first.year) return;
  const sum = shares.reduce((total, { target }) => total + target, 0);
  const most = commitment.target_max ?? commitment.target_min;
  if (sum >= commitment.target_min && sum <= most) return;
  const message =
    sum < commitment.target_min
      ? `${first.year} 年各地区分解合计 ${sum}，小于全市目标 ${commitment.target_min}`
      : `${first.year} 年各地区分解合计 ${sum}，大于全市目标 ${most}，是否有意加码，请核实`;
  const found = first.commitment;
  log.warning({ ...first.at, column: 'commitment', found, message, rule: 'share.sum' });
}

function commitmentOf(shares: readonly Share[], reading: Reading) {
  return reading.commitments.rows.find(({ id }) => id === shares[0]?.commitment);
}
