import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

/** How often a text has to come before it is prepared, and how many texts are: each costs memory on every connection. */
const OFTEN = 3;
const MOST = 250;
/** Texts beyond this many are forgotten and counted anew. */
const COUNTED = 2000;

/** Gives each text that comes often a name of its own, by which the server keeps it parsed and planned. */
export class StatementNames {
  readonly #names = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  of(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size >= MOST) return known;
    const count = (this.#counts.get(text) ?? 0) + 1;
    if (count < OFTEN) {
      if (this.#counts.size >= COUNTED) this.#counts.clear();
      this.#counts.set(text, count);
      return undefined;
    }
    this.#counts.delete(text);
    const name = `zq_${this.#names.size + 1}`;
    this.#names.set(text, name);
    return name;
  }
}

/**
 * The pool as Kysely uses it, with statements prepared that come often: parsing and planning cost the server more than
 * running most of them. A pooler between us and the server has to keep prepared statements (PgBouncer 1.21 or later does).
 */
export function preparing(pool: pg.Pool, names = new StatementNames()): PostgresPool {
  // Kysely knows a connection by its object, so that each client keeps one face.
  const faces = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    connect: async () => {
      const client = await pool.connect();
      const face = faces.get(client) ?? faceOf(client, names);
      faces.set(client, face);
      return face;
    },
    end: () => pool.end(),
  };
}

function faceOf(client: pg.PoolClient, names: StatementNames): PostgresPoolClient {
  const query = (text: string, values: readonly unknown[]) => {
    const name = values.length > 0 ? names.of(text) : undefined;
    return client.query({ ...(name === undefined ? {} : { name }), text, values: [...values] });
  };
  return { query: query as unknown as PostgresPoolClient['query'], release: (destroy) => client.release(destroy) };
}
