import { parentPort, workerData } from 'node:worker_threads';
import { joinFiles } from './segment-files.ts';

// Runs in a thread of its own: joins segment files, says what it wrote, and ends.
const { files, to }: { files: string[]; to: string } = workerData;
parentPort?.postMessage(joinFiles(files, to));
