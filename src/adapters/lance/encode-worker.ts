import { parentPort } from 'node:worker_threads';
import type { PatentRecord } from '#corpus/record/index.ts';
import { cutWithJieba } from './cutter.ts';
import { encodeRecords } from './encode.ts';

// Runs in a thread of its own: takes records, gives them back as columns, whose memory it hands over.
parentPort?.on('message', ({ id, records }: { id: number; records: string }) => {
  try {
    const encoded = encodeRecords(JSON.parse(records) as PatentRecord[], cutWithJieba);
    const memory = [
      ...Object.values(encoded.ints).map((one) => one.buffer as ArrayBuffer),
      ...encoded.segments.map((one) => one.bytes.buffer as ArrayBuffer),
      ...Object.values(encoded.variable).flatMap((one) => [
        one.offsets.buffer as ArrayBuffer,
        one.data.buffer as ArrayBuffer,
      ]),
    ];
    parentPort?.postMessage({ id, encoded }, memory);
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
