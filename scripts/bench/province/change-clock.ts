/** How one change went, in milliseconds. */
export interface ChangeTimes {
  /** From the click until the page with the new rows has been painted. */
  readonly painted: number;
  /** Until the new rows were in the page, before style, layout and paint. */
  readonly changed: number;
}

/**
 * Runs in the page before anything of its own: gives it functions that make one change as a reader
 * does, wait until the table says something else, and then for its picture. A change that changes
 * nothing gives null after a second. Text, not a function: the bundler that runs these scripts
 * would put its own helpers inside.
 */
export const CHANGE_CLOCK = `(() => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const said = () => {
    const main = document.getElementById('main');
    if (main.getAttribute('aria-busy') === 'true') return null;
    const heads = [...main.querySelectorAll('th[aria-sort]')].map((th) => th.getAttribute('aria-sort'));
    const table = main.querySelector('table');
    return main.querySelector('h1').textContent + heads + (table ? table.textContent : '');
  };
  const timed = async (act) => {
    await frame();
    await frame();
    const before = said();
    const shown = new Promise((done) => {
      const look = () => {
        const now = said();
        if (now === null || now === before) return;
        observer.disconnect();
        done(performance.now());
      };
      const observer = new MutationObserver(look);
      observer.observe(document.getElementById('main'),
        { attributes: true, childList: true, characterData: true, subtree: true });
      setTimeout(() => { observer.disconnect(); done(null); }, 5000);
    });
    const begun = performance.now();
    act();
    const changed = await shown;
    if (changed === null) return null;
    await frame();
    await frame();
    return { painted: performance.now() - begun, changed: changed - begun };
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
