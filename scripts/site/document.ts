import type { RenderedPage } from '../../src/app/prerender.tsx';
import { contentPolicy } from './content-policy.ts';

/** What every page of the site has in its head, with addresses relative to the site's root. */
export interface Assets {
  readonly styles: readonly string[];
  /** The entry module. */
  readonly script: string;
  /** Modules that the entry and the page consist of, so that the browser fetches all at once. */
  readonly preloads: readonly string[];
  readonly earlyScript: string;
  readonly snapshotId: string;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const attribute = (text: string) =>
  text.replace(/[&<>"]/g, (character) => escapes[character] ?? '');

/** JSON that may stand inside a script element: nothing in it can end the element. */
const dataBlock = (value: unknown) => JSON.stringify(value).replace(/</g, '\\u003c');

/** The whole HTML of a page. */
export function documentOf(page: RenderedPage, assets: Assets): string {
  const { root } = page.snapshot;
  return `<!doctype html>
<html lang="zh-CN" data-stage="0">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(contentPolicy([assets.earlyScript]))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${attribute(page.title)}</title>
<meta name="description" content="${attribute(page.description)}">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${root}icon.svg" type="image/svg+xml">
<script>${assets.earlyScript}</script>
${assets.styles.map((style) => `<link rel="stylesheet" href="${root}${style}">`).join('\n')}
${assets.preloads.map((script) => `<link rel="modulepreload" href="${root}${script}">`).join('\n')}
<script type="module" src="${root}${assets.script}"></script>
</head>
<body>
<div id="app">${page.body}</div>
<script type="application/json" id="${assets.snapshotId}">${dataBlock(page.snapshot)}</script>
</body>
</html>
`;
}
