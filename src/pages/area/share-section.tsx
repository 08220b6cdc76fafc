import {
  type AskedInput,
  countText,
  isAspiration,
  levelStatement,
  paceStatement,
  periodText,
  rules,
  targetOriginText,
  targetText,
  weightsText,
  working,
  workingRows,
} from '../../model/index.ts';
import { SheetDownloads } from '../../ui/index.ts';
import { Statements } from '../statements.tsx';
import { StatusTag } from '../status-tag.tsx';
import { WorkingList } from '../working-list.tsx';
import type { ShownShare } from './area-data.ts';
import type { SectionProps } from './section-props.ts';

/** The area's part of each promise: how far, whether the pace is enough, whether it will be met. */
export function ShareSection(props: SectionProps) {
  const { shares } = props.data;
  const isProposed = shares.some(({ origin }) => origin === 'proposed');
  return (
    <div className="area-shares">
      {shares.map((share) => (
        <Share key={share.promise.id} share={share} {...props} />
      ))}
      {isProposed && (
        <p className="soft">
          全市目标没有分解到单位。测算按{weightsText(rules.split.weights)}
          把全市数分开，不是下达的任务；这里说的“目标”都指这个数。
        </p>
      )}
    </div>
  );
}

function Share({ share, data, notes, pageLink }: SectionProps & { readonly share: ShownShare }) {
  const { promise, assessment, outlook, reason } = share;
  const by = promise.due === null ? '' : periodText(promise.due);
  const heading = `share-${promise.id}`;
  if (assessment === null) {
    return (
      <section aria-labelledby={heading}>
        <h2 id={heading}>{by}的份额：没有</h2>
        <p>
          {promiseOf(share)}。{reason}。
        </p>
      </section>
    );
  }
  const { name } = data;
  const asked = askedOf(share);
  const target = `${targetOriginText[share.origin]}${asked.value}`;
  const [columns = [], ...rows] = workingRows(working(assessment, asked));
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>
        {by}的份额：{asked.value}
        <span className={`share-origin ${share.origin}`}>{targetOriginText[share.origin]}</span>
      </h2>
      <p className="soft">
        <StatusTag assessment={assessment} isDutyBeside /> {promiseOf(share)}
      </p>
      {outlook === null ? (
        <p>
          {levelStatement(assessment, target)}
          {paceStatement(assessment)}
        </p>
      ) : (
        <Statements
          {...{ assessment, outlook }}
          asked={target}
          heading="h3"
          methodLink={pageLink('method/')}
        />
      )}
      <details>
        <summary>怎么算的</summary>
        <WorkingList assessment={assessment} asked={asked} />
        <SheetDownloads
          what={`${by}演算`}
          sheet={() => ({ name: `${name}${by}份额怎么算的`, columns, rows, notes })}
        />
      </details>
    </section>
  );
}

/** `全市2030年末争取30万人，自2024年末起`. */
function promiseOf({ promise }: ShownShare): string {
  const by = promise.due === null ? '' : periodText(promise.due);
  const since = promise.startOn === null ? '' : `，自${periodText(promise.startOn)}起`;
  return `全市${by}${isAspiration(promise) ? '争取' : ''}${targetText(promise)}${since}`;
}

function askedOf(share: ShownShare): AskedInput {
  const { promise, commitment, origin } = share;
  const target = commitment?.targetMin ?? null;
  const source =
    origin === 'decided'
      ? '已定的目标分解'
      : `${promiseOf(share)}，按${weightsText(rules.split.weights)}测算，最大余数法取整`;
  return { value: target === null ? '没有' : `${countText(target)}${promise.unit}`, source };
}
