import type { CheckAnswer, Checked, CheckRequest } from './protocol.ts';

/** The side of a worker that is talked to. */
export interface WorkerLike {
  postMessage(request: CheckRequest): void;
  terminate(): void;
  onmessage: ((event: { data: CheckAnswer }) => void) | null;
  onerror: ((event: { message?: string }) => void) | null;
}

/** A run this old is ended when a newer one is wanted; a younger one is over before a new worker would have started. */
const PATIENCE = 400;

export interface Listener {
  progress(done: number, total: number): void;
  done(checked: Checked): void;
  failed(fault: string): void;
}

/** One worker and its newest run: whatever an older run still answers is dropped. */
export class Checker {
  readonly #spawn: () => WorkerLike;
  readonly #now: () => number;
  #worker: WorkerLike | undefined;
  #last = 0;
  #running: { id: number; since: number; listener: Listener } | undefined;

  constructor(spawn: () => WorkerLike, now: () => number) {
    this.#spawn = spawn;
    this.#now = now;
  }

  /** Begins a run and forgets the one before. */
  check(request: Omit<CheckRequest, 'id'>, listener: Listener): void {
    this.cancel();
    const id = ++this.#last;
    this.#running = { id, since: this.#now(), listener };
    try {
      this.#worker ??= this.#start();
      this.#worker.postMessage({ id, ...request });
    } catch (fault) {
      this.#fail(fault instanceof Error ? fault.message : String(fault));
    }
  }

  /** Nobody waits for the current run any longer. */
  cancel(): void {
    if (this.#running && this.#now() - this.#running.since > PATIENCE) this.#stop();
    this.#running = undefined;
  }

  close(): void {
    this.#running = undefined;
    this.#stop();
  }

  #start(): WorkerLike {
    const worker = this.#spawn();
    worker.onmessage = ({ data }) => {
      if (data.id !== this.#running?.id) return;
      const { listener } = this.#running;
      if (data.state === 'progress') return listener.progress(data.done, data.total);
      this.#running = undefined;
      if (data.state === 'done') listener.done(data.checked);
      else listener.failed(data.fault);
    };
    worker.onerror = ({ message }) => this.#fail(message ?? 'The worker could not be started.');
    return worker;
  }

  #fail(fault: string): void {
    const listener = this.#running?.listener;
    this.#running = undefined;
    // A worker that failed outside a run is in no known state.
    this.#stop();
    listener?.failed(fault);
  }

  #stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}
