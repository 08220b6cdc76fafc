import { StreakGrid, type StreakRow } from '../../charts/index.ts';
import {
  dutyPeriodWords,
  owedText,
  periodValueText,
  promiseText,
  type Streak,
  yearOf,
  yearsText,
} from '../../model/index.ts';
import { SheetDownloads } from '../../ui/index.ts';
import { DutyNames } from '../duty-links.tsx';
import type { DutiesProps } from './duties-state.ts';

interface DutyGridProps extends Pick<DutiesProps, 'pageLink'> {
  readonly caption: string;
  readonly streaks: readonly Streak[];
  readonly notes: readonly string[];
}

/** Duties by their periods, and what the running one still owes. */
export function DutyGrid({ caption, streaks, notes, pageLink }: DutyGridProps) {
  return (
    <>
      <StreakGrid
        caption={caption}
        owedTitle="本期还差什么"
        rows={streaks.map((streak) => rowOf(streak, pageLink))}
      />
      <SheetDownloads
        what={caption}
        sheet={() => ({
          name: caption,
          columns: [
            '任务',
            '要求',
            '责任单位',
            '期',
            '期末',
            '状态',
            '数值',
            '还差',
            '来源',
            '说明',
          ],
          rows: streaks.flatMap(({ commitment, periods }) =>
            periods.map((period) => [
              commitment.name,
              promiseText(commitment),
              commitment.departments.join('；'),
              yearsText(period.window),
              period.window.end,
              dutyPeriodWords(period, commitment.unit).text,
              periodValueText(period, commitment.unit),
              period.lacking ?? '',
              period.assessment?.observation?.source ?? '',
              period.assessment?.observation?.note ?? '',
            ]),
          ),
          notes,
        })}
      />
    </>
  );
}

function rowOf(streak: Streak, pageLink: DutiesProps['pageLink']): StreakRow {
  const { commitment, periods, run, running } = streak;
  const note = running?.assessment?.observation?.note;
  return {
    key: commitment.id,
    head: (
      <span className="duty-head">
        <a href={pageLink(`targets/${commitment.id}/`)}>{commitment.name}</a>
        <span className="soft">{promiseText(commitment)}</span>
        <span className="duty">
          <DutyNames departments={commitment.departments} />
        </span>
      </span>
    ),
    cells: periods.map((period) => {
      const { shape, text, tone } = dutyPeriodWords(period, commitment.unit);
      const first = yearOf(period.window.start) + 1;
      return {
        key: period.window.end,
        year: first,
        years: yearOf(period.window.end) - first + 1,
        shape,
        text,
        figure: periodValueText(period, commitment.unit),
        tone,
        isRunning: period.state === 'running',
      };
    }),
    owed: (
      <span className="duty-end">
        {owedText(streak)}
        {note && <span className="soft">{note}</span>}
        {run > 0 && <span className="soft">已连续完成{run}期</span>}
      </span>
    ),
  };
}
