import { absentText, isAbsent } from '../absent.ts';
import { statusOf, type Tone } from '../status.ts';
import type { ComparedArea, Comparison } from './comparison.ts';

/** How an area stands on the base of a comparison, as a map shows it: shape and words, and their colour. */
export interface Standing {
  readonly shape: string;
  readonly text: string;
  readonly tone: Tone;
}

/**
 * The verdict on an area: by the year's target where that is the base; whether its
 * pace is enough; else whether it lies above or below the whole city, which is no
 * verdict. How many there are says nothing of how well, so totals are not judged.
 */
export function standingOf(area: ComparedArea, { base, city }: Comparison): Standing {
  const { value } = area.measure;
  if (base === 'year' && area.mergedInto === null) {
    const { shape, text, tone } = statusOf(area.year.status);
    return { shape, text, tone };
  }
  if (isAbsent(value)) {
    const text = value.absent === 'not_applicable' ? '不可比' : absentText(value);
    return { shape: '○', text: area.mergedInto === null ? text : '已并入', tone: 'unknown' };
  }
  if (base === 'pace') {
    if (value >= 1) return { shape: '●', text: '净增够', tone: 'good' };
    return value < 0
      ? { shape: '▼', text: '在减少', tone: 'behind' }
      : { shape: '▲', text: '净增不够', tone: 'caution' };
  }
  const whole = city.measure.value;
  if (base === 'total' || isAbsent(whole)) {
    return { shape: '—', text: '不作评判', tone: 'unknown' };
  }
  return value >= whole
    ? { shape: '△', text: '不低于全市', tone: 'good' }
    : { shape: '▽', text: '低于全市', tone: 'unknown' };
}
