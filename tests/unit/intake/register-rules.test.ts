import { expect, test } from 'vitest';
import { intakeOf } from './edited-city.ts';

const file = 'reference/register_rules.csv';
const at = (line: number, text: string) => `data/${file} 第 ${line} 行 ${text}。`;

test.each([
  ['疑似身份证号,停止', '疑似身份证号,剔除', at(2, 'handling 列：填的是“剔除”，此项只能填停止')],
  [
    '不在代码表中,剔除',
    '不在代码表中,计入',
    at(4, 'handling 列：填的是“计入”，此项只能填停止或剔除'),
  ],
  [
    '不在代码表中,剔除,0.2',
    '不在代码表中,剔除,1',
    at(4, 'stop_above 列：填的是“1”，应为小于 1 的份额，如 0.001 表示千分之一'),
  ],
  ['计入,,16', '计入,,', at(6, 'value 列：未填，此项须填数值')],
  [
    '分等级与县区报表不一致,计入',
    '分等级与县区报表不一致,剔除',
    at(15, 'handling 列：填的是“剔除”，此项只能填停止或计入'),
  ],
  [
    '离册早于取证,剔除',
    '离册早于取证,忽略',
    at(7, 'handling 列：填的是“忽略”，应为停止、剔除、计入之一'),
  ],
])('%s becomes %s', (from, to, message) => {
  expect(intakeOf([[file, from, to]]).errors).toEqual([message]);
});

test('every rule has to be set', () => {
  expect(
    intakeOf([[file, '9,level_falls,等级低于此前已取得的等级,剔除,,,一人按最高等级计\n', '']])
      .errors,
  ).toEqual([`data/${file}：缺少 level_falls 的规则。`]);
});
