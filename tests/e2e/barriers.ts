import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ElementContext, RunOptions, Spec } from 'axe-core';
import type { Page } from 'playwright-core';

// What axe finds against WCAG 2.1 AA. The pages hold no frames, so that axe itself is all it takes.

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
  // Elements without a finding need no name.
  resultTypes: ['violations'],
};

interface Judged {
  /** Where axe looks; the whole page if left out. */
  readonly parts?: string;
  /** Whose contrast is judged, which takes most of the time; everything's if left out. */
  readonly contrastOf?: string;
}

/** One line a finding. */
async function judge(page: Page, { parts, contrastOf = '*' }: Judged): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const rules = [{ id: 'color-contrast', selector: contrastOf }];
  const { violations } = await page.evaluate(runAxe, { parts, spec: { rules }, options });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

/** Runs in the page. */
function runAxe(given: { parts: string | undefined; spec: Spec; options: RunOptions }) {
  const { axe } = window as unknown as { axe: typeof import('axe-core') };
  axe.configure(given.spec);
  const where: ElementContext = given.parts ?? document;
  return axe.run(where, given.options);
}

/** The kinds of elements in which nothing was found, by the page and how it looked. */
const sound = new Map<string, Set<string>>();

const unjudged = 'data-unjudged';
const ofNewKind = `[${unjudged}]`;
const firstOfKind = `[${unjudged}="first"]`;

/** What bars people on the page as it stands: every element of it is judged. */
export async function barriers(page: Page): Promise<readonly string[]> {
  const look = await page.evaluate(lookOfPage);
  // Named before axe looks: what comes into a page still at work after that has been judged by nobody.
  const kinds = await page.evaluate(markUnknown, { known: [], mark: unjudged });
  const found = await judge(page, {});
  if (found.length === 0) remember(look, kinds);
  return found;
}

/**
 * The same for a state among many of one page. Axe takes a second or two and judges what an
 * element is, says of itself and stands in, not which figures it holds: in a page that was judged
 * before in this look, only the elements of kinds that were not there are judged, and of each kind
 * one is held against its ground.
 */
export async function newBarriers(page: Page): Promise<readonly string[]> {
  const look = await page.evaluate(lookOfPage);
  const known = sound.get(look);
  const kinds = await page.evaluate(markUnknown, { known: [...(known ?? [])], mark: unjudged });
  if (kinds.length === 0) return [];
  const parts = known ? { parts: ofNewKind } : {};
  const found = await judge(page, { ...parts, contrastOf: firstOfKind }).catch(() => null);
  // A page still at work may have replaced what was marked.
  const isWhole = (await page.locator(firstOfKind).count()) >= kinds.length;
  if (found === null || !isWhole) return barriers(page);
  if (found.length === 0) remember(look, kinds);
  return found;
}

function remember(look: string, kinds: readonly string[]): void {
  sound.set(look, new Set([...(sound.get(look) ?? []), ...kinds]));
}

/** Runs in the page: which page it is, and all that decides about its colours and its layout. */
function lookOfPage(): string {
  const { backgroundColor, color, fontSize } = getComputedStyle(document.body);
  const wishes = ['(prefers-contrast: more)', '(forced-colors: active)'].filter(
    (wish) => matchMedia(wish).matches,
  );
  return [location.pathname, innerWidth, backgroundColor, color, fontSize, ...wishes].join(' ');
}

/**
 * Runs in the page: marks the elements whose kind is not known, and names those kinds. A kind is an
 * element with its attributes, within the kinds it stands in. What cannot be seen is not judged by
 * axe, and so is not known either.
 */
function markUnknown({ known, mark }: { readonly known: string[]; readonly mark: string }) {
  const before = new Set(known);
  const fresh = new Set<string>();
  /** Attributes of which the value counts; of others only whether there is any. */
  const telling =
    /^(class|role|type|scope|lang|tabindex|disabled|aria-(?!label|describedby|value).*)$/;
  const visit = (element: Element, within: string) => {
    element.removeAttribute(mark);
    const said = [...element.attributes].map(({ name, value }) => {
      if (telling.test(name)) return `${name}=${value}`;
      return value === '' ? `${name}=` : name;
    });
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
    );
    const kind = `${within}>${element.tagName}[${said.sort().join()}]${hasText ? '+' : ''}`;
    for (const child of element.children) visit(child, kind);
    if (before.has(kind) || !element.checkVisibility({ visibilityProperty: true })) return;
    element.setAttribute(mark, fresh.has(kind) ? '' : 'first');
    fresh.add(kind);
  };
  visit(document.body, '');
  return [...fresh];
}
