/** data/published/observations.csv: figures that the press or a government office has printed. */
import { date, dateOrMonth, decimal, optionalText, text } from '../columns.ts';
import { fileForm, type RowOf } from '../file.ts';

export const publishedForm = fileForm(
  {
    area: text('地区代码'),
    indicator: text('指标代码'),
    period_end: date,
    value: decimal('数值'),
    unit: text('单位'),
    qualifier: optionalText,
    confidence: text('可信程度'),
    source: text('来源'),
    source_date: dateOrMonth,
  },
  ['area', 'indicator', 'period_end'],
);
export type PublishedFigure = RowOf<typeof publishedForm>;
