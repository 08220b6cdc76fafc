import { type Assessment, working, workingRows } from '../../model/index.ts';
import { csvText, MarkLabel, saveFile, useMark } from '../../ui/index.ts';
import { WorkingList } from '../working-list.tsx';

interface WorkingSectionProps {
  readonly assessment: Assessment;
  /** Where the figures come from and how old they are. */
  readonly sourceNotes: readonly string[];
}

/** The working of the verdict, on the page and to take away. */
export function WorkingSection({ assessment, sourceNotes }: WorkingSectionProps) {
  const mark = useMark();
  const name = `${assessment.commitment.name}怎么算的`;
  const download = () => {
    const [columns = [], ...rows] = workingRows(working(assessment));
    const sheet = { name, columns, rows, notes: sourceNotes };
    saveFile(`${name}.csv`, 'text/csv;charset=utf-8', csvText(sheet, mark));
  };
  return (
    <section aria-labelledby="working">
      <h2 id="working">
        怎么算的 <MarkLabel />
      </h2>
      <WorkingList assessment={assessment} />
      <p className="downloads">
        <button type="button" className="button" onClick={download}>
          下载演算（CSV）
        </button>
      </p>
    </section>
  );
}
