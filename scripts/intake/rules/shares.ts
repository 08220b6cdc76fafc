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
    log.error({ ...at, column: 'area', found: commitment, message, rule: 'share.partial' });
  }
  for (const share of shares) {
    const kind = reading.areas.rows.find(({ code }) => code === share.area)?.kind;
    if (kind !== 'city') continue;
    const message = '分解到各地区，不含全市';
    log.error({ ...share.at, column: 'area', found: share.area, message, rule: 'share.city' });
  }
}

function checkTotal(shares: readonly Share[], reading: Reading, log: FaultLog): void {
  const [first] = shares;
  const commitment = reading.commitments.rows.find(({ id }) => id === first?.commitment);
  if (!first || !commitment?.target_min || !commitment.due || commitment.unit === '比例') return;
  if (Number(commitment.due.slice(0, 4)) !== first.year) return;
  const sum = shares.reduce((total, { target }) => total + target, 0);
  if (sum >= commitment.target_min) return;
  const message = `${first.year} 年各地区分解合计 ${sum}，小于全市目标 ${commitment.target_min}`;
  const found = first.commitment;
  log.warning({ ...first.at, column: 'target', found, message, rule: 'share.sum' });
}
