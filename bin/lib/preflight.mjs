// What can be known to be wrong before anything is written: each check returns a sentence, or undefined when all is well.
import { accessSync, constants, lstatSync, statSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';

/** The data folder must be one, or be possible to make. Nothing is created here. */
export function checkDataFolder(folder) {
  const advice = 'Choose another with --data <folder>.';
  if (/[\r\n\0]/.test(folder)) return `The data folder's name holds a line break or a zero byte. ${advice}`;
  let place = folder;
  while (!exists(place)) {
    const parent = path.dirname(place);
    if (parent === place) return `The data folder "${folder}" cannot be made: "${place}" does not exist. ${advice}`;
    place = parent;
  }
  let found;
  try {
    found = statSync(place);
  } catch {
    return `The data folder "${folder}" cannot be used: "${place}" is a link to nowhere. ${advice}`;
  }
  if (!found.isDirectory())
    return place === folder
      ? `The data folder "${folder}" is a file, not a folder. ${advice}`
      : `The data folder "${folder}" cannot be made: "${place}" is a file, not a folder. ${advice}`;
  try {
    accessSync(place, constants.W_OK | constants.X_OK);
  } catch (fault) {
    const why = fault.code === 'EROFS' ? 'the file system is read-only' : 'permission denied';
    return `The data folder "${folder}" cannot be written (${why}). ${advice}`;
  }
  return undefined;
}

function exists(place) {
  try {
    lstatSync(place);
    return true;
  } catch (fault) {
    // ENOTDIR: a parent is a file; the walk upwards finds it. EACCES: it may exist, and accessSync names the reason.
    return fault.code === 'EACCES';
  }
}

/** A port from 0 (any free one) to 65535 that nobody listens on. */
export async function checkPort(port) {
  for (const host of [undefined, '127.0.0.1']) {
    const code = await tryToListen(port, host);
    if (code === 'EADDRINUSE')
      return `Port ${port} is already in use. Stop the program that holds it, or choose another: npm start -- --port ${port < 65_000 ? port + 1 : 8700}`;
    if (code === 'EACCES')
      return `Port ${port} may not be opened by this user. Choose one above 1023 with --port <number>.`;
    if (code !== undefined) return `Port ${port} cannot be opened (${code}). Choose another with --port <number>.`;
  }
  return undefined;
}

const tryToListen = (port, host) =>
  new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (fault) => resolve(fault.code ?? fault.message));
    server.listen({ port, host }, () => server.close(() => resolve(undefined)));
  });

const example = 'postgres://user:password@host:5432/database';
const otherwise = `Write it like ${example}, or leave it unset for the embedded database.`;

/** The address must name a PostgreSQL database that answers. The value itself is never printed: it holds a password. */
export async function checkDatabaseUrl(value) {
  let url;
  try {
    url = new URL(value);
  } catch {
    return `DATABASE_URL cannot be read as an address. ${otherwise}`;
  }
  if (!/^postgres(ql)?:$/.test(url.protocol))
    return `DATABASE_URL begins with "${url.protocol}", which is not PostgreSQL. ${otherwise}`;
  if (decodeFails(url)) return `DATABASE_URL holds a "%" that is no percent-encoding (write %25 for it). ${otherwise}`;
  const socket = url.searchParams.get('host');
  if (!url.hostname && !socket) return `DATABASE_URL names no host. ${otherwise}`;
  if (url.pathname.length < 2) return `DATABASE_URL names no database. ${otherwise}`;
  if (socket) return undefined;
  const port = Number(url.port || 5432);
  const code = await tryToConnect(url.hostname.replace(/^\[|\]$/g, ''), port);
  if (code)
    return `No database answers at the host and port of DATABASE_URL (${url.hostname}:${port}, ${code}). Start PostgreSQL there, or leave DATABASE_URL unset for the embedded database.`;
  return undefined;
}

function decodeFails(url) {
  try {
    for (const part of [url.username, url.password, url.pathname]) decodeURIComponent(part);
    return false;
  } catch {
    return true;
  }
}

const tryToConnect = (host, port) =>
  new Promise((resolve) => {
    const socket = net.connect({ host, port, timeout: 5000 });
    const end = (code) => {
      socket.destroy();
      resolve(code);
    };
    socket.once('connect', () => end(undefined));
    socket.once('timeout', () => end('no answer in 5 s'));
    socket.once('error', (fault) => end(fault.code ?? fault.errors?.[0]?.code ?? 'no connection'));
  });
