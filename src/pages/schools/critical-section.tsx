import type { ReactNode } from 'react';
import {
  type CriticalStage,
  dayText,
  milestoneWords,
  noticeEnd,
  type PeriodEnd,
  projectKindText,
  rules,
} from '../../model/index.ts';
import { type Column, DataTable, SheetDownloads, Tag } from '../../ui/index.ts';
import { DutyNames } from '../duty-links.tsx';
import type { SchoolsData } from './schools-data.ts';

interface CriticalSectionProps {
  readonly data: SchoolsData;
  readonly period: PeriodEnd;
  readonly scope: string;
  /** The choice of an area, which narrows the list. */
  readonly children: ReactNode;
}

const dueText = ({ days }: CriticalStage) =>
  days > 0 ? `已逾期${days}天` : days === 0 ? '当天到期' : `还有${-days}天`;

const columnsOf = (
  isOnBoard: (id: string) => boolean,
  { departmentsOf }: SchoolsData,
): readonly Column<CriticalStage>[] => [
  {
    key: 'state',
    title: '状态',
    isPlain: true,
    cell: ({ milestone }) => {
      const { shape, text, tone } = milestoneWords(milestone.state);
      return <Tag shape={shape} text={text} tone={tone} />;
    },
  },
  {
    key: 'project',
    title: '项目',
    isRowHeader: true,
    cell: ({ progress: { project } }) => (
      <>
        {isOnBoard(project.id) ? (
          <a href={`#project-${project.id}`}>{project.name}</a>
        ) : (
          project.name
        )}{' '}
        <span className="soft">{project.areaName}</span>
      </>
    ),
  },
  { key: 'stage', title: '阶段', cell: ({ milestone }) => milestone.stage },
  { key: 'planned', title: '计划日', cell: ({ plannedOn }) => plannedOn },
  { key: 'days', title: '差多少天', align: 'right', isPlain: true, cell: dueText },
  {
    key: 'note',
    title: '说明',
    isPlain: true,
    cell: ({ waits, progress: { next, project } }) =>
      [waits && next ? `等“${next.stage}”完成` : '', project.note].filter(Boolean).join('；'),
  },
  {
    key: 'duty',
    title: '责任单位',
    isPlain: true,
    cell: ({ progress }) => (
      <span className="duty">
        <DutyNames departments={departmentsOf(progress.project.kind)} />
      </span>
    ),
  },
];

/** What is overdue and what falls due next, counted from the day that is shown. */
export function CriticalSection({ data, period, scope, children }: CriticalSectionProps) {
  const { overdue, dueSoon } = data.critical;
  const onBoard = new Set(
    data.boards.flatMap(({ projects }) => projects.map(({ project }) => project.id)),
  );
  const rows = [...overdue, ...dueSoon];
  const until = `从${dayText(period)}算起，不是从今天；${rules.dueSoonDays}天到${dayText(noticeEnd(period))}为止`;
  return (
    <section aria-labelledby="critical">
      <h2 id="critical">
        要紧的：{overdue.length}个阶段逾期，{dueSoon.length}个阶段{rules.dueSoonDays}天内到期
      </h2>
      <p className="soft">
        {scope}；{until}。
      </p>
      {children}
      {rows.length === 0 ? (
        <p>没有逾期的阶段，{rules.dueSoonDays}天内也没有阶段到期。</p>
      ) : (
        <>
          <DataTable
            caption="逾期的（久的在前）和将到期的（近的在前）"
            narrow="blocks"
            columns={columnsOf((id) => onBoard.has(id), data)}
            rows={rows}
          />
          <SheetDownloads
            what="清单"
            sheet={() => ({
              name: '学校与专业要紧清单',
              columns: [
                '状态',
                '项目代码',
                '项目',
                '类型',
                '单位',
                '阶段',
                '计划日',
                '逾期天数',
                '说明',
              ],
              rows: rows.map(
                ({ progress: { project, next }, milestone, plannedOn, days, waits }) => [
                  milestoneWords(milestone.state).text,
                  project.id,
                  project.name,
                  projectKindText(project.kind),
                  project.areaName,
                  milestone.stage,
                  plannedOn,
                  days,
                  [waits && next ? `等“${next.stage}”完成` : '', project.note]
                    .filter(Boolean)
                    .join('；'),
                ],
              ),
              notes: [`逾期天数为负的，是离计划日还有多少天。${until}。`, scope],
            })}
          />
        </>
      )}
    </section>
  );
}
