import { errorPlace, type TextPlace } from './error-place.ts';

/** Why a statement did not run, for somebody who does not read the engine's English. */
export interface ExplainedError {
  /** A Chinese sentence: what is wrong and what to do. */
  readonly text: string;
  /** What the engine said, without the quotation of the line. */
  readonly original: string;
  readonly place: TextPlace | null;
}

/** Words with which a statement that only reads may begin. */
const readingWords = [
  'select',
  'with',
  'from',
  'values',
  'describe',
  'desc',
  'summarize',
  'show',
  'table',
  'pivot',
  'unpivot',
];

/** Explains an error of the engine about the reader's text. */
export function explainError(message: string, text: string): ExplainedError {
  const said = message.replace(/^Error: /, '');
  const original = said.replace(/\n+LINE \d+: [\s\S]*$/, '').trim();
  const first = firstWord(text);
  if (first === null) {
    return {
      text: '还没有写语句。请写一条查询，或从下面的常用查询里选一条。',
      original: '',
      place: null,
    };
  }
  const refused = refusedWord(said, text);
  if (refused) return refused;
  if (!readingWords.includes(first.word.toLowerCase()) && !isUnterminated.test(original)) {
    if (fullWidth.test(first.word)) return { text: fullWidthText, original, place: first.place };
    const word = first.word.toUpperCase();
    return {
      text: `查询台只能查询，不能运行 ${word}。请以 SELECT、WITH、FROM、DESCRIBE 或 SUMMARIZE 开头。`,
      original,
      place: first.place,
    };
  }
  const place = errorPlace(said, text);
  const isFullWidth = /syntax error|not found|does not exist/.test(original) && hasFullWidth(text);
  return { text: isFullWidth ? fullWidthText : explanationOf(original), original, place };
}

const isUnterminated = /unterminated/;

/** What a Chinese keyboard writes in place of the signs of SQL. */
const fullWidth = /[，；（）‘’“”＝＊]/;

const fullWidthText =
  '语句里有中文标点。SQL 的逗号、分号、括号、引号、等号都要用英文（半角）的；文字用英文单引号括起来。';

/** Whether such signs stand outside of texts, names and comments. */
function hasFullWidth(text: string): boolean {
  return fullWidth.test(text.replace(/'[^']*'|"[^"]*"|--[^\n]*|\/\*[\s\S]*?\*\//g, ' '));
}

/** A word that the console itself does not let pass, at its place. */
function refusedWord(said: string, text: string): ExplainedError | null {
  const [, word] = /^Refused: (.+)$/.exec(said) ?? [];
  if (word === undefined) return null;
  const from = text.indexOf(word);
  const before = text.slice(0, Math.max(0, from)).split('\n');
  const place = {
    from,
    to: from + word.length,
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
  };
  return {
    text: /^(read_|sniff_csv)/i.test(word)
      ? '查询台不能读写文件，也不能访问网络，只能查询页面下方列出的数据表。'
      : `查询台不能用“${word}”：它不是查询数据的函数。语句里不能出现这个词。`,
    original: '',
    place: from < 0 ? null : place,
  };
}

/** The first word that is no comment and no parenthesis, and its place. */
function firstWord(text: string): { word: string; place: TextPlace } | null {
  let from = 0;
  const skipped = /(?:[\s();]|--[^\n]*|\/\*[\s\S]*?\*\/)/y;
  while (skipped.test(text)) from = skipped.lastIndex;
  const [word] = /^(?:\w+|[\s\S])/u.exec(text.slice(from)) ?? [];
  if (word === undefined) return null;
  const before = text.slice(0, from).split('\n');
  const column = (before.at(-1) ?? '').length + 1;
  return { word, place: { from, to: from + word.length, line: before.length, column } };
}

type Explanation = readonly [pattern: RegExp, text: (found: readonly string[]) => string];

const explanations: readonly Explanation[] = [
  [/syntax error at or near ";"/, () => '一次只能运行一条语句。请删去分号后面的内容，分次运行。'],
  [
    /syntax error at or near "([^"]*)"/,
    ([word]) => `语法不对，问题在“${word}”或它前面：多半是少了逗号、括号，或关键字拼错。`,
  ],
  [
    /syntax error at end of input/,
    () => '语句没有写完：多半是少了右括号，或最后一个词后面还缺内容。',
  ],
  [
    /Cannot prepare multiple statements/,
    () =>
      '一次只能运行一条语句。PIVOT 要用 IN 写明各列的取值才是一条，如 PIVOT area ON kind IN (…) USING count(*)。',
  ],
  [
    /Values were not provided for the following prepared statement parameters/,
    () => '语句里有没填的参数（? 或 $）。请写上具体的值；$ 是文字的，用单引号括起来。',
  ],
  [
    /memory exhausted at or near|expression depth limit/,
    () => '语句一层套一层，超过数据引擎能读的层数。请拆成几个 WITH 子句，或减少嵌套。',
  ],
  [
    /Too many columns: (\d+), at most (\d+)/,
    ([columns, most]) =>
      `结果有 ${columns} 列，查询台最多取 ${most} 列。请在 SELECT 后面写明要的列。`,
  ],
  [isUnterminated, () => '引号或注释没有成对。文字用单引号，列名用双引号。'],
  [
    /Table with name (\S+) does not exist!(?:\s+Did you mean "([^"]+)")?/,
    ([name, near]) =>
      `没有“${name}”这张表。${near ? `是不是要写“${near}”？` : ''}全部表名见页面下方的数据表。`,
  ],
  [
    /Function with name (\S+) does not exist!(?:\s+Did you mean "([^"]+)")?/,
    ([name, near]) => `没有“${name}”这个函数。${near ? `是不是要写“${near}”？` : ''}`,
  ],
  [
    /Referenced column "([^"]+)" not found in FROM clause!(?:\s+Candidate bindings: ([^\n]+))?/,
    ([name, near]) =>
      `没有“${name}”这一列。${near ? `相近的列有 ${near.replace(/"/g, '').replace(/, /g, '、')}。` : ''}如果它是文字，请用单引号。`,
  ],
  [
    /Table "([^"]+)" does not have a column named "([^"]+)"/,
    ([table, column]) => `“${table}”没有“${column}”这一列。列名见页面下方的数据表。`,
  ],
  [
    /Referenced table "([^"]+)" not found/,
    ([name]) => `语句里没有引用“${name}”这张表，请先在 FROM 里写上。`,
  ],
  [
    /Ambiguous reference to column name "([^"]+)"/,
    ([name]) => `几张表都有“${name}”这一列，请写明是哪张表的，如 表名.${name}。`,
  ],
  [
    /column "([^"]+)" must appear in the GROUP BY clause/,
    ([name]) =>
      `“${name}”没有汇总：请把它写进 GROUP BY，或用 sum、max 等函数汇总。也可以写 GROUP BY ALL。`,
  ],
  [
    /No function matches the given name and argument types '([^']+)'/,
    ([call]) =>
      `“${call}”的参数类型不对，例如对文字求和。请换一列，或先转换类型，如 列名::DOUBLE。`,
  ],
  [
    /Conversion Error(?:: Could not convert string '([^']*)')?/,
    ([value]) =>
      `${value ? `“${value}”` : '有的值'}不能转换成所要的类型。可以改用 try_cast(列 AS 类型)，转换不了的记为 NULL。`,
  ],
  [
    /Out of Memory|Out of Range Error: .*allocate/,
    () =>
      '这条查询要用的内存超过上限，已经停止，数据引擎不受影响。请加条件缩小范围，或检查连接条件是否漏写。',
  ],
  [
    /"([^"]+)" was not found because the FROM clause is missing/,
    ([name]) => `语句里没有 FROM，不知道“${name}”是哪张表的列。如果它是文字，请用单引号。`,
  ],
  [
    /file system operations are disabled|Permission Error|external access|Extension Autoloading/,
    () => '查询台不能读写文件，也不能访问网络，只能查询页面下方列出的数据表。',
  ],
  [
    /Cannot (?:change|modify)|read-only|configuration has been locked|A CTE needs a SELECT/,
    () => '查询台是只读的，不能改动数据和设置。',
  ],
];

function explanationOf(original: string): string {
  for (const [pattern, text] of explanations) {
    const found = pattern.exec(original);
    if (found) return text(found.slice(1));
  }
  return '这条语句没有运行成功，原因见下面数据引擎的原话。';
}
