import sirv from 'sirv';
import { cacheControl } from './caching.ts';
import { contentType } from './content-types.ts';
import { findFile, sendFile } from './files.ts';
import { answerText, type Handler, redirect, requestPath } from './handler.ts';

/** A twin asked for by its own name is a download of that file, not an encoding of another. */
const TWIN = /\.(br|gz)$/;

/**
 * The host as it should be: brotli and gzip twins, etags, hashed files kept for ever,
 * pages asked for again each time, unknown paths answered by the site's own 404.html.
 */
export function cachingHost(dist: string, base: string): Handler {
  const files = sirv(dist, {
    brotli: true,
    gzip: true,
    etag: true,
    extensions: ['html'],
    setHeaders(response, path) {
      response.setHeader('Cache-Control', cacheControl(path));
      response.setHeader('Content-Type', contentType(path.endsWith('/') ? '.html' : path));
      response.setHeader('X-Content-Type-Options', 'nosniff');
    },
  });
  return (request, response) => {
    const path = requestPath(request);
    if (path === null) {
      answerText(response, 400, 'Bad Request');
      return;
    }
    const found = findFile(dist, path);
    if (found.kind === 'folder') {
      // Without the slash every relative address on the page would point one folder too high.
      redirect(request, response, `${base}${path.slice(1)}/`);
    } else if (found.kind === 'nothing') {
      answerNotFound(dist, response);
    } else if (TWIN.test(path)) {
      response.setHeader('Cache-Control', cacheControl(path.replace(TWIN, '')));
      sendFile(response, found);
    } else {
      files(request, response, () => answerNotFound(dist, response));
    }
  };
}

function answerNotFound(dist: string, response: Parameters<Handler>[1]): void {
  const page = findFile(dist, '/404.html');
  if (page.kind === 'file') {
    response.setHeader('Cache-Control', 'no-cache');
    sendFile(response, page, 404);
  } else {
    answerText(response, 404, '没有这个页面。');
  }
}
