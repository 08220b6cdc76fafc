import type { ReactNode } from 'react';

/** What stands in a cell, with the title of its column where a narrow page does not show that. */
export function labelled(title: string, content: ReactNode): ReactNode {
  return (
    <>
      <span className="narrow-label" aria-hidden="true">
        {title}
      </span>
      {content}
    </>
  );
}
