import type { ReactNode } from 'react';
import { MarkLabel } from '../../ui/index.ts';

interface ViewFigureProps {
  /** Name of the view in the page, for its heading. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** What the pointer or the keyboard is on, in place of the summary; null for nothing. */
  readonly pointed: string | null;
  /** Told when the hand comes over the view. */
  readonly onReach: () => void;
  readonly children: ReactNode;
  readonly table: ReactNode;
}

/** One of the linked views: title, a sentence, the drawing, and the same as a table. */
export function ViewFigure(props: ViewFigureProps) {
  const { id, title, summary, pointed, onReach, children, table } = props;
  return (
    <figure
      className="pool-view"
      aria-labelledby={`view-${id}`}
      onPointerEnter={onReach}
      onFocus={onReach}
    >
      <figcaption>
        <h3 id={`view-${id}`}>
          {title} <MarkLabel />
        </h3>
        <p className="soft">{pointed ?? summary}</p>
      </figcaption>
      {children}
      <details className="chart-data">
        <summary>查看数据表</summary>
        {table}
      </details>
    </figure>
  );
}
