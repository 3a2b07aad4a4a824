import type { Instant } from '#kernel/plain-date.ts';

/** How often and how far apart a failing job is tried again. */
export interface JobRetry {
  /** Further attempts after the first. Default 8. */
  limit?: number;
  /** Seconds before the second attempt; each later pause is about twice as long. Default 5. */
  delaySeconds?: number;
  /** Longest pause in seconds. Default 3600. */
  longestDelaySeconds?: number;
}

export interface Job {
  /** Which handler runs it. */
  name: string;
  /** JSON; ids rather than contents. */
  data: Record<string, unknown>;
  /**
   * With a key a job of that name exists once: enqueuing it again does nothing, also after it has run (for at least
   * seven days). Without a key every call makes a job.
   */
  key?: string;
  /** Not before this moment of the program's clock. */
  startAfter?: Instant;
  retry?: JobRetry;
  /** Seconds after which a running attempt counts as failed. Default 900. */
  expireSeconds?: number;
}

/**
 * Work that leaves the transaction: mail, files, indexes, timers. A job is stored with the transaction that asks for
 * it and never without; it then runs at least once, so a handler must bear being run again.
 * `Scope` is the edge's transaction handle.
 */
export interface Jobs<Scope> {
  /** Stores the job in the transaction; returns its id, or undefined when the key is taken. Throws on an unknown name. */
  enqueue(scope: Scope, job: Job): Promise<string | undefined>;
  /** Takes back a keyed job that has not started; returns whether there was one. Its key may then be used again. */
  cancel(scope: Scope, name: string, key: string): Promise<boolean>;
}

export interface JobContext {
  id: string;
  name: string;
  /** 1 for the first attempt. */
  attempt: number;
  /** No attempt follows when this one fails; the job then lies in the dead-letter queue. */
  last: boolean;
  /** Aborted when the attempt has expired or the worker is ended by force. */
  signal: AbortSignal;
}

/** Runs one job; throwing means: try again later. */
export type JobHandler = (data: Record<string, unknown>, context: JobContext) => Promise<void>;

export interface Worker {
  /** Looks for work now instead of at the next poll; worth calling after a commit in the same process. */
  wake(): void;
  /** Takes no more jobs, waits for the running ones, and returns. */
  stop(): Promise<void>;
}
