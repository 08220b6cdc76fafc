import { describe, expect, test } from 'vitest';
import { FaultLog, formatFault } from '../../../scripts/intake/fault.ts';
import { publishedForm } from '../../../scripts/intake/files/published.ts';
import { stockForm } from '../../../scripts/intake/files/stock.ts';
import { readText } from '../../../scripts/intake/table.ts';

const header = Object.keys(stockForm.columns).join(',');
const good = {
  period_end: '2025-06-30',
  status: '快报',
  revision: '0',
  reported_on: '2025-07-10',
  total: '100',
  senior_worker: '60',
  technician: '25',
  senior_technician: '10',
  special_grade_technician: '4',
  chief_technician: '1',
  skilled_workers: '',
  counted_in_host: '—',
  note: '',
};

function readStock(cells: Partial<typeof good>) {
  const log = new FaultLog();
  const row = Object.values({ ...good, ...cells })
    .map((cell) => (/[",\n]/.test(cell) ? `"${cell}"` : cell))
    .join(',');
  const rows = readText(`# 填报表\n${header}\n${row}\n`, 'stock.csv', stockForm, log);
  return { rows, faults: log.all.map(formatFault) };
}

describe('a cell that is refused says what is expected', () => {
  const count = '应为不小于 0 的整数（人）';
  const absence = '未报留空，不适用写“—”';
  test.each([
    ['total', '12,3', `填的是“12,3”，${count}`],
    ['total', '12,345', `填的是“12,345”，${count}；请去掉千分位逗号`],
    ['total', '-5', `填的是“-5”，${count}；不会少于 0，请核对原表`],
    ['total', '12.5', `填的是“12.5”，${count}；如以万为单位，请换算成个数`],
    ['total', '１２３', `填的是“１２３”，${count}；含全角字符，请改用半角数字 123`],
    [
      'total',
      '1.23E+05',
      `填的是“1.23E+05”，${count}；请把 Excel 单元格改为“数值”格式，写出全部位数`,
    ],
    ['total', '1.2万', `填的是“1.2万”，${count}；请换算成个数，不以万为单位`],
    ['total', '100人', `填的是“100人”，${count}；请去掉单位`],
    ['total', '0100', `填的是“0100”，${count}；请去掉前面的 0`],
    ['total', "'100", `填的是“'100”，${count}；请去掉前面的单引号`],
    ['total', '￥100', `填的是“￥100”，${count}；请去掉货币符号`],
    ['total', '57%', `填的是“57%”，${count}；百分数请写成小数，57% 写作 0.57`],
    ['total', '#REF!', `填的是“#REF!”，${count}；这是 Excel 的公式错误值`],
    ['total', '无', `填的是“无”，${count}；未报留空`],
    ['total', '—', `填的是“—”，${count}；未报留空`],
    ['total', '99999999999', `填的是“99999999999”，${count}`],
    ['total', '12 345', `填的是“12 345”，${count}`],
    ['total', 'NaN', `填的是“NaN”，${count}`],
    ['total', '0x1F', `填的是“0x1F”，${count}`],
    ['counted_in_host', '--', `填的是“--”，${count}；${absence}`],
    ['counted_in_host', '－', `填的是“－”，${count}；${absence}`],
    ['revision', '', '未填，应为不小于 0 的整数（第几次修订）'],
    ['status', '初报', '填的是“初报”，应为快报、年报、核定、修订之一'],
    ['status', 'constructor', '填的是“constructor”，应为快报、年报、核定、修订之一'],
    ['period_end', '2025-02-30', '填的是“2025-02-30”，没有这一天，请核对年月日'],
    ['period_end', '2025/6/30', '填的是“2025/6/30”，应写成 2025-06-30'],
    ['period_end', '2025年6月30日', '填的是“2025年6月30日”，应写成 2025-06-30'],
    ['period_end', '2025.06.30', '填的是“2025.06.30”，应写成 2025-06-30'],
    ['period_end', '20250630', '填的是“20250630”，应写成 2025-06-30'],
    ['period_end', '45838', '填的是“45838”，应写成 2025-06-30'],
    ['period_end', '2025/6/30 0:00', '填的是“2025/6/30 0:00”，应写成 2025-06-30'],
    ['period_end', '２０２５-06-30', '填的是“２０２５-06-30”，含全角字符，应写成 2025-06-30'],
    ['period_end', '', '未填，应为日期，写作 2025-06-30 的形式'],
    ['period_end', '6月底', '填的是“6月底”，应为日期，写作 2025-06-30 的形式'],
    [
      'period_end',
      '2025-05-31',
      '填的是“2025-05-31”，应为季末日期（3月31日、6月30日、9月30日或12月31日）',
    ],
  ])('%s %s', (column, cell, message) => {
    expect(readStock({ [column]: cell }).faults).toEqual([
      `stock.csv 第 3 行 ${column} 列：${message}。`,
    ]);
  });
});

test('each kind of absence has its own value, and none is 0', () => {
  const { rows, faults } = readStock({ total: '', chief_technician: '—', technician: '0' });
  expect(faults).toEqual([]);
  expect(rows[0]).toMatchObject({
    total: 'not_reported',
    chief_technician: 'not_applicable',
    technician: 0,
  });
});

test('blanks around a cell are harmless, and every bad cell of a row is reported', () => {
  expect(readStock({ total: ' 100　' }).rows[0]?.total).toBe(100);
  expect(readStock({ total: 'x', status: 'y' }).faults).toHaveLength(2);
});

describe('the day of a source may be a month', () => {
  const columns = Object.keys(publishedForm.columns).join(',');
  const read = (day: string) => {
    const log = new FaultLog();
    const row = `990900,pool.high_skilled,2024-12-31,1,人,,报道,示例报,${day}`;
    const [first] = readText(`${columns}\n${row}\n`, 'o.csv', publishedForm, log);
    return first?.source_date ?? log.all.map(formatFault)[0];
  };
  test.each([
    ['2024-02', '2024-02-29'],
    ['2025-09', '2025-09-30'],
    ['2025-09-12', '2025-09-12'],
    [
      '2025-13',
      'o.csv 第 2 行 source_date 列：填的是“2025-13”，应为日期（如 2025-06-30）或月份（如 2025-06）。',
    ],
  ])('%s', (day, expected) => expect(read(day)).toBe(expected));
});
