import { NEXT_PAINT } from './next-paint.ts';

/** How one change of filter went, in milliseconds. */
export interface FilterTimes {
  /** From the choice until the page with the new figures has been painted. */
  readonly painted: number;
  /** While at least one message to a worker was unanswered: the query with both ways. */
  readonly asked: number;
}

/**
 * Runs in the page before anything of its own: counts the time in which a worker owes an answer,
 * and gives the page functions that choose a period or an area and wait for the picture.
 * Text, not a function: the bundler that runs these scripts would put its own helpers inside.
 */
export const FILTER_CLOCK = `(() => {
  const owed = new Set();
  let since = 0, asked = 0;
  const known = new WeakSet();
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, ...rest) {
    if (!known.has(this)) {
      known.add(this);
      // Heard before the engine's own listener, whose work is not the query's. Log lines answer nothing.
      this.addEventListener('message', ({ data }) => {
        if (owed.delete(data?.requestId) && owed.size === 0) asked += performance.now() - since;
      });
    }
    // The site's own start message is answered through a port of its own.
    if (message?.messageId !== undefined) {
      if (owed.size === 0) since = performance.now();
      owed.add(message.messageId);
    }
    return post.call(this, message, ...rest);
  };
  ${NEXT_PAINT}
  const said = () => ['finding', 'area-detail'].map((id) => document.getElementById(id)?.textContent).join();
  const timed = async (act) => {
    const main = document.getElementById('main');
    const before = said();
    await nextPaint();
    const shown = new Promise((done) => {
      const observer = new MutationObserver(() => {
        if (main.getAttribute('aria-busy') !== 'false' || said() === before) return;
        observer.disconnect();
        done();
      });
      observer.observe(main, { attributes: true, childList: true, characterData: true, subtree: true });
    });
    asked = 0;
    const begun = performance.now();
    act();
    await shown;
    await nextPaint();
    return { painted: performance.now() - begun, asked };
  };
  window.__choosePeriod = (value) => timed(() => {
    const select = document.querySelector('.period-choice select');
    // Through the prototype: React keeps the value it has set and would see no change.
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set.call(select, value);
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  window.__chooseArea = (index) => timed(() =>
    document.querySelectorAll('section[aria-labelledby=areas] tbody a')[index].click());
})();`;
