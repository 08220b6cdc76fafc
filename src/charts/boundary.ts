/** Outlines of a city's divisions, ready to be drawn. */
export interface Boundary {
  readonly width: number;
  readonly height: number;
  readonly outlines: readonly Outline[];
  /** 审图号; null while there is none, and then the drawing is for internal use only. */
  readonly approval: string | null;
}

export interface Outline {
  readonly code: string;
  /** SVG path data. */
  readonly path: string;
  readonly labelAt: readonly [x: number, y: number];
}

/**
 * There is no boundary. The build puts another module in the place of this one
 * where a boundary may be shown: in the internal edition, or with an approval
 * number. Whatever forgets to ask gets none.
 */
export const boundary: Boundary | null = null;
