/** From here on it is no digit more or less, but another unit. */
const otherUnit = 100;

/** What has most likely happened where a figure should be about `expected`; which of the two is wrong may be open. */
export function slipMeant(expected: number, written: number): string {
  if (written * otherUnit <= expected) return '疑似把万人填成人';
  if (written >= expected * otherUnit) return '疑似其中一期把万人填成人，或把人数又乘了一万';
  return '疑似多写或少写了一位';
}
