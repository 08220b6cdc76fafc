import { NEXT_PAINT } from '../next-paint.ts';

/** How one change went, in milliseconds from the click. */
export interface ChangeTimes {
  /** Until the new rows were in the page, before style, layout and paint. */
  readonly changed: number;
  /** Until the table with the new rows had been painted. */
  readonly answered: number;
  /** Until everything on the page that follows from the change had been painted. */
  readonly painted: number;
}

/**
 * Runs in the page before anything of its own: gives it functions that make one change as a reader
 * does, wait until the table says something else and then until nothing of the page changes any
 * more, each with its picture. A change that changes nothing gives null. The address, which follows
 * a slider later on purpose, and the links that repeat it are no part of the picture; nor is an
 * attribute that says afterwards what it said before: React takes names from fields and gives them
 * back. Text, not a function: the bundler that runs these scripts would put its own helpers inside.
 */
export const CHANGE_CLOCK = `(() => {
  const patience = 5000, rest = 400;
  ${NEXT_PAINT}
  const said = () => {
    const main = document.getElementById('main');
    if (main.getAttribute('aria-busy') === 'true') return null;
    const heads = [...main.querySelectorAll('th[aria-sort]')].map((th) => th.getAttribute('aria-sort'));
    const table = main.querySelector('table');
    return main.querySelector('h1').textContent + heads + (table ? table.textContent : '');
  };
  const isSeen = (records) => {
    const judged = new Map();
    return records.some(({ type, attributeName, oldValue, target }) => {
      if (type !== 'attributes') return true;
      if (attributeName === 'href') return false;
      const known = judged.get(target) ?? new Set();
      if (known.has(attributeName)) return false;
      judged.set(target, known.add(attributeName));
      return target.getAttribute(attributeName) !== oldValue;
    });
  };
  const timed = async (act) => {
    await nextPaint();
    const before = said();
    let begun = 0, changed = null, answered = null, painted = null, pictures = 0;
    const ended = new Promise((done) => {
      let timer = setTimeout(done, patience);
      const observer = new MutationObserver((records) => {
        if (!isSeen(records)) return;
        const now = performance.now();
        let isAnswer = false;
        if (changed === null) {
          const after = said();
          if (after !== null && after !== before) { changed = now; isAnswer = true; }
        }
        const number = ++pictures;
        void nextPaint().then(() => {
          const at = performance.now();
          if (isAnswer) answered = at;
          if (number === pictures) painted = at;
        });
        clearTimeout(timer);
        timer = setTimeout(() => { observer.disconnect(); done(); }, changed === null ? patience : rest);
      });
      observer.observe(document.getElementById('main'),
        { attributes: true, attributeOldValue: true, childList: true, characterData: true, subtree: true });
    });
    begun = performance.now();
    act();
    await ended;
    await nextPaint();
    if (changed === null) return null;
    return { changed: changed - begun, answered: answered - begun, painted: painted - begun };
  };
  const put = (element, value, kind) => {
    // Through the prototype: React keeps the value it has set and would see no change.
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value').set.call(element, value);
    element.dispatchEvent(new Event(kind, { bubbles: true }));
  };
  const selectOf = (label) =>
    [...document.querySelectorAll('label')]
      .find((each) => each.firstElementChild.textContent === label).querySelector('select');
  window.__bench = {
    values: (label) => {
      const select = selectOf(label);
      return [...select.options].map(({ value }) => value).filter((value) => value !== select.value);
    },
    choose: (label, value) => timed(() => put(selectOf(label), value, 'change')),
    links: (selector) => document.querySelectorAll(selector).length,
    click: (selector, index) => timed(() => document.querySelectorAll(selector)[index].click()),
    slide: (selector, value) => timed(() => put(document.querySelector(selector), value, 'input')),
  };
})();`;
