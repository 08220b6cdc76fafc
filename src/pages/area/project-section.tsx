import {
  type CriticalStage,
  dayText,
  milestoneWords,
  projectKindText,
  rules,
} from '../../model/index.ts';
import { type Column, DataTable, SheetDownloads, Tag } from '../../ui/index.ts';
import type { ProjectData } from './project-data.ts';
import type { SectionProps } from './section-props.ts';

const dueText = ({ days }: CriticalStage) =>
  days > 0 ? `已逾期${days}天` : days === 0 ? '当天到期' : `还有${-days}天`;

const columns: readonly Column<CriticalStage>[] = [
  {
    key: 'project',
    title: '项目',
    isRowHeader: true,
    cell: ({ progress }) => progress.project.name,
  },
  { key: 'stage', title: '阶段', cell: ({ milestone }) => milestone.stage },
  {
    key: 'days',
    title: '差多少天',
    cell: (stage) => {
      const { shape, tone } = milestoneWords(stage.milestone.state);
      return <Tag shape={shape} text={dueText(stage)} tone={tone} />;
    },
  },
  { key: 'planned', title: '计划日', cell: ({ plannedOn }) => plannedOn },
];

/** Schools, majors and platforms in the area, and which of their stages somebody has to see to. */
export function ProjectSection({ data, notes, pageLink }: SectionProps) {
  const { projects, name, code, period } = data;
  const { kinds, critical } = projects;
  const rows = [...critical.overdue, ...critical.dueSoon];
  return (
    <section aria-labelledby="projects" className="area-projects">
      <h2 id="projects">
        <a href={pageLink('schools/', { area: code })}>学校、专业和平台</a>
      </h2>
      <p>{kinds.length === 0 ? '没有在台账里的项目。' : kindsText(projects)}</p>
      {rows.length > 0 && (
        <div className="area-critical">
          <DataTable
            caption={`逾期${critical.overdue.length}个阶段，${rules.dueSoonDays}天内到期${critical.dueSoon.length}个`}
            columns={columns}
            rows={rows}
          />
          {rows.length > printedRows && (
            <p className="on-paper">另有{rows.length - printedRows}个阶段见网页。</p>
          )}
          <SheetDownloads
            what="要紧清单"
            sheet={() => ({
              name: `${name}要紧清单_${period}`,
              columns: ['项目代码', '项目', '类型', '阶段', '状态', '计划日', '逾期天数'],
              rows: rows.map(({ progress: { project }, milestone, plannedOn, days }) => [
                project.id,
                project.name,
                projectKindText(project.kind),
                milestone.stage,
                milestoneWords(milestone.state).text,
                plannedOn,
                days,
              ]),
              notes: [`逾期天数为负的，是离计划日还有多少天；从${dayText(period)}算起。`, ...notes],
            })}
          />
        </div>
      )}
    </section>
  );
}

/** How many stages there is room for on paper; the style sheet leaves out the others. */
const printedRows = 4;

/** `中职学校1所，已公布；中职专业5个，4个已公布 …`. */
function kindsText({ kinds, critical }: ProjectData): string {
  const parts = kinds.map(({ kind, count, staged, announced }) => {
    const lead = `${projectKindText(kind)}${count}个`;
    return staged === 0 ? lead : `${lead}（公布${announced}个）`;
  });
  const isQuiet = critical.overdue.length === 0 && critical.dueSoon.length === 0;
  const quiet = isQuiet ? `没有逾期的阶段，${rules.dueSoonDays}天内也没有到期的。` : '';
  return `${parts.join('、')}。${quiet}`;
}
