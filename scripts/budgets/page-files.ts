import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** What one HTML page asks for before any of its script has run. */
export interface PageFiles {
  /** Style sheets and classic scripts that hold up the first paint. */
  readonly blocking: readonly string[];
  /** Modules the page starts or preloads. */
  readonly modules: readonly string[];
  /** Everything a <link> fetches ahead of need: preload, prefetch, modulepreload. */
  readonly fetchedAhead: readonly string[];
}

interface Tag {
  readonly name: string;
  attribute(name: string): string | undefined;
}

/** Takes the text of a page and gives the addresses it refers to, as written. */
export function pageFiles(html: string): PageFiles {
  const links = tags(html, 'link');
  const scripts = tags(html, 'script');
  const rel = (tag: Tag) => (tag.attribute('rel') ?? '').toLowerCase().split(/\s+/);
  const styles = links.filter(
    (tag) => rel(tag).includes('stylesheet') && tag.attribute('media') !== 'print',
  );
  const modules = scripts.filter((tag) => tag.attribute('type') === 'module');
  const classic = scripts.filter(
    (tag) =>
      ['', undefined, 'text/javascript'].includes(tag.attribute('type')) &&
      tag.attribute('async') === undefined &&
      tag.attribute('defer') === undefined,
  );
  const ahead = links.filter((tag) =>
    rel(tag).some((kind) => ['preload', 'prefetch', 'modulepreload'].includes(kind)),
  );
  const preloaded = links.filter((tag) => rel(tag).includes('modulepreload'));
  return {
    blocking: [...addresses(styles, 'href'), ...addresses(classic, 'src')],
    modules: [...addresses(modules, 'src'), ...addresses(preloaded, 'href')],
    fetchedAhead: addresses(ahead, 'href'),
  };
}

/** Every page of the site, as paths relative to its folder with "/" between the parts, sorted. */
export function pagesOf(dist: string): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.split(sep).join('/'))
    .sort();
}

/**
 * Takes an address as written in a page and gives the file in the site, or null if it is not one:
 * another host, a data: address, or a file that was not built.
 */
export function fileOf(dist: string, page: string, address: string): string | null {
  if (/^([a-z]+:|\/\/)/i.test(address)) return null;
  const [path = ''] = address.split(/[?#]/);
  const from = path.startsWith('/') ? dist : dirname(join(dist, page));
  const file = resolve(join(from, path));
  const inside = !relative(resolve(dist), file).startsWith('..');
  return inside && existsSync(file) ? file : null;
}

function addresses(found: readonly Tag[], attribute: 'href' | 'src'): string[] {
  return found.map((tag) => tag.attribute(attribute) ?? '').filter((address) => address !== '');
}

function tags(html: string, name: string): Tag[] {
  // What stands inside a script (an embedded snapshot) or a comment only looks like markup.
  const markup = html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/(<script\b(?:[^>"']|"[^"]*"|'[^']*')*>)[\s\S]*?<\/script>/gi, '$1');
  const found = markup.matchAll(new RegExp(`<${name}\\b((?:[^>"']|"[^"]*"|'[^']*')*)>`, 'gi'));
  return [...found].map(([, text = '']) => ({
    name,
    attribute: (key) => attributes(text).get(key),
  }));
}

function attributes(text: string): Map<string, string> {
  const found = text.matchAll(/([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g);
  return new Map(
    [...found].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      double ?? single ?? bare ?? '',
    ]),
  );
}
