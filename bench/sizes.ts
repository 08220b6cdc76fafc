/** A register size that the bench knows, in persons. */
export interface Size {
  readonly name: string;
  readonly persons: number;
}

export const sizes: readonly Size[] = [
  { name: '300k', persons: 300_000 },
  { name: '3M', persons: 3_000_000 },
  { name: '10M', persons: 10_000_000 },
];

/** Takes "300k,3M"; refuses a name that is none of the sizes. */
export function parseSizes(text: string): Size[] {
  return text.split(',').map((name) => {
    const size = sizes.find((each) => each.name === name);
    if (size === undefined) {
      throw new RangeError(
        `no size ${name}; there are ${sizes.map((each) => each.name).join(', ')}`,
      );
    }
    return size;
  });
}
