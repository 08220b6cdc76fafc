/**
 * Seeded randomness: the only source of chance in the demo city.
 *
 * sfc32 (Chris Doty-Humphrey, "Small Fast Counter", 128 bits of state) is used
 * because it needs 32-bit integer arithmetic only, so that every machine draws
 * the same numbers. For the same reason nothing built on it may call Math.log,
 * Math.exp or Math.pow, whose last digit an engine is free to choose.
 */

/** Draws a number in [0, 1). */
export type Random = () => number;

/** FNV-1a over UTF-16 code units, started from `basis` so that one text yields several words. */
function hashWord(text: string, basis: number): number {
  let hash = basis >>> 0;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

/**
 * Gives an independent stream for one purpose, e.g. `randomStream(seed, 'uplift')`.
 * A change in one purpose leaves the numbers drawn for all others as they were.
 */
export function randomStream(seed: string, purpose: string): Random {
  const text = `${seed}/${purpose}`;
  let a = hashWord(text, 0x811c9dc5);
  let b = hashWord(text, 0x9e3779b9);
  let c = hashWord(text, 0x85ebca6b);
  let counter = 1;
  const next: Random = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  // The first outputs still resemble the seed words.
  for (let round = 0; round < 16; round += 1) next();
  return next;
}

/** Draws an integer in [from, to], both included. */
export function integerBetween(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

/** Draws an index with a chance proportional to its weight. */
export type Picker = (random: Random) => number;

/** Takes weights >= 0 with a sum > 0; refuses anything else with a RangeError. */
export function pickerOf(weights: readonly number[]): Picker {
  const bounds: number[] = [];
  let sum = 0;
  for (const weight of weights) {
    if (!(weight >= 0)) throw new RangeError(`权重不得为负：${weights.join('、')}`);
    sum += weight;
    bounds.push(sum);
  }
  if (!(sum > 0)) throw new RangeError('权重之和须大于零');
  return (random) => {
    const point = random() * sum;
    let index = 0;
    while (index < bounds.length - 1 && point >= (bounds[index] as number)) index += 1;
    return index;
  };
}
