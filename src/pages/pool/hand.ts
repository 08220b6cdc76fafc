import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ActiveView, PeriodEnd, PoolDimension } from '../../model/index.ts';
import { wholePool } from '../../model/index.ts';
import type { PoolPageView, PoolProps } from './pool-state.ts';

/** What a brush changes while it lies on a view. */
type Brushed = Partial<Pick<PoolPageView, PoolDimension | 'from' | 'period'>>;

/** What the reader's hand can do to the selection. Functions stay the same; all of it is one step back. */
export interface Hand {
  /** Chooses codes of a dimension, none for all. */
  readonly choose: (dimension: PoolDimension, codes: readonly string[]) => void;
  readonly chooseTime: (span: TimeChoice) => void;
  /** Shows a choice without putting it into the address, as long as the hand lies on it. */
  readonly brush: (brushed: Brushed) => void;
  readonly release: () => void;
  readonly cancel: () => void;
  /** Gives everything back. */
  readonly clear: () => void;
  /** Says over which view the hand is, null for none. */
  readonly reach: (view: ActiveView | null) => void;
}

export type TimeChoice = Pick<PoolPageView, 'from' | 'period'>;

interface HandOver {
  readonly hand: Hand;
  /** The view that the address asks for, with what is being brushed. */
  readonly wanted: PoolPageView;
  readonly isBrushing: boolean;
  readonly reached: ActiveView | null;
}

/**
 * The selection as the reader changes it. A brush runs ahead of the address, which browsers let
 * nobody change sixty times a second: it follows when the hand lets go.
 *
 * @param newest the period that needs no mention
 */
export function useHand({ wanted, go }: PoolProps, newest: PeriodEnd): HandOver {
  const [brushed, setBrushed] = useState<Brushed | null>(null);
  const [reached, reach] = useState<ActiveView | null>(null);
  const latest = useRef({ wanted, go, brushed });
  useLayoutEffect(() => {
    latest.current = { ...latest.current, wanted, go };
  });
  const put = useCallback((next: Brushed | null) => {
    latest.current.brushed = next;
    setBrushed(next);
  }, []);
  const hand = useMemo((): Hand => {
    const change = (next: Brushed) => {
      put(null);
      if (isOther(latest.current.wanted, next)) latest.current.go(next);
    };
    return {
      choose: (dimension, codes) => change({ [dimension]: codes }),
      chooseTime: change,
      brush: put,
      release: () => change(latest.current.brushed ?? {}),
      cancel: () => put(null),
      clear: () => change({ ...wholePool, from: null, period: newest }),
      reach,
    };
  }, [put, newest]);
  const shown = useMemo(() => ({ ...wanted, ...brushed }), [wanted, brushed]);
  return { hand, wanted: brushed ? shown : wanted, isBrushing: brushed !== null, reached };
}

function isOther(view: PoolPageView, next: Brushed): boolean {
  return (Object.keys(next) as (keyof Brushed)[]).some(
    (key) => String(view[key]) !== String(next[key]),
  );
}
