import { useEffect } from 'react';

/** Does something when the reader presses Esc, unless a field or a brush has its own use for the key. */
export function useEscape(act: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isInField =
        event.target instanceof Element && event.target.closest('input, select, textarea') !== null;
      if (event.key === 'Escape' && !event.defaultPrevented && !isInField) act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [act]);
}
