import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Tells a query that runs inside `transaction(fn)` from one that does not. The embedded database has one connection:
 * asking for it again inside a transaction would wait for ever. On a server the same mistake would read past the
 * transaction, so both refuse it alike.
 */
export class TransactionGuard {
  readonly #scope = new AsyncLocalStorage<{ open: boolean }>();

  async run<T>(work: () => Promise<T>): Promise<T> {
    const state = { open: true };
    return this.#scope.run(state, async () => {
      try {
        return await work();
      } finally {
        state.open = false;
      }
    });
  }

  /** Throws when the caller stands inside an open transaction. */
  check(): void {
    if (this.#scope.getStore()?.open)
      throw new Error('Inside a transaction every query must use the handle the transaction gave you.');
  }
}
