import { createHash } from 'node:crypto';

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * The page's content security policy, for a `<meta>`: nothing but this host, no
 * evaluated code, and inline only the given scripts and styles. Compiling wasm is
 * allowed for hosts that send the policy with every file, the worker's included.
 */
export function contentPolicy(
  inlineScripts: readonly string[],
  inlineStyles: readonly string[] = [],
): string {
  return [
    "default-src 'self'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...inlineScripts.map(hashOf)].join(' '),
    ["style-src 'self'", ...inlineStyles.map(hashOf)].join(' '),
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
