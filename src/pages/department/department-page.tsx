import './department.css';
import { useMemo } from 'react';
import {
  dayText,
  dutyFinding,
  dutyOf,
  isLagging,
  measureAnchor,
  partText,
  periodText,
} from '../../model/index.ts';
import { DataTable, MarkLabel, SheetDownloads } from '../../ui/index.ts';
import { CommitmentTable } from '../commitment-table.tsx';
import { DutyNames } from '../duty-links.tsx';
import { ledgerData } from '../ledger-data.ts';
import type { PageProps } from '../page.ts';
import { StandardList } from '../standard-list.tsx';
import { dutySheet } from './duty-sheet.ts';

/** What one department owes: what is overdue first, then its measures, its tasks and its money. */
export function DepartmentPage({ book, view, catalog, pageLink }: PageProps) {
  const data = useMemo(() => ledgerData(book, view, catalog), [book, view, catalog]);
  const department = catalog.departments.find(({ code }) => code === view.place);
  if (!department) throw new RangeError(`no department ${view.place}`);
  const { context, entries, dataset } = data;
  const duty = dutyOf(department, entries);
  const lagging = duty.assessments.filter(isLagging);
  const others = duty.assessments.filter((assessment) => !isLagging(assessment));
  const until = periodText(context.cutOff);

  return (
    <>
      <p className="crumb">
        <a href={pageLink('policy/')}>← 政策台账</a>
      </p>
      <section className="lead" aria-labelledby="finding">
        <h1 id="finding">{dutyFinding(duty, context)}</h1>
        <p className="soft">
          {department.name}的责任清单。数据截止{dayText(context.cutOff)}，{dataset.name}数据
          <MarkLabel />
          。文件只按次序列出责任单位，没有写明由谁牵头。
        </p>
      </section>
      {lagging.length > 0 && (
        <section aria-labelledby="owed">
          <h2 id="owed">落后或未完成</h2>
          <CommitmentTable
            caption={`${lagging.length}项，${until}`}
            assessments={lagging}
            pageLink={pageLink}
          />
        </section>
      )}
      {others.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others">其他任务</h2>
          <CommitmentTable
            caption={`${others.length}项，${until}`}
            assessments={others}
            pageLink={pageLink}
          />
        </section>
      )}
      <section aria-labelledby="measures">
        <h2 id="measures">负责的措施</h2>
        <DataTable
          caption={`${duty.entries.length}条`}
          narrow="blocks"
          columns={[
            {
              key: 'title',
              title: '措施',
              isRowHeader: true,
              cell: (entry) => (
                <a href={`${pageLink('policy/')}#${measureAnchor(entry)}`}>
                  {entry.measure.clause}
                  {entry.measure.title}
                </a>
              ),
            },
            { key: 'part', title: '承担方式', isPlain: true, cell: partText },
            {
              key: 'others',
              title: '其他责任单位',
              cell: (entry) =>
                entry.others.length > 0 ? (
                  <span className="duty">
                    <DutyNames departments={entry.others} />
                  </span>
                ) : (
                  '没有'
                ),
            },
            {
              key: 'numbers',
              title: '数量要求',
              isPlain: true,
              cell: ({ numbers, assessments, standards }) =>
                numbers === 'commitments'
                  ? `${assessments.length}项任务`
                  : standards.length > 0
                    ? '只有补贴标准'
                    : '无量化目标',
            },
          ]}
          rows={duty.entries}
        />
      </section>
      {duty.standards.length > 0 && (
        <section aria-labelledby="standards">
          <h2 id="standards">有关的补贴</h2>
          <StandardList standards={duty.standards} data={data} />
        </section>
      )}
      <SheetDownloads sheet={() => dutySheet(duty, context)} what="责任清单" />
    </>
  );
}
