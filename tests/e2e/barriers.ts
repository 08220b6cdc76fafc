import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds against WCAG 2.1 AA on the page as it stands, or in parts of it, one line a finding. */
export async function barriers(page: Page, parts?: string): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page })
    .options({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
      // Elements without a finding need no name.
      resultTypes: ['violations'],
    })
    .setLegacyMode(true);
  const { violations } = await (parts ? axe.include(parts) : axe).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

/** The kinds of elements in which nothing was found, by the page and how it looked. */
const sound = new Map<string, Set<string>>();

const unjudged = 'data-unjudged';
const marked = `[${unjudged}]`;

/**
 * The same for a state among many of one page. Axe takes a second or two and judges what an
 * element is, says of itself and stands in, not which figures it holds: in a page that was judged
 * before in this look, only the elements of kinds that were not there are judged.
 */
export async function newBarriers(page: Page): Promise<readonly string[]> {
  const look = await page.evaluate(lookOfPage);
  const known = sound.get(look);
  const kinds = await page.evaluate(markUnknown, { known: [...(known ?? [])], mark: unjudged });
  if (kinds.length === 0) return [];
  // A page still at work may have replaced all that was marked.
  const found = await (known ? barriers(page, marked).catch(() => barriers(page)) : barriers(page));
  if (found.length === 0) sound.set(look, new Set([...(known ?? []), ...kinds]));
  return found;
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
    fresh.add(kind);
    element.setAttribute(mark, '');
  };
  visit(document.body, '');
  return [...fresh];
}
