import { describe, expect, test } from 'vitest';
import { notReported, periodEnd, verdictHistory } from '../../../src/model/index.ts';
import { logOf, stock } from './given.ts';

const context = {
  cutOff: periodEnd('2026-09-30'),
  releasedOn: periodEnd('2026-10-20'),
  missing: notReported,
};

/** Days and statuses, as they were in their time. */
function historyOf(...revisions: Parameters<typeof logOf>[0]) {
  return verdictHistory(stock, logOf(revisions), context).map(({ on, assessment }) => [
    on,
    assessment.status,
  ]);
}

describe('the verdicts as they were in their time', () => {
  // 18 to 23万 in 60 months; 22万 after 48 is on the path, 21.9万 is not.
  test('a change of status is a line, a figure that changes nothing is not', () => {
    expect(
      historyOf(
        ['2020-12-31', 180_000, 'verified', 0, '2021-03-26'],
        ['2023-12-31', 210_000, 'verified', 0, '2024-03-26'],
        ['2024-12-31', 220_500, 'flash', 0, '2025-01-20'],
        ['2024-12-31', 219_900, 'verified', 1, '2025-03-26'],
        ['2025-12-31', 230_500, 'flash', 0, '2026-01-20'],
        ['2025-12-31', 229_900, 'verified', 1, '2026-03-26'],
      ),
    ).toEqual([
      ['2021-03-26', 'too_few_points'],
      ['2024-03-26', 'behind'],
      ['2025-01-20', 'on_path'],
      ['2025-03-26', 'behind'],
      ['2026-01-20', 'pending'],
      ['2026-03-26', 'missed'],
    ]);
  });

  test('what came out before the commitment began is no verdict on it', () => {
    expect(historyOf(['2019-12-31', 170_000, 'verified', 0, '2020-03-26'])).toEqual([]);
  });

  test('what came out after this edition is not known yet', () => {
    expect(historyOf(['2025-12-31', 231_000, 'verified', 1, '2026-12-01'])).toEqual([]);
  });
});
