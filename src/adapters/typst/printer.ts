import { Worker } from 'node:worker_threads';
import {
  type DocumentModel,
  DocumentPrintError,
  type DocumentPrinter,
  type PrintOptions,
} from '#engine/document/index.ts';
import type { CompilerOptions } from './compiler.ts';
import type { Answer, Job } from './thread.ts';

export interface PrinterOptions extends CompilerOptions {
  /** A print that takes longer is given up and its thread replaced. Default 60,000 ms. */
  timeoutMs?: number;
}

interface Waiting {
  job: Job;
  resolve: (pdf: Uint8Array) => void;
  reject: (error: Error) => void;
}

/**
 * A printer on a thread of its own: the caller's event loop stays free, and a runaway print can be stopped.
 * The thread starts at the first print, keeps compiler and fonts, and prints one document after another.
 */
export function openDocumentPrinter(options: PrinterOptions = {}): DocumentPrinter {
  return new ThreadedPrinter(options);
}

class ThreadedPrinter implements DocumentPrinter {
  readonly #options: PrinterOptions;
  readonly #queue: Waiting[] = [];
  #worker: Worker | undefined;
  #current: Waiting | undefined;
  #timer: NodeJS.Timeout | undefined;
  #lastId = 0;
  #closed = false;

  constructor(options: PrinterOptions) {
    this.#options = options;
  }

  renderPdf(model: DocumentModel, options: PrintOptions): Promise<Uint8Array> {
    if (this.#closed) return Promise.reject(new DocumentPrintError('The printer is closed.'));
    return new Promise((resolve, reject) => {
      this.#lastId += 1;
      this.#queue.push({ job: { id: this.#lastId, model, options }, resolve, reject });
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const waiting of this.#queue.splice(0)) waiting.reject(new DocumentPrintError('The printer was closed.'));
    this.#fail('The printer was closed.');
    await this.#drop();
  }

  #next(): void {
    if (this.#current || this.#closed) return;
    const waiting = this.#queue.shift();
    if (!waiting) {
      // An idle printer does not keep its process alive.
      this.#worker?.unref();
      return;
    }
    this.#current = waiting;
    this.#worker ??= this.#start();
    this.#worker.ref();
    this.#timer = setTimeout(() => {
      this.#fail('The document took too long to print.');
      void this.#drop().then(() => this.#next());
    }, this.#options.timeoutMs ?? 60_000);
    try {
      this.#worker.postMessage(waiting.job);
    } catch (cause) {
      this.#fail('The document is no plain data.', cause);
      this.#next();
    }
  }

  #start(): Worker {
    const { fontFolder } = this.#options;
    const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: { fontFolder } });
    worker.on('message', (answer: Answer) => {
      if (answer.id !== this.#current?.job.id) return;
      if ('pdf' in answer) this.#settle()?.resolve(answer.pdf);
      else this.#fail(answer.error, answer.cause);
      this.#next();
    });
    worker.on('error', (cause) => {
      if (worker !== this.#worker) return;
      this.#worker = undefined;
      this.#fail('The printing thread broke down.', cause);
      this.#next();
    });
    return worker;
  }

  #settle(): Waiting | undefined {
    clearTimeout(this.#timer);
    const waiting = this.#current;
    this.#current = undefined;
    return waiting;
  }

  #fail(message: string, cause?: unknown): void {
    this.#settle()?.reject(new DocumentPrintError(message, { cause }));
  }

  async #drop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}
