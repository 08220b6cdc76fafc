import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers one request whose `url` is already relative to the site's own root ("/..."). */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Takes a request and gives its decoded path without the query, or null if it is malformed. */
export function requestPath(request: IncomingMessage): string | null {
  const [path = '/'] = (request.url ?? '/').split('?');
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** Ends a response with a short text; used for everything that is not a file. */
export function answerText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(text);
}

/** Sends the browser to another path of the same host and keeps the query. */
export function redirect(request: IncomingMessage, response: ServerResponse, path: string): void {
  const query = /\?.*$/.exec(request.url ?? '')?.[0] ?? '';
  response.writeHead(301, { Location: encodeURI(path) + query });
  response.end();
}
