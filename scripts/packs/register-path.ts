export function quoted(text: string): string {
  return `'${text.replace(/'/g, "''")}'`;
}

/**
 * A path as the engine takes it, in quotes. It reads `register[1].csv`, as browsers name a second
 * download, as a pattern and would open register1.csv instead; so what has a meaning there is set
 * in brackets.
 */
export function filePattern(path: string): string {
  return quoted(path.replace(/[*?[]/g, '[$&]'));
}
