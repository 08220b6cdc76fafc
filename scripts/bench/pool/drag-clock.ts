import { NEXT_PAINT } from '../next-paint.ts';

/** How one step of a brush went, in milliseconds. */
export interface StepTimes {
  /** From the move of the pointer until the new figures stand in the page: the query and the script that writes them. */
  readonly changed: number;
  /** Until they have been painted. */
  readonly painted: number;
}

/** One drag over one view. */
export interface DragTimes {
  /** From the pointer's arrival until what the drag needs has been answered; null if nothing was asked. */
  readonly prepared: number | null;
  readonly steps: readonly StepTimes[];
}

/**
 * Runs in the page before anything of its own: gives it functions that bring the pointer over a
 * view and drag a brush through every range of its bars, one bar a step, as a hand does: press,
 * move, let go, press at the next bar. Text, not a function: the bundler that runs these scripts
 * would put its own helpers inside.
 */
export const DRAG_CLOCK = `(() => {
  const owed = new Set();
  const post = Worker.prototype.postMessage;
  const known = new WeakSet();
  let lastAnswer = 0;
  Worker.prototype.postMessage = function (message, ...rest) {
    if (!known.has(this)) {
      known.add(this);
      this.addEventListener('message', ({ data }) => {
        if (owed.delete(data?.requestId)) lastAnswer = performance.now();
      });
    }
    if (message?.messageId !== undefined) owed.add(message.messageId);
    return post.call(this, message, ...rest);
  };
  ${NEXT_PAINT}
  const rest = (ms) => new Promise((done) => setTimeout(done, ms));
  const quiet = async () => {
    do await rest(250); while (owed.size > 0 || performance.now() - lastAnswer < 250);
  };
  const viewOf = (id) => document.querySelector('figure[aria-labelledby="view-' + id + '"]');
  const thingsOf = (id) =>
    [...viewOf(id).querySelectorAll('[role="option"]:not([aria-disabled])')];
  const point = (thing, type, buttons) => {
    const { left, top, width, height } = thing.getBoundingClientRect();
    thing.dispatchEvent(new PointerEvent(type, {
      bubbles: true, cancelable: true, pointerId: 1, pointerType: 'mouse', isPrimary: true,
      button: type === 'pointermove' ? -1 : 0, buttons,
      clientX: left + width / 2, clientY: top + height / 2,
    }));
  };
  const changed = () => new Promise((done) => {
    const observer = new MutationObserver(() => { observer.disconnect(); done(performance.now()); });
    observer.observe(document.querySelector('.selection-said'),
      { childList: true, characterData: true, subtree: true });
    setTimeout(() => { observer.disconnect(); done(null); }, 3000);
  });
  const said = () => document.querySelector('.selection-said').textContent;
  window.__reach = async (id) => {
    viewOf(id).scrollIntoView({ block: 'center' });
    await quiet();
    const arrived = performance.now();
    point(thingsOf(id)[0], 'pointerover', 0);
    await quiet();
    return lastAnswer > arrived ? lastAnswer - arrived : null;
  };
  window.__drag = async (id, wanted) => {
    const things = thingsOf(id);
    const steps = [];
    for (let from = 0; steps.length < wanted; from = (from + 1) % things.length) {
      point(things[from], 'pointerdown', 1);
      for (let step = 1; step < things.length && steps.length < wanted; step += 1) {
        const to = (from + step) % things.length;
        await nextPaint();
        await nextPaint();
        const before = said();
        const shown = changed();
        const begun = performance.now();
        point(things[to], 'pointermove', 1);
        const at = await shown;
        await nextPaint();
        // Everybody brushed may be said as before; nothing has changed then.
        if (at !== null && said() !== before) {
          steps.push({ changed: at - begun, painted: performance.now() - begun });
        }
      }
      point(things[from], 'pointerup', 0);
      await quiet();
    }
    return { steps };
  };
})();`;
