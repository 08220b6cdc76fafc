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
  if (!readingWords.includes(first.word.toLowerCase())) {
    const word = first.word.toUpperCase();
    return {
      text: `查询台只能查询，不能运行 ${word}。请以 SELECT、WITH、FROM、DESCRIBE 或 SUMMARIZE 开头。`,
      original,
      place: first.place,
    };
  }
  return { text: explanationOf(original), original, place: errorPlace(said, text) };
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
  [/unterminated/, () => '引号或注释没有成对。文字用单引号，列名用双引号。'],
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
    /file system operations are disabled|Permission Error|external access/,
    () => '查询台不能读写文件，也不能访问网络，只能查询页面下方列出的数据表。',
  ],
  [
    /Cannot (?:change|modify)|read-only|configuration has been locked/,
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
