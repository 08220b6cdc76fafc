import {
  dayText,
  figureStatusText,
  isAbsent,
  type LedgerEntry,
  type Observation,
  periodText,
  projectKindText,
  quantityText,
} from '../../model/index.ts';
import type { LedgerData } from '../ledger-data.ts';

interface EvidenceListProps {
  readonly entry: LedgerEntry;
  readonly data: LedgerData;
  readonly pageLink: (path: string) => string;
}

/** What a measure's state rests on: figures with their sources, projects with their newest step. */
export function EvidenceList({ entry, data, pageLink }: EvidenceListProps) {
  const { measure, assessments, standards } = entry;
  const figures = [
    ...assessments.map(({ commitment, observation }) => ({
      key: commitment.id,
      name: commitment.name,
      unit: commitment.unit,
      observation,
    })),
    ...measure.indicators.map(({ id, name, unit }) => ({
      key: id,
      name,
      unit,
      observation: data.newestOf(id) ?? null,
    })),
  ];
  const projects = measure.projects.flatMap((kind) => data.projectsOf(kind) ?? []);
  const missing = data.context.missing.absent === 'not_published' ? '没有公布' : '没有报送';
  return (
    <>
      <h4>凭证</h4>
      <ul className="plain-list">
        {figures.map(({ key, name, unit, observation }) => (
          <li key={key}>
            数据　{name}：{observation ? figureText(observation, unit) : missing}
          </li>
        ))}
        {projects.map(({ kind, projects: count, announced, newest }) => (
          <li key={kind}>
            项目　<a href={pageLink('schools/')}>{projectKindText(kind)}</a>：{count}个，已公布
            {announced}个
            {newest &&
              `；最近一步：${dayText(newest.on)}${newest.project}${newest.stage}${newest.evidence && `（${newest.evidence}）`}`}
          </li>
        ))}
        {figures.length === 0 && projects.length === 0 && (
          <li>
            {standards.length > 0
              ? '除补贴发放外，没有数据和项目可以佐证。'
              : '没有数据和项目可以佐证。'}
          </li>
        )}
      </ul>
    </>
  );
}

/** `2026年9月末 10条，快报，市级报表，2026年10月15日报送`. */
function figureText(observation: Observation, unit: string): string {
  const { periodEnd, value, status, source, publishedAt, qualifier } = observation;
  const said = isAbsent(value) ? quantityText(value, unit) : qualifier + quantityText(value, unit);
  return [
    `${periodText(periodEnd)}${said}`,
    figureStatusText[status],
    source,
    publishedAt && dayText(publishedAt),
  ]
    .filter(Boolean)
    .join('，');
}
