import { memo, useMemo } from 'react';
import { type AreaSeries, countText, percentText } from '../../model/index.ts';
import { DataTable, type Sheet, SheetDownloads } from '../../ui/index.ts';
import { markedName } from './marked-name.ts';
import { RowsChoice, type RowsChoiceProps } from './rows-choice.tsx';
import { workedExample } from './worked-example.ts';
import { workingInputs } from './working-inputs.ts';
import { ruleLines } from './working-rules.ts';

interface WorkingSectionProps extends RowsChoiceProps {
  /** The areas whose numbers are listed; the download holds those of all. */
  readonly listed: ReadonlySet<string>;
  /** Code of the area whose arithmetic is written out; null for the last in the row. */
  readonly chosen: string | null;
}

/** 怎么算的: the rules of the table, the numbers it is made of, and one row of it computed step by step. */
export const WorkingSection = memo(function WorkingSection(props: WorkingSectionProps) {
  const { data, listed, chosen } = props;
  const { comparison, isCount, indicator, marks, at, city } = data;
  const inputs = useMemo(() => workingInputs(data), [data]);
  const { ranked, apart, onBasis } = comparison;
  const example = [...ranked, ...apart].find(({ code }) => code === chosen) ?? ranked[0];
  const steps = example ? workedExample(data, example) : [];
  const text = isCount ? countText : percentText;
  const rows = onBasis.filter(
    ({ code }) => !apart.some((row) => row.code === code && row.mergedInto !== null),
  );
  const sheet = (): Sheet => ({
    name: `区县比较_算式_${indicator.name}_${at}`,
    columns: ['单位', ...inputs.map(({ title }) => title)],
    rows: [city, ...rows].map((area) => [
      area.name,
      ...inputs.map(({ of }) => {
        const value = of(area);
        return typeof value === 'number' ? value : text(value);
      }),
    ]),
    notes: ruleLines(data),
  });
  return (
    <details className="working">
      <summary>怎么算的{example && steps.length > 0 && `，以${example.name}为例`}</summary>
      <ul className="notes">
        {ruleLines(data).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {example && steps.length > 0 && (
        <>
          <h3>{example.name}</h3>
          <ol className="working-steps">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </>
      )}
      <DataTable<AreaSeries>
        caption={`${indicator.name}：算式里的数（${isCount ? indicator.unit : '比例'}）`}
        columns={[
          {
            key: 'name',
            title: '单位',
            isRowHeader: true,
            cell: (area) => markedName(marks, area),
          },
          ...inputs.map(({ title, of }) => ({
            key: title,
            title,
            align: 'right' as const,
            cell: (area: AreaSeries) => text(of(area)),
          })),
        ]}
        rows={rows.filter(({ code }) => listed.has(code))}
        pinned={[city]}
      />
      <RowsChoice {...props} />
      <SheetDownloads sheet={sheet} what="算式里的数" />
    </details>
  );
});
