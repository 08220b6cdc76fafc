import { answerText, type Handler, redirect } from './handler.ts';

/** Takes "a/b", "/a/b" or "/a/b/" and gives "/a/b/"; nothing gives "/". */
export function normalBase(base: string | undefined): string {
  const inner = (base ?? '').replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/**
 * Takes a handler that believes itself at the root and a base such as "/a/b/", and gives
 * one that answers only below that base. Everything else on the host is 404.
 */
export function mount(base: string, handler: Handler): Handler {
  return (request, response) => {
    const url = request.url ?? '/';
    const [path = '/'] = url.split('?');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      answerText(response, 405, 'Method Not Allowed');
    } else if (`${path}/` === base) {
      redirect(request, response, base);
    } else if (path.startsWith(base)) {
      request.url = url.slice(base.length - 1);
      handler(request, response);
    } else {
      answerText(response, 404, 'Not Found');
    }
  };
}
