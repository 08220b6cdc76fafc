import {
  changeText,
  dayText,
  figureStatusText,
  isAbsent,
  type Maybe,
  mapPresent,
  periodText,
  pointsText,
  quantityText,
  revisionKinds,
  revisionKindText,
} from '../../model/index.ts';
import { type Column, DataTable, Paging } from '../../ui/index.ts';
import type { DataAnswers, RevisionRow } from './data-answers.ts';
import { type DataProps, pageSize } from './data-state.ts';

interface RevisionSectionProps extends Pick<DataProps, 'view' | 'linkTo' | 'go'> {
  readonly data: DataAnswers;
}

const shown = ({ value, status }: RevisionRow['before'], unit: string): string =>
  `${exact(value, unit)}（${figureStatusText[status]}）`;

/** To the person: a correction of 1,897 must not vanish in a rounding to 万. */
function exact(value: Maybe<number>, unit: string): string {
  if (unit === '比例' || isAbsent(value)) return quantityText(value, unit);
  return `${changeText(value).replace('+', '')}${unit}`;
}

function difference({ before, after, unit }: RevisionRow): string {
  if (isAbsent(before.value)) return '—';
  const was = before.value;
  const change = mapPresent(after.value, (now) => now - was);
  return unit === '比例' ? `${pointsText(change, 2)}百分点` : changeText(change);
}

const columns: readonly Column<RevisionRow>[] = [
  { key: 'area', title: '地区', isRowHeader: true, cell: ({ areaName }) => areaName },
  { key: 'indicator', title: '指标', isPlain: true, cell: ({ indicatorName }) => indicatorName },
  { key: 'period', title: '期末', cell: ({ periodEnd }) => periodText(periodEnd) },
  { key: 'before', title: '原数', align: 'right', cell: ({ before, unit }) => shown(before, unit) },
  { key: 'after', title: '改为', align: 'right', cell: ({ after, unit }) => shown(after, unit) },
  { key: 'change', title: '变动', align: 'right', cell: difference },
  {
    key: 'published',
    title: '上报',
    cell: ({ publishedAt }) => (
      <span className="whole">{publishedAt === null ? '—' : dayText(publishedAt)}</span>
    ),
  },
  { key: 'note', title: '原因', cell: ({ note }) => note || '未写明' },
];

/** The revision log: every figure that was reported again, from what to what, and why. */
export function RevisionSection({ data, view, linkTo, go }: RevisionSectionProps) {
  const kind = view.revisions;
  const total = data.revisionCount(kind);
  return (
    <section aria-labelledby="revisions">
      <h2 id="revisions">修订记录</h2>
      <p>
        旧数从不覆盖，改一次加一行。更正是正式数又改，或标明“修订”的数；快报定数是快报被年报、核定数代替；数未变是只换了状态。这里列合计，分等级的数随合计一起改，全部在“指标数值”表里。
      </p>
      <ul className="choices" aria-label="看哪一类修订">
        {revisionKinds.map((each) => (
          <li key={each}>
            <a
              className="button"
              href={linkTo({ revisions: each, revisionsPage: 1 })}
              aria-current={each === kind ? 'true' : undefined}
              onClick={(event) => {
                event.preventDefault();
                go({ revisions: each, revisionsPage: 1 });
              }}
            >
              {revisionKindText[each]} {data.revisionCount(each)}
            </a>
          </li>
        ))}
      </ul>
      {data.revisions.length === 0 ? (
        <p>{total === 0 ? '没有这一类修订。' : '这一页没有内容，请翻回前页。'}</p>
      ) : (
        <div className="wrapping">
          <DataTable
            caption={`修订记录：${revisionKindText[kind]}`}
            narrow="blocks"
            columns={columns}
            rows={data.revisions}
          />
        </div>
      )}
      <Paging
        what="修订记录"
        page={view.revisionsPage}
        pageSize={pageSize}
        total={total}
        linkTo={(revisionsPage) => linkTo({ revisionsPage })}
        go={(revisionsPage) => go({ revisionsPage })}
      />
    </section>
  );
}
