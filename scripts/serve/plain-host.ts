import { findFile, sendFile } from './files.ts';
import { answerText, type Handler, redirect, requestPath } from './handler.ts';

/**
 * The plainest static host: files as they are, no twins, no caching headers, its own 404 text.
 * The tests use it to prove that the site asks nothing of its server.
 */
export function plainHost(dist: string, base: string): Handler {
  return (request, response) => {
    const path = requestPath(request);
    const found = path === null ? null : findFile(dist, path);
    if (path === null || found === null) answerText(response, 400, 'Bad Request');
    else if (found.kind === 'file') sendFile(response, found);
    else if (found.kind === 'folder') redirect(request, response, `${base}${path.slice(1)}/`);
    else answerText(response, 404, 'Not Found');
  };
}
