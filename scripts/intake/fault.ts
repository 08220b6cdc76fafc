/**
 * What can be wrong with a file, and how a clerk reads it.
 *
 * A fault of severity `error` stops the build; a `warning` goes into the table
 * `finding`, which the site shows as its quality list.
 */

export type Severity = 'error' | 'warning';

export interface Fault {
  /** Path as shown to people, beginning with the name of the data folder. */
  readonly file: string;
  /** Line in the file as a text editor counts it, from 1; null for a whole file. */
  readonly line: number | null;
  readonly column: string | null;
  /** The text in the cell; null when the fault is not about one cell. */
  readonly found: string | null;
  /** A Chinese clause without its full stop. */
  readonly message: string;
  readonly rule: string;
  readonly severity: Severity;
}

/** A warning together with the dataset it speaks about (null: the policy or reference data). */
export interface Finding extends Fault {
  readonly dataset: string | null;
}

const longestQuote = 40;

/** One line of Chinese: file, line, column, what was found, what is expected. */
export function formatFault(fault: Fault): string {
  const line = fault.line === null ? '' : ` 第 ${fault.line} 行`;
  const column = fault.column === null ? '' : ` ${fault.column} 列`;
  return `${fault.file}${line}${column}：${quoteFound(fault.found)}${fault.message}。`;
}

function quoteFound(found: string | null): string {
  if (found === null) return '';
  if (found.trim() === '') return '未填，';
  const oneLine = found.replace(/\n/g, '⏎');
  const short = oneLine.length > longestQuote ? `${oneLine.slice(0, longestQuote)}……` : oneLine;
  return `填的是“${short}”，`;
}

/** Thrown once, after everything has been checked, with every error found. */
export class IntakeError extends Error {
  override readonly name = 'IntakeError';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(formatFault).join('\n'));
    this.faults = faults;
  }
}

/** Collects faults while files are read, so that one run reports all of them. */
export class FaultLog {
  readonly all: Fault[] = [];

  error(fault: Omit<Fault, 'severity'>): void {
    this.all.push({ ...fault, severity: 'error' });
  }

  warning(fault: Omit<Fault, 'severity'>): void {
    this.all.push({ ...fault, severity: 'warning' });
  }

  get errors(): Fault[] {
    return this.all.filter((fault) => fault.severity === 'error');
  }

  get warnings(): Fault[] {
    return this.all.filter((fault) => fault.severity === 'warning');
  }
}
