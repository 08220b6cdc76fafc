import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useRef,
  useState,
} from 'react';

/** What the reader does to a row of things that can be chosen. Places count from 0 in their order. */
export interface BrushActions {
  readonly onToggle: (place: number) => void;
  /** The hand lies on everything from one place to another; told at every step of its way. */
  readonly onBrush: (from: number, to: number) => void;
  /** The hand has let go of what it brushed last. */
  readonly onRelease: () => void;
  /** The hand has given up; all shall be as before the brush. */
  readonly onCancel: () => void;
  /** The place that the pointer or the keyboard is on; null for none. */
  readonly onPoint: (place: number | null) => void;
}

interface BrushOver extends BrushActions {
  /** How many things there are. */
  readonly count: number;
  readonly direction: 'down' | 'across';
  /** Where the keyboard first arrives. */
  readonly first: number;
}

/** The place of the first thing that is chosen; the first of all where none is. */
export function firstChosen(things: readonly { readonly isChosen: boolean }[]): number {
  return Math.max(
    0,
    things.findIndex(({ isChosen }) => isChosen),
  );
}

/** The attribute by which a thing says its place. */
export const placeAttribute = 'data-place';

interface Hand {
  readonly anchor: number;
  last: number;
  /** Null for the keyboard. */
  readonly pointer: number | null;
  isBrushing: boolean;
}

export interface Brush {
  /** For the element that holds the things; each of them has `placeAttribute`. */
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<Element>) => void;
    readonly onPointerMove: (event: PointerEvent<Element>) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
    readonly onPointerOver: (event: PointerEvent<Element>) => void;
    readonly onPointerLeave: () => void;
    readonly onClick: (event: MouseEvent<Element>) => void;
    readonly onKeyDown: (event: KeyboardEvent<Element>) => void;
    readonly onKeyUp: (event: KeyboardEvent<Element>) => void;
    readonly onFocus: (event: { readonly target: EventTarget }) => void;
    readonly onBlur: (event: { readonly relatedTarget: EventTarget | null }) => void;
  };
  /** The one place that is in the order of the Tab key. */
  readonly stop: number;
}

/**
 * Choosing from a row of things as a list box does it: click, Enter and Space choose one or give
 * it back; dragging, or the arrows with Shift, lay a brush over neighbours. Where the things stand
 * one below the other, a finger scrolls the page and does not brush.
 */
export function useBrush(host: RefObject<Element | null>, over: BrushOver): Brush {
  const { count, direction, onToggle, onBrush, onRelease, onCancel, onPoint } = over;
  const [at, setAt] = useState<number | null>(null);
  const hand = useRef<Hand | null>(null);
  const swallowsClick = useRef(false);
  const stop = Math.min(at ?? over.first, count - 1);

  const move = (to: number) => {
    const own = hand.current;
    if (!own || (own.isBrushing && own.last === to)) return;
    own.isBrushing = true;
    own.last = to;
    onBrush(Math.min(own.anchor, to), Math.max(own.anchor, to));
  };
  const letGo = () => {
    const own = hand.current;
    hand.current = null;
    if (own?.isBrushing) onRelease();
  };
  const giveUp = () => {
    const own = hand.current;
    hand.current = null;
    if (own?.isBrushing) onCancel();
    return own?.isBrushing ?? false;
  };
  const focus = (place: number) => {
    setAt(place);
    thingAt(host.current, place)?.focus();
  };

  return {
    stop,
    handlers: {
      onPointerDown: (event) => {
        swallowsClick.current = false;
        const place = placeOf(event.target);
        if (place === null || event.button !== 0 || event.shiftKey) return;
        if (event.pointerType === 'touch' && direction === 'down') return;
        hand.current = { anchor: place, last: place, pointer: event.pointerId, isBrushing: false };
      },
      onPointerMove: (event) => {
        const own = hand.current;
        if (own?.pointer !== event.pointerId) return;
        const place = nearest(host.current, event, direction);
        if (place === null || (!own.isBrushing && place === own.anchor)) return;
        // From here on the hand may leave the row and still be followed.
        if (!own.isBrushing) host.current?.setPointerCapture(event.pointerId);
        swallowsClick.current = true;
        move(place);
      },
      onPointerUp: letGo,
      onPointerCancel: giveUp,
      onPointerOver: (event) => onPoint(placeOf(event.target)),
      onPointerLeave: () => onPoint(null),
      onClick: (event) => {
        const place = placeOf(event.target);
        if (place === null || swallowsClick.current) return;
        if (event.shiftKey && place !== stop) {
          onBrush(Math.min(stop, place), Math.max(stop, place));
          onRelease();
        } else {
          onToggle(place);
        }
        focus(place);
      },
      onKeyDown: (event) => {
        if (event.altKey || event.ctrlKey || event.metaKey) return;
        if (event.key === 'Escape') {
          if (giveUp()) event.preventDefault();
          return;
        }
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          if (!event.repeat) onToggle(stop);
          return;
        }
        const to = target(event.key, { stop, count, direction });
        if (to === null) return;
        event.preventDefault();
        if (event.shiftKey) {
          hand.current ??= { anchor: stop, last: stop, pointer: null, isBrushing: false };
          move(to);
        }
        focus(to);
      },
      onKeyUp: ({ key }) => {
        if (key === 'Shift') letGo();
      },
      onFocus: ({ target: thing }) => {
        const place = placeOf(thing);
        if (place === null) return;
        setAt(place);
        onPoint(place);
      },
      onBlur: ({ relatedTarget }) => {
        if (relatedTarget instanceof Node && host.current?.contains(relatedTarget)) return;
        onPoint(null);
        if (hand.current?.pointer === null) letGo();
      },
    },
  };
}

interface Standing {
  readonly stop: number;
  readonly count: number;
  readonly direction: BrushOver['direction'];
}

/** Where a key leads to; null for a key that leads nowhere. */
function target(key: string, { stop, count, direction }: Standing): number | null {
  const [back, on] = direction === 'down' ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
  const last = count - 1;
  if (key === back) return Math.max(0, stop - 1);
  if (key === on) return Math.min(last, stop + 1);
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
}

function placeOf(thing: EventTarget): number | null {
  if (!(thing instanceof Element)) return null;
  const text = thing.closest(`[${placeAttribute}]`)?.getAttribute(placeAttribute);
  return text == null ? null : Number(text);
}

function thingAt(host: Element | null, place: number): HTMLElement | SVGElement | null {
  return host?.querySelector(`[${placeAttribute}="${place}"]`) ?? null;
}

/** The place under the pointer, or the nearest one to it. */
function nearest(
  host: Element | null,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
  direction: BrushOver['direction'],
): number | null {
  let place: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const thing of host?.querySelectorAll(`[${placeAttribute}]`) ?? []) {
    const { left, right, top, bottom } = thing.getBoundingClientRect();
    const [at, low, high] = direction === 'down' ? [clientY, top, bottom] : [clientX, left, right];
    const distance = Math.max(low - at, at - high, 0);
    if (distance < least) {
      least = distance;
      place = placeOf(thing);
    }
  }
  return place;
}
