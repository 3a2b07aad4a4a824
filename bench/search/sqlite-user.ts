// One connection on a thread of its own.
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';

const db = new DatabaseSync(workerData as string, { readOnly: true });
db.exec('pragma cache_size = -131072; pragma temp_store = memory');
parentPort!.on('message', ({ id, sql, values }: { id: number; sql: string; values: string[] }) =>
  parentPort!.postMessage({ id, found: db.prepare(sql).all(...values).length }),
);
