export interface BuildOptions {
  /** The edition for the house itself, with what may not be published; it goes to a folder of its own. */
  readonly isInternal?: boolean | undefined;
  /** The city's folder; without it `data/`. */
  readonly dataFolder?: string | undefined;
  /** Called as each long step begins or ends, with a Chinese sentence. */
  readonly progress?: (message: string) => void;
  /** A real register (CSV, Parquet or XLSX); without it the demo register is made. */
  readonly registerPath?: string | undefined;
}
