import {
  changeText,
  figureStatusText,
  isAbsent,
  mapPresent,
  type Observation,
  periodText,
  quantityText,
  revisionMark,
} from '../../model/index.ts';
import { DataTable } from '../../ui/index.ts';
import type { TargetData } from './target-data.ts';
import { VerdictHistoryTable } from './verdict-history-table.tsx';

interface Revised {
  readonly before: Observation;
  readonly after: Observation;
}

/** Every figure that replaced an earlier one of the same period, newest period first. */
function revisedFigures(log: readonly Observation[]): readonly Revised[] {
  return log
    .flatMap((after, index) => {
      const before = log[index - 1];
      return before && before.periodEnd === after.periodEnd ? [{ before, after }] : [];
    })
    .reverse();
}

/** What was changed after the fact, from what to what, and what it did to the verdict. */
export function RevisionSection({ data }: { data: TargetData }) {
  const { log, commitment, revision, history } = data;
  const rows = revisedFigures(log);
  const { unit } = commitment;
  return (
    <section aria-labelledby="revisions">
      <h2 id="revisions">修订</h2>
      {revision && <p>{revisionMark(revision)}</p>}
      {rows.length === 0 ? (
        <p>没有修订过的数。</p>
      ) : (
        <DataTable
          caption={`${commitment.name}的修订记录`}
          columns={[
            {
              key: 'period',
              title: '期末',
              isRowHeader: true,
              cell: ({ after }) => periodText(after.periodEnd),
            },
            {
              key: 'before',
              title: '原数',
              align: 'right',
              cell: ({ before }) =>
                `${quantityText(before.value, unit)}（${figureStatusText[before.status]}）`,
            },
            {
              key: 'after',
              title: '改为',
              align: 'right',
              cell: ({ after }) =>
                `${quantityText(after.value, unit)}（${figureStatusText[after.status]}）`,
            },
            {
              key: 'change',
              title: '变动',
              align: 'right',
              cell: ({ before, after }) =>
                unit === '比例' || isAbsent(before.value)
                  ? '—'
                  : changeText(
                      mapPresent(after.value, (now) =>
                        mapPresent(before.value, (then) => now - then),
                      ),
                    ),
            },
            {
              key: 'published',
              title: '发布',
              cell: ({ after }) => after.publishedAt ?? '—',
            },
            { key: 'note', title: '说明', cell: ({ after }) => after.note || '—' },
          ]}
          rows={rows}
        />
      )}
      <VerdictHistoryTable changes={history} />
    </section>
  );
}
