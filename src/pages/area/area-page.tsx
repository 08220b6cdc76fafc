import './area.css';
import './area-print.css';
import { useMemo } from 'react';
import { dayText } from '../../model/index.ts';
import type { PageProps } from '../page.ts';
import { areaData } from './area-data.ts';
import { CourseSection } from './course-section.tsx';
import { LeadSection } from './lead-section.tsx';
import { PlaceSection } from './place-section.tsx';
import { ProjectSection } from './project-section.tsx';
import { RecordSection } from './record-section.tsx';
import { ShareSection } from './share-section.tsx';
import { StructureSection } from './structure-section.tsx';
import { UpliftSection } from './uplift-section.tsx';

/** One area: where it stands, what it owes, what it reports. Printed, it is one sheet of A4. */
export function AreaPage(props: PageProps) {
  const { book, view, catalog } = props;
  const data = useMemo(() => areaData(book, view, catalog), [book, view, catalog]);
  const { dataset, period } = data;
  const notes = useMemo(
    () => [
      `数据截止${dayText(period)}；${dataset.name}数据，${dayText(dataset.releasedOn)}发布。`,
      dataset.note,
    ],
    [dataset, period],
  );
  const section = { ...props, data, notes };
  return (
    <div className="area">
      <LeadSection {...section} />
      <div className="area-course">
        <CourseSection {...section} />
        <ShareSection {...section} />
      </div>
      <PlaceSection {...section} />
      <div className="area-inside">
        <StructureSection {...section} />
        <ProjectSection {...section} />
        <UpliftSection {...section} />
      </div>
      <RecordSection {...section} />
    </div>
  );
}
