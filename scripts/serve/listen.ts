import { createServer, type Server } from 'node:http';

/** The site cannot be served; the message is Chinese and says what to do. */
export class ServeError extends Error {
  override readonly name = 'ServeError';
}

/** Opens the port (0 takes any free one), or refuses with ServeError. */
export function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      failed(new ServeError(listenFailure(error, port), { cause: error }));
    });
    server.listen(port, () => done());
  });
}

/** Refuses with ServeError if the port cannot be had now; asked before a long build. */
export async function checkPort(port: number): Promise<void> {
  const server = createServer();
  await listen(server, port);
  await new Promise((done) => server.close(done));
}

function listenFailure(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === 'EADDRINUSE') {
    return `端口 ${port} 已被占用。请关闭占用它的程序，或换一个端口：PORT=${port + 1} npm start`;
  }
  if (error.code === 'EACCES') {
    return `没有权限使用端口 ${port}。请换用 1024 以上的端口：PORT=4173 npm start`;
  }
  return `无法在端口 ${port} 上提供服务：${error.message}`;
}
