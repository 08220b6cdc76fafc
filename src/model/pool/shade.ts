/** How dark a cell may be, from 0 for none to the last for the greatest. */
export const shades = [0, 1, 2, 3, 4] as const;
export type Shade = (typeof shades)[number];

/**
 * The shade of a cell beside the greatest one: from half of it on the darkest, then a step for
 * every halving. Persons are spread over many orders, so equal steps would leave all but one pale.
 */
export function shadeOf(value: number, greatest: number): Shade {
  if (value <= 0 || greatest <= 0) return 0;
  const halvings = Math.max(1, Math.ceil(Math.log2(greatest / value)));
  return shades[Math.max(0, shades.length - halvings)] ?? 0;
}
