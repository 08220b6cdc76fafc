/** Age bands follow one another without a gap: a person between two bands would be lost. */
import type { FaultLog } from '../fault.ts';
import type { Reading } from '../reading.ts';

export function checkAgeBands({ ageBands }: Reading, log: FaultLog): void {
  if (!ageBands.whole) return;
  const bands = [...ageBands.rows].sort((a, b) => a.order - b.order);
  for (const [index, band] of bands.entries()) {
    const complain = (column: 'min_age' | 'max_age', message: string) => {
      const found = String(band[column] ?? '');
      log.error({ ...band.at, column, found, message, rule: 'age_band' });
    };
    const isLast = index === bands.length - 1;
    if (isLast !== (band.max_age === null)) {
      complain('max_age', isLast ? '最后一段应留空，表示不设上限' : '只有最后一段可以不设上限');
    }
    const before = bands[index - 1]?.max_age;
    if (typeof before === 'number' && band.min_age !== before + 1) {
      complain('min_age', `应紧接上一段，为 ${before + 1}`);
    }
  }
}
