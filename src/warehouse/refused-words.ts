/** A word of a reader's statement that names something else than reading. */
export class RefusedWord extends Error {
  override readonly name = 'RefusedWord';
  readonly word: string;

  constructor(word: string) {
    super(`Refused: ${word}`);
    this.word = word;
  }
}

/** Functions that a SELECT may call and that change the engine, or its answers to everybody else. */
const changing = [
  'enable_logging',
  'disable_logging',
  'truncate_duckdb_logs',
  'write_log',
  'checkpoint',
  'force_checkpoint',
  'setseed',
  'nextval',
];

/** Functions that read what is no table: the bytes of the packs, and the memory of the engine. */
const reachingOut = ['read_\\w+', 'sniff_csv', 'arrow_scan\\w*', 'seq_scan'];

/** These take a statement or a name as text, in which any word could be hidden by putting it together. */
const indirect = ['query', 'query_table'];

const edge = '(?:^|[^\\p{L}\\p{N}_$])';

// Behind a name, quoted or not, comments may stand before the parenthesis.
const anywhere = new RegExp(
  `${edge}(${[...changing, ...reachingOut].join('|')})(?![\\p{L}\\p{N}_$])`,
  'iu',
);
const called = new RegExp(`${edge}(${indirect.join('|')})"?\\s*(?:\\(|--|/\\*)`, 'iu');

/**
 * Refuses a statement in which such a word stands anywhere, be it in a text or a comment: what is
 * no word is not told apart, because whoever tells it apart otherwise than the engine can be
 * deceived. The lock of the engine does not cover these: `SELECT * FROM enable_logging(…)` turned
 * every later statement into an error.
 *
 * @throws RefusedWord
 */
export function refuseWords(text: string): void {
  if (text.includes('\0')) throw new RefusedWord('NUL');
  const [, word] = anywhere.exec(text) ?? called.exec(text) ?? [];
  if (word) throw new RefusedWord(word);
}
