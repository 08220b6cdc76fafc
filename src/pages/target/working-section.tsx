import { type Assessment, working, workingRows } from '../../model/index.ts';
import { MarkLabel, SheetDownloads } from '../../ui/index.ts';
import { WorkingList } from '../working-list.tsx';

interface WorkingSectionProps {
  readonly assessment: Assessment;
  /** Where the figures come from and how old they are. */
  readonly sourceNotes: readonly string[];
}

/** The working of the verdict, on the page and to take away. */
export function WorkingSection({ assessment, sourceNotes }: WorkingSectionProps) {
  const name = `${assessment.commitment.name}怎么算的`;
  const [columns = [], ...rows] = workingRows(working(assessment));
  return (
    <section aria-labelledby="working">
      <h2 id="working">
        怎么算的 <MarkLabel />
      </h2>
      <WorkingList assessment={assessment} />
      <SheetDownloads what="演算" sheet={() => ({ name, columns, rows, notes: sourceNotes })} />
    </section>
  );
}
