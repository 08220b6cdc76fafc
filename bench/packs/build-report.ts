/** What to build the product's packs from, and where to. */
export interface BuildOrder {
  readonly register: string;
  readonly dataFolder: string;
  readonly outDir: string;
}

/** A step that the build has told of, and when it was done, in seconds from the start. */
export interface BuildStep {
  readonly message: string;
  readonly seconds: number;
}

/** How a build of the packs went; bytes and seconds. */
export interface BuildReport {
  readonly steps: readonly BuildStep[];
  readonly seconds: number;
  readonly peakMemory: number;
  /** Rows of the cube: of the stock at all period ends, and of what changed it between them. */
  readonly cells: number;
  readonly changes: number;
  /** Of the cube as it travels, and unpacked. */
  readonly packBytes: number;
  readonly rawPackBytes: number;
}
