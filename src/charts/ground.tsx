import type { ReactNode } from 'react';

/** What is drawn around the things that can be chosen: for eyes only, and never in the hand's way. */
export function Ground({ children }: { readonly children: ReactNode }) {
  return (
    <svg className="ground" aria-hidden="true" focusable="false" overflow="visible">
      {children}
    </svg>
  );
}
