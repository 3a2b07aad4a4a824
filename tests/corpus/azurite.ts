import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { createServer } from 'node:net';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..', '..');
/** Account and key of the emulator, the same everywhere and public. */
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

export interface BlobStorage {
  storageOptions: Record<string, string>;
  close: () => Promise<void>;
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Starts the emulator of Azure's blob storage on a free port, with one empty container. */
export async function startAzurite(folder: string, container: string): Promise<BlobStorage> {
  const port = await freePort();
  const main = path.join(root, 'node_modules', 'azurite', 'dist', 'src', 'blob', 'main.js');
  const child = spawn(
    process.execPath,
    [main, '--blobPort', String(port), '--location', folder, '--silent', '--skipApiVersionCheck', '--disableTelemetry'],
    { stdio: 'ignore' },
  );
  const endpoint = `http://127.0.0.1:${port}/${ACCOUNT}`;
  const close = () => stop(child);
  try {
    await createContainer(endpoint, container);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    storageOptions: {
      azure_storage_account_name: ACCOUNT,
      azure_storage_account_key: KEY,
      azure_storage_endpoint: endpoint,
      azure_storage_allow_http: 'true',
      allow_http: 'true',
    },
    close,
  };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await gone;
}

async function createContainer(endpoint: string, container: string): Promise<void> {
  const until = Date.now() + 15_000;
  for (;;) {
    const date = new Date().toUTCString();
    const signed = `PUT\n\n\n\n\n\n\n\n\n\n\n\nx-ms-date:${date}\nx-ms-version:2021-08-06\n/${ACCOUNT}/${ACCOUNT}/${container}\nrestype:container`;
    const signature = createHmac('sha256', Buffer.from(KEY, 'base64')).update(signed, 'utf8').digest('base64');
    try {
      const answer = await fetch(`${endpoint}/${container}?restype=container`, {
        method: 'PUT',
        headers: {
          'x-ms-date': date,
          'x-ms-version': '2021-08-06',
          authorization: `SharedKey ${ACCOUNT}:${signature}`,
        },
      });
      if (answer.ok || answer.status === 409) return;
      throw new Error(`The emulator answers ${answer.status}: ${await answer.text()}`);
    } catch (error) {
      if (Date.now() > until || (error instanceof Error && error.message.startsWith('The emulator'))) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
