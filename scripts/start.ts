import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkPort, ServeError, startServer } from './serve.ts';

// npm start: make what is missing, build, serve, and say each step in Chinese.
// --no-build serves what an earlier build left in dist/.

const DEFAULT_PORT = 4173;
const DIST = join(import.meta.dirname, '../dist');

/** A PORT that is no port; a typing error must not end in a random one. */
class PortError extends Error {
  override readonly name = 'PortError';
}

function wantedPort(text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new PortError(`PORT 应为 0 至 65535 的整数，现为“${text}”。`);
}

async function buildSite(): Promise<void> {
  const start = performance.now();
  const seconds = () => ((performance.now() - start) / 1000).toFixed(1);
  console.log('正在生成网站，首次约需一分钟……');
  const { build } = await import('./build.ts');
  await build({ progress: (message) => console.log(`  [${seconds()} 秒] ${message}`) });
  console.log(`网站已生成，用时 ${seconds()} 秒。`);
}

async function start(): Promise<void> {
  // Asked first: a wrong or taken port should not cost a minute of building.
  const port = wantedPort(process.env.PORT);
  await checkPort(port);
  const skipBuild = process.argv.includes('--no-build');
  if (!skipBuild) await buildSite();
  else if (!existsSync(DIST)) throw new ServeError('还没有生成过网站，请去掉 --no-build 再运行。');
  const { url, close } = await startServer({ dist: DIST, port });
  console.log(`\n网站已启动：${url}`);
  console.log('请用浏览器打开以上地址；按 Ctrl+C 停止。');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void close().then(() => console.log('\n网站已停止。')));
  }
}

start().catch((error: unknown) => {
  const expected = error instanceof ServeError || error instanceof PortError;
  console.error(expected ? error.message : error);
  process.exitCode = 1;
});
