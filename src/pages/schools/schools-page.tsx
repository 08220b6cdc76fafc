import './schools.css';
import { useMemo } from 'react';
import {
  dayText,
  inOrderText,
  type ProjectProgress,
  projectFinding,
  projectKindText,
  projectStateWords,
} from '../../model/index.ts';
import { asOfNote, BoardSection } from './board-section.tsx';
import { CountCard } from './count-card.tsx';
import { CriticalSection } from './critical-section.tsx';
import { AreaFilter, BoardFilter } from './filter-bar.tsx';
import { schoolsData } from './schools-data.ts';
import type { SchoolsProps } from './schools-state.ts';

/** Schools, majors and platforms: what was promised, what is overdue, and every stage. */
export function SchoolsPage(props: SchoolsProps) {
  const { book, view, catalog, pageLink } = props;
  const data = useMemo(() => schoolsData(book, view, catalog), [book, view, catalog]);
  const { counts, boards, dataset, all, unstaged } = data;
  const area = catalog.areas.find(({ code }) => code === view.area)?.name ?? catalog.city.name;
  const kind = view.kind === 'all' ? '全部类型' : projectKindText(view.kind);
  const state = view.state === 'all' ? '' : `，${projectStateWords(view.state).text}`;
  const scope = `${area}，${kind}${state}`;
  const assessments = counts.map(({ assessment }) => assessment);
  const inOrder = all.length > 0 ? inOrderText(assessments) : '';
  const notes = [
    `范围：${scope}`,
    asOfNote(view.period),
    `${dataset.name}数据，${dayText(dataset.releasedOn)}发布。`,
    dataset.note,
  ];
  return (
    <>
      <section className="lead" aria-labelledby="finding">
        <h1 id="finding">
          {all.length > 0
            ? projectFinding(assessments, data.cityCritical)
            : `${dataset.name}数据里没有学校、专业和平台的项目台账，建设进度没有公布。`}
        </h1>
        {inOrder && <p>{inOrder}。</p>}
        <p className="soft">全市口径；截至{dayText(view.period)}。</p>
      </section>
      <section aria-labelledby="counts">
        <h2 id="counts">承诺的数和计数口径</h2>
        <ul className="cards">
          {counts.map((count) => (
            <CountCard
              key={count.assessment.commitment.id}
              count={count}
              href={pageLink(`targets/${count.assessment.commitment.id}/`)}
            />
          ))}
        </ul>
      </section>
      {all.length > 0 && (
        <>
          <CriticalSection data={data} period={view.period} scope={`范围：${area}，全部类型`}>
            <AreaFilter {...props} />
          </CriticalSection>
          <section aria-labelledby="boards">
            <h2 id="boards">阶段台账</h2>
            <BoardFilter {...props} data={data} />
            {boards.length === 0 && <p>{scope}：没有这样的项目。</p>}
          </section>
          {boards.map((board) => (
            <BoardSection key={board.kind} board={board} period={view.period} notes={notes} />
          ))}
          {unstaged.length > 0 && <Unstaged projects={unstaged} />}
          <p className="soft">{asOfNote(view.period)}</p>
        </>
      )}
    </>
  );
}

/** Projects that bear others and have no stages of their own. */
function Unstaged({ projects }: { readonly projects: readonly ProjectProgress[] }) {
  const names = projects.map(({ project }) => `${project.name}（${project.areaName}）`);
  return (
    <p className="soft">
      另有{projects.length}个在册而没有建设阶段的：{names.join('、')}。
    </p>
  );
}
