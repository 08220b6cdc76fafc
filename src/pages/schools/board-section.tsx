import { milestoneTimeline, TimelineFigure, type TimelineLine } from '../../charts/index.ts';
import {
  dayText,
  isAbsent,
  type Milestone,
  milestoneWords,
  type PeriodEnd,
  type ProjectProgress,
  periodText,
  projectKindText,
  projectStateWords,
  slipText,
  stageNames,
} from '../../model/index.ts';
import { type Column, DataTable, SheetDownloads, Tag } from '../../ui/index.ts';
import { DutyNames } from '../duty-links.tsx';
import { boardSheet } from './board-sheet.ts';
import type { Board } from './schools-data.ts';

interface BoardSectionProps {
  readonly board: Board;
  readonly period: PeriodEnd;
  readonly notes: readonly string[];
}

/** The projects of one kind: over time, and stage by stage with plan, day, slip and evidence. */
export function BoardSection({ board, period, notes }: BoardSectionProps) {
  const { kind, projects, departments } = board;
  const name = projectKindText(kind);
  const drawing = milestoneTimeline({ projects, asOf: period, deadlines: deadlinesOf(board) });
  const announced = projects.filter(({ state }) => state === 'announced').length;
  return (
    <section className="board" aria-labelledby={`board-${kind}`}>
      <h3 className="board-title" id={`board-${kind}`}>
        {name}：{projects.length}个项目，{announced}个已公布
      </h3>
      <p className="soft">
        责任单位：
        <DutyNames departments={departments} />
      </p>
      {drawing && (
        <TimelineFigure
          title={`${name}的阶段，计划与实际`}
          drawing={drawing}
          cutOffLabel={`数据到${periodText(period)}`}
        />
      )}
      <DataTable
        caption={`${name}的阶段：完成日、计划日、偏差和凭证`}
        narrow="blocks"
        columns={columns}
        rows={projects}
      />
      <SheetDownloads what={name} sheet={() => boardSheet(name, projects, notes)} />
    </section>
  );
}

/** The day on which a promise about this kind falls due. */
function deadlinesOf({ commitments }: Board): readonly TimelineLine[] {
  return commitments.flatMap(({ due }) =>
    due === null ? [] : [{ label: `期限${periodText(due)}`, on: due }],
  );
}

const columns: readonly Column<ProjectProgress>[] = [
  {
    key: 'project',
    title: '项目',
    isRowHeader: true,
    cell: ({ project }) => (
      <span id={`project-${project.id}`} className="board-project">
        {project.name}
        <span className="soft">
          {project.areaName}
          {project.parentName && `，${project.parentName}`}
        </span>
        {project.note && <span className="soft">{project.note}</span>}
      </span>
    ),
  },
  {
    key: 'state',
    title: '状态、下一步',
    isPlain: true,
    cell: ({ state, next, slip }) => {
      const { shape, text, tone } = projectStateWords(state);
      return (
        <span className="board-cell">
          <Tag shape={shape} text={text} tone={tone} />
          {next && <span>下一步：{next.stage}</span>}
          {next?.plannedOn && <span className="soft">计划 {next.plannedOn}</span>}
          {!isAbsent(slip) && <span className="soft">{slipText(slip)}</span>}
        </span>
      );
    },
  },
  ...stageNames.map(
    (stage): Column<ProjectProgress> => ({
      key: stage,
      title: stage,
      cell: ({ milestones }) => {
        const milestone = milestones.find((each) => each.stage === stage);
        return milestone ? <StageCell milestone={milestone} /> : '—';
      },
    }),
  ),
];

function StageCell({ milestone }: { readonly milestone: Milestone }) {
  const { plannedOn, doneOn, evidence, state, slip } = milestone;
  const { shape, text, tone } = milestoneWords(state);
  const by = isAbsent(slip) ? '' : state === 'overdue' ? `已${slip}天` : slipText(slip);
  return (
    <span className={`board-cell tone-${tone}`}>
      <span className="board-day">
        <span aria-hidden="true">{shape}</span> {doneOn ?? text}
      </span>
      <span className="soft">{plannedOn === null ? '没有计划日' : `计划 ${plannedOn}`}</span>
      {by && <span className={tone === 'behind' ? 'board-slip' : 'soft'}>{by}</span>}
      {evidence && <Evidence text={evidence} />}
    </span>
  );
}

/** A document's number as text, an address as a link; nothing else becomes one. */
function Evidence({ text }: { readonly text: string }) {
  if (!/^https?:\/\//.test(text)) return <span className="soft evidence">{text}</span>;
  return (
    <a className="evidence" href={text} rel="noopener noreferrer">
      凭证链接
    </a>
  );
}

/** `2026年9月30日` for the notes of what is taken away. */
export const asOfNote = (period: PeriodEnd) =>
  `截至${dayText(period)}：此后完成的阶段在这里还没有完成；计划日按最新台账，没有历次计划。`;
