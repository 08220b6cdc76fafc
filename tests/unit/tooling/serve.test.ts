import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, type ServerOptions, startServer } from '../../../scripts/serve.ts';

const SCRIPT = 'console.log("示例");'.repeat(20);
let dist: string;
const running: RunningServer[] = [];

beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), 'dist-'));
  const files: Record<string, string | Buffer> = {
    'index.html': '<title>总览</title>',
    '404.html': '<title>没有这个页面</title>',
    '.hidden': 'secret',
    'counties/index.html': '<title>区县</title>',
    'assets/main-B1c2D3e4.js': SCRIPT,
    'assets/main-B1c2D3e4.js.br': brotliCompressSync(SCRIPT),
    'assets/main-B1c2D3e4.js.gz': gzipSync(SCRIPT),
    'assets/duckdb-eh-aB3dE6gH.wasm': '\0asm',
    'packs/demo.0a1b2c3d4e5f.bin': 'pack',
    'packs/manifest.json': '{}',
    'packs/some-observations.bin': 'pack',
    'assets/empty/.keep': '',
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    writeFileSync(join(dist, name), content);
  }
});

afterAll(() => rmSync(dist, { recursive: true }));
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

async function serve(options: Partial<ServerOptions> = {}): Promise<string> {
  const server = await startServer({ dist, port: 0, ...options });
  running.push(server);
  return server.url;
}

/** Raw request: fetch would decode bodies and tidy up paths by itself. */
function ask(url: string, path: string, headers: Record<string, string> = {}) {
  const { hostname, port } = new URL(url);
  return new Promise<{
    status: number;
    body: Buffer;
    header: (name: string) => string | undefined;
  }>((done, failed) => {
    get({ hostname, port, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          body: Buffer.concat(parts),
          header: (name) => response.headers[name]?.toString(),
        }),
      );
    }).on('error', failed);
  });
}

describe('the caching host', () => {
  test.each([
    ['/', 200, 'text/html; charset=utf-8', 'no-cache'],
    ['/counties/', 200, 'text/html; charset=utf-8', 'no-cache'],
    [
      '/assets/main-B1c2D3e4.js',
      200,
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ],
    [
      '/assets/duckdb-eh-aB3dE6gH.wasm',
      200,
      'application/wasm',
      'public, max-age=31536000, immutable',
    ],
    [
      '/packs/demo.0a1b2c3d4e5f.bin',
      200,
      'application/octet-stream',
      'public, max-age=31536000, immutable',
    ],
    ['/packs/manifest.json', 200, 'application/json; charset=utf-8', 'no-cache'],
    ['/packs/some-observations.bin', 200, 'application/octet-stream', 'no-cache'],
    ['/no-such-page', 404, 'text/html; charset=utf-8', 'no-cache'],
    ['/assets/empty/', 404, 'text/html; charset=utf-8', 'no-cache'],
    ['/.hidden', 404, 'text/html; charset=utf-8', 'no-cache'],
    ['/../package.json', 404, 'text/html; charset=utf-8', 'no-cache'],
    ['/%2e%2e/package.json', 404, 'text/html; charset=utf-8', 'no-cache'],
  ])('%s -> %d %s %s', async (path, status, type, caching) => {
    const answer = await ask(await serve(), path);
    expect(answer.status).toBe(status);
    expect(answer.header('content-type')).toBe(type);
    expect(answer.header('cache-control')).toBe(caching);
    if (status === 404) expect(answer.body.toString()).toContain('没有这个页面');
  });

  test.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['identity', undefined],
  ])('Accept-Encoding "%s" is answered with %s', async (accepted, encoding) => {
    const answer = await ask(await serve(), '/assets/main-B1c2D3e4.js', {
      'accept-encoding': accepted,
    });
    expect(answer.header('content-encoding')).toBe(encoding);
    expect(answer.header('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.header('vary')).toBe('Accept-Encoding');
    if (encoding === 'br') expect(brotliDecompressSync(answer.body).toString()).toBe(SCRIPT);
    if (encoding === undefined) expect(answer.body.toString()).toBe(SCRIPT);
  });

  test('a twin asked for by its own name is not declared as an encoding', async () => {
    const answer = await ask(await serve(), '/assets/main-B1c2D3e4.js.gz', {
      'accept-encoding': 'br, gzip',
    });
    expect(answer.header('content-encoding')).toBeUndefined();
    expect(answer.body).toEqual(gzipSync(SCRIPT));
  });

  test('an unchanged page is answered 304', async () => {
    const url = await serve();
    const etag = (await ask(url, '/')).header('etag') ?? '';
    expect(etag).not.toBe('');
    expect((await ask(url, '/', { 'if-none-match': etag })).status).toBe(304);
  });

  test('a malformed address is refused', async () => {
    expect((await ask(await serve(), '/%E0%A4')).status).toBe(400);
  });
});

describe.each([{ plain: false }, { plain: true }])('any host (plain: $plain)', (kind) => {
  test('a folder without its slash is redirected and keeps the query', async () => {
    const answer = await ask(await serve(kind), '/counties?period=2024');
    expect(answer.status).toBe(301);
    expect(answer.header('location')).toBe('/counties/?period=2024');
  });

  test('a base mounts the site in a sub-folder and nothing else', async () => {
    const url = await serve({ ...kind, base: '/a/b/' });
    expect(url).toMatch(/^http:\/\/localhost:\d+\/a\/b\/$/);
    expect((await ask(url, '/a/b/counties/')).body.toString()).toContain('区县');
    expect((await ask(url, '/a/b/assets/main-B1c2D3e4.js')).status).toBe(200);
    expect((await ask(url, '/a/b/nowhere')).status).toBe(404);
    expect((await ask(url, '/')).status).toBe(404);
    expect((await ask(url, '/a/bc')).status).toBe(404);
    expect((await ask(url, '/a/b?x=1')).header('location')).toBe('/a/b/?x=1');
    expect((await ask(url, '/a/b/counties')).header('location')).toBe('/a/b/counties/');
  });

  test('writing is refused', async () => {
    expect((await fetch(await serve(kind), { method: 'POST' })).status).toBe(405);
  });
});

test('the plain host has no twins, no caching headers and its own 404 text', async () => {
  const url = await serve({ plain: true });
  const answer = await ask(url, '/assets/main-B1c2D3e4.js', { 'accept-encoding': 'br, gzip' });
  expect(answer.body.toString()).toBe(SCRIPT);
  for (const name of ['content-encoding', 'cache-control', 'etag', 'vary']) {
    expect(answer.header(name)).toBeUndefined();
  }
  const missing = await ask(url, '/nowhere');
  expect([missing.status, missing.body.toString()]).toEqual([404, 'Not Found']);
  expect((await ask(url, '/../package.json')).status).toBe(404);
});

describe('refusals', () => {
  test('a missing site says what to run', async () => {
    await expect(startServer({ dist: join(dist, 'none'), port: 0 })).rejects.toThrow(
      /没有找到已生成的网站.*npm run build/,
    );
  });

  test('a taken port says so', async () => {
    const port = Number(new URL(await serve()).port);
    await expect(startServer({ dist, port })).rejects.toThrow(`端口 ${port} 已被占用`);
  });
});
