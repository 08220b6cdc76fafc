import {
  absentText,
  type Commitment,
  countText,
  isAbsent,
  type paceScenarios,
  periodText,
  quantityText,
  scenarioName,
} from '../../model/index.ts';
import { DataTable } from '../../ui/index.ts';

type Scenarios = ReturnType<typeof paceScenarios>;

interface ScenarioTableProps {
  readonly scenarios: Scenarios;
  readonly commitment: Commitment;
}

const order = ['required', 'recent', 'best'] as const;

/** The pace that is asked for beside the paces that were seen. */
export function ScenarioTable({ scenarios, commitment: { unit, due } }: ScenarioTableProps) {
  const rows = order.map((id) => ({ id, scenario: scenarios[id] }));
  return (
    <DataTable
      caption="三种速度"
      columns={[
        { key: 'name', title: '速度', isRowHeader: true, cell: ({ id }) => scenarioName[id] },
        {
          key: 'perYear',
          title: `每年净增（${unit}）`,
          align: 'right',
          cell: ({ scenario }) =>
            isAbsent(scenario) ? absentText(scenario) : countText(scenario.perYear),
        },
        {
          key: 'atDue',
          title: due ? periodText(due) : '到期',
          align: 'right',
          cell: ({ scenario }) =>
            isAbsent(scenario) ? absentText(scenario) : quantityText(scenario.valueAtDue, unit),
        },
        {
          key: 'arrival',
          title: '达到目标',
          cell: ({ scenario }) =>
            isAbsent(scenario)
              ? absentText(scenario)
              : scenario.arrival
                ? periodText(scenario.arrival)
                : '到不了',
        },
        {
          key: 'seen',
          title: '出自',
          cell: ({ scenario }) =>
            isAbsent(scenario) || scenario.seen === null
              ? '—'
              : `${periodText(scenario.seen.from)}到${periodText(scenario.seen.to)}`,
        },
      ]}
      rows={rows}
    />
  );
}
