import type { AnchorHTMLAttributes } from 'react';

/** How the marks of areas work together: what one does, all that show the area do. */
export interface AreaLinkActions {
  /** Chooses without leaving the page; without it the mark is a plain link. */
  readonly onChoose?: ((code: string) => void) | undefined;
  /** Told which area the pointer or the keyboard is on; null for none. */
  readonly onHighlight?: ((code: string | null) => void) | undefined;
}

interface AreaLink extends AreaLinkActions {
  readonly code: string;
  readonly isChosen: boolean;
  readonly isHighlighted: boolean;
}

/** What a link needs beside its address to be the mark of an area in a chart. */
export function areaLink(link: AreaLink) {
  const { code, isChosen, isHighlighted, onChoose, onHighlight } = link;
  const point = onHighlight && (() => onHighlight(code));
  const leave = onHighlight && (() => onHighlight(null));
  return {
    'aria-current': isChosen ? 'true' : undefined,
    'data-highlighted': isHighlighted ? '' : undefined,
    onClick:
      onChoose &&
      ((event) => {
        event.preventDefault();
        onChoose(code);
      }),
    onMouseEnter: point,
    onMouseLeave: leave,
    onFocus: point,
    onBlur: leave,
  } satisfies AnchorHTMLAttributes<HTMLAnchorElement> & { 'data-highlighted': '' | undefined };
}
