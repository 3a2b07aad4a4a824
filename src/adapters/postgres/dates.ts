import type { Kysely, KyselyPlugin } from 'kysely';

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const plugin: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({
    ...result,
    rows: result.rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [
          key,
          typeof value === 'string' && MOMENT.test(value) ? new Date(value) : value,
        ]),
      ),
    ),
  }),
};

/** The same queries with moments as Date, for libraries that expect what the bare drivers give (sign-in). */
export const withDates = <T>(kysely: Kysely<T>): Kysely<T> => kysely.withPlugin(plugin);
