/** Recognises the usual slips of hand and of Excel, to word a message that can be acted on. */
import { type IsoDate, isRealDate } from './dates.ts';

/** Full-width digits, letters and signs as their half-width twins. */
export function asHalfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/　/g, ' ');
}

/** The day a wrongly written date most likely stands for, or null. */
export function datesMeant(cell: string): IsoDate | null {
  const half = asHalfWidth(cell).trim();
  const parts =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[ T]\d{1,2}:\d{2}.*)?$/.exec(
      half,
    ) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(half);
  if (parts) {
    const written = [parts[1], parts[2]?.padStart(2, '0'), parts[3]?.padStart(2, '0')].join('-');
    return isRealDate(written) ? written : null;
  }
  return excelSerial(half);
}

/**
 * A clause to append to "expected a number" that names the slip; '' if none is recognised.
 * `absence` says how an absent figure is written in this column, '' if it may not be absent.
 */
export function numberMeant(cell: string, absence: string): string {
  const half = asHalfWidth(cell);
  if (half !== cell && /^-?[\d.,]+$/.test(half)) return `；含全角字符，请改用半角数字 ${half}`;
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(cell)) return '；请去掉千分位逗号';
  if (/[eE]\+?\d+$/.test(cell)) return '；请把 Excel 单元格改为“数值”格式，写出全部位数';
  if (/^[¥￥$]/.test(cell)) return '；请去掉货币符号';
  if (/^\d+(\.\d+)?[%％]$/.test(cell)) return '；百分数请写成小数，57% 写作 0.57';
  if (/^-\d/.test(cell)) return '；不会少于 0，请核对原表';
  if (/^\d+\.\d+$/.test(cell)) return '；如以万为单位，请换算成个数';
  if (/万/.test(cell)) return '；请换算成个数，不以万为单位';
  if (absence && /^[-–—―─－]+$|^(无|缺|未报|不适用|\/|N\/?A|n\/?a|\\)$/.test(cell)) {
    return `；${absence}`;
  }
  if (/^#(REF|N\/A|VALUE|DIV\/0|NAME|NUM|NULL)/.test(cell)) return '；这是 Excel 的公式错误值';
  if (/^\d+(人|个|元|所|次|届|条)$/.test(cell)) return '；请去掉单位';
  if (/^0\d+$/.test(cell)) return '；请去掉前面的 0';
  if (/^'\d+$/.test(cell)) return '；请去掉前面的单引号';
  return '';
}

/** Excel stores days as a count from 1899-12-30; only the years 2000 to 2050 are believed. */
function excelSerial(text: string): IsoDate | null {
  if (!/^\d{5}$/.test(text)) return null;
  const serial = Number(text);
  if (serial < 36_526 || serial > 55_153) return null;
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}
