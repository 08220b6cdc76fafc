/** The folder that files are read from, and the names they are shown under. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { decodeText } from './decode.ts';
import type { FaultLog } from './fault.ts';

export class DataFolder {
  readonly path: string;
  private readonly shownAs: string;

  constructor(path: string) {
    this.path = resolve(path);
    // Shown names carry no path of this machine, so that packs are the same everywhere.
    this.shownAs = basename(this.path);
  }

  shown(relative: string): string {
    return `${this.shownAs}/${relative}`;
  }

  has(relative: string): boolean {
    return existsSync(join(this.path, relative));
  }

  /** Names in a folder, sorted, without the hidden files that systems leave behind. */
  names(relative: string, kind: 'file' | 'folder'): string[] {
    if (!this.has(relative)) return [];
    return readdirSync(join(this.path, relative), { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('.') && entry.isDirectory() === (kind === 'folder'))
      .map((entry) => entry.name)
      .sort();
  }

  /** Text of a file, or null with the reason in the log. */
  read(relative: string, log: FaultLog): string | null {
    const file = this.shown(relative);
    const whole = { file, line: null, column: null, found: null };
    if (!this.has(relative) || !statSync(join(this.path, relative)).isFile()) {
      log.error({ ...whole, message: '缺少这个文件', rule: 'file.missing' });
      return null;
    }
    const decoded = decodeText(readFileSync(join(this.path, relative)));
    if ('text' in decoded) return decoded.text;
    const { line, message, rule } = decoded;
    log.error({ ...whole, line, message, rule });
    return null;
  }
}
