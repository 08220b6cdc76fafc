import { describe, expect, test } from 'vitest';
import { errorPlace } from '../../../src/pages/sql/error-place.ts';
import { explainError } from '../../../src/pages/sql/explain-error.ts';

// Messages as the engines give them: the reader's first line is LINE 2 of what they were given.

const wide =
  'SELECT code, name, short_name, kind, role, host, sort, population_2020_zones_apart, population_2020_zones_included, nonsense_column FROM area';
const han =
  "SELECT '泰安市高技能人才' AS 泰, 高技能人才总量 FROM area JOIN pool ON 1=1 WHERE a = 1";

describe('the place of an error', () => {
  test.each([
    [
      'in the first line',
      'SELECT nme FROM area',
      'Binder Error: x\n\nLINE 2: SELECT nme FROM area\n               ^',
      [1, 8, 'nme'],
    ],
    [
      'in a later line',
      'SELECT\n  code,\n  nmae\nFROM area',
      'Binder Error: x\n\nLINE 4:   nmae\n          ^',
      [3, 3, 'nmae'],
    ],
    [
      'in a line that is cut at both ends',
      `${wide}`,
      'Binder Error: x\n\nLINE 2: ..., population_2020_zones_apart, population_2020_zones_included, nonsense_column FROM area\n                                                                          ^',
      [1, wide.indexOf('nonsense_column') + 1, 'nonsense_column'],
    ],
    [
      'behind Chinese, which takes two columns of a terminal',
      han,
      `Binder Error: x\n\nLINE 2: ...' AS 泰, 高技能人才总量 FROM area JOIN pool ON 1=1 WHERE a = 1\n${' '.repeat(68)}^`,
      [1, han.indexOf('a = 1') + 1, 'a'],
    ],
    [
      'at a quoted word',
      'SELECT "no such" FROM area',
      'Binder Error: x\n\nLINE 2: SELECT "no such" FROM area\n               ^',
      [1, 8, '"no such"'],
    ],
    [
      'at a sign',
      'SELECT 1; DROP VIEW area',
      'Parser Error: syntax error at or near ";"\n\nLINE 2: SELECT 1; DROP VIEW area\n                ^',
      [1, 9, ';'],
    ],
    [
      'twice quoted, as the browser engine does',
      'SELECT * FORM area',
      'Parser Error: syntax error at or near "area"\n\nLINE 2: SELECT * FORM area\n                      ^\n\nLINE 2: SELECT * FORM area\n                      ^',
      [1, 15, 'area'],
    ],
    [
      'at the end of the input',
      'SELECT (1\n',
      'Parser Error: syntax error at end of input',
      [1, 9, '1'],
    ],
    [
      'at the parenthesis behind the statement',
      'SELECT 1\nFROM',
      'Parser Error: syntax error at or near ")"\n\nLINE 4: )\n        ^',
      [2, 4, 'M'],
    ],
  ])('%s', (_, text, message, [line, column, marked]) => {
    const place = errorPlace(message, text);
    expect([place?.line, place?.column, text.slice(place?.from, place?.to)]).toEqual([
      line,
      column,
      marked,
    ]);
  });

  test('is none where the engine names none', () => {
    expect(errorPlace('Out of Memory Error: too much', 'SELECT 1')).toBe(null);
  });

  test('is none where the quoted line is another', () => {
    expect(errorPlace('x\n\nLINE 2: SELECT 2\n        ^', 'SELECT 1')).toBe(null);
  });
});

describe('the explanation', () => {
  test.each([
    [
      'SELECT * FROM areaa',
      'Catalog Error: Table with name areaa does not exist!\nDid you mean "area"?',
      /没有“areaa”这张表。是不是要写“area”/,
    ],
    [
      'SELECT nme FROM area',
      'Binder Error: Referenced column "nme" not found in FROM clause!\nCandidate bindings: "name", "code"',
      /没有“nme”这一列。相近的列有 name、code/,
    ],
    [
      'SELECT foo(1)',
      'Catalog Error: Scalar Function with name foo does not exist!\nDid you mean "floor"?',
      /没有“foo”这个函数.*“floor”/,
    ],
    ['SELECT 1; SELECT 2', 'Parser Error: syntax error at or near ";"', /一次只能运行一条语句/],
    ['SELECT (1', 'Parser Error: syntax error at end of input', /没有写完/],
    [
      'SELECT code, count(*) FROM area',
      'Binder Error: column "code" must appear in the GROUP BY clause or must be part of an aggregate function.',
      /“code”没有汇总/,
    ],
    [
      'SELECT list(range) FROM range(1000000000)',
      'Out of Memory Error: failed to allocate data of size 16.0 MiB',
      /内存超过上限/,
    ],
    [
      "SELECT * FROM read_csv('x')",
      'Permission Error: Cannot access file "x" - file system operations are disabled by configuration',
      /不能读写文件，也不能访问网络/,
    ],
    [
      'SELECT code::INTEGER FROM area',
      "Conversion Error: Could not convert string 'TA-GXQ' to INT32",
      /“TA-GXQ”不能转换/,
    ],
    [
      'SELECT code，name FROM area',
      'Binder Error: Referenced column "code，name" not found in FROM clause!',
      /中文标点/,
    ],
    ['SELECT * FROM area；', 'Catalog Error: Table with name area； does not exist!', /中文标点/],
    [
      "SELECT nme FROM area -- 说明，（注）\nWHERE name = '泰安，市'",
      'Binder Error: Referenced column "nme" not found in FROM clause!',
      /没有“nme”这一列/,
    ],
    ['；', 'Parser Error: syntax error at or near ")"', /中文标点/],
    ['/* 没有结束', 'Parser Error: unterminated /* comment at or near "/* 没有结束"', /没有成对/],
    [
      'PIVOT area ON kind USING count(*)',
      'Invalid Input Error: Cannot prepare multiple statements at once!',
      /PIVOT 要用 IN 写明/,
    ],
    [
      'SELECT ?',
      'Invalid Input Error: Values were not provided for the following prepared statement parameters: 1',
      /没填的参数/,
    ],
    ['SELECT ((1))', 'Parser Error: memory exhausted at or near "("', /一层套一层/],
    ['SELECT 1, 2', 'Too many columns: 201, at most 200', /结果有 201 列，查询台最多取 200 列/],
    ['FROM enable_logging()', 'Refused: enable_logging', /不能用“enable_logging”/],
    ["FROM read_blob('core.duckdb')", 'Refused: read_blob', /不能读写文件/],
    [
      'SELECT nme',
      'Binder Error: Referenced column "nme" was not found because the FROM clause is missing',
      /没有 FROM，不知道“nme”/,
    ],
    [
      'FROM x.parquet',
      "Extension Autoloading Error: An error occurred while trying to automatically install the required extension 'parquet'",
      /不能读写文件/,
    ],
    ['WITH x AS (DELETE FROM a) FROM x', 'Not implemented Error: A CTE needs a SELECT', /只读/],
    ['SELECT 1', 'Some Error: that nobody has met', /原因见下面/],
  ])('%s', (text, message, said) => expect(explainError(message, text).text).toMatch(said));

  test.each([
    ['DROP VIEW area', 'DROP', 1, 1],
    ['  -- 删除\n  drop table area', 'DROP', 2, 3],
    ['/* x */ COPY area TO 1', 'COPY', 1, 9],
    ['PRAGMA database_list', 'PRAGMA', 1, 1],
    ["ATTACH 'x'", 'ATTACH', 1, 1],
    ['set threads = 4', 'SET', 1, 1],
  ])('%s: what does more than read is named, at its first word', (text, word, line, column) => {
    const { text: said, place } = explainError('Parser Error: whatever', text);
    expect(said).toContain(`不能运行 ${word}`);
    expect([place?.line, place?.column]).toEqual([line, column]);
  });

  test.each(['', '  \n', '-- 只有注释', ';'])('nothing is asked for: %j', (text) => {
    expect(explainError('Parser Error: x', text)).toMatchObject({ place: null, original: '' });
  });

  test('a refused word is shown where it stands', () => {
    const { place } = explainError('Refused: setseed', 'SELECT 1,\n  setseed(0.5)');
    expect([place?.line, place?.column]).toEqual([2, 3]);
  });

  test('a parenthesis in front does no harm', () => {
    expect(explainError('Binder Error: x', '(SELECT 1)').text).not.toContain('不能运行');
  });

  test('the engine’s words are kept without the quoted line', () => {
    const { original } = explainError(
      'Error: Binder Error: x y\n\nLINE 2: SELECT\n        ^',
      'SELECT',
    );
    expect(original).toBe('Binder Error: x y');
  });
});
