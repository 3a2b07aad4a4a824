import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findBasis } from '#kernel/law/index.ts';
import { registers } from './index.ts';

const MIGRATIONS = new URL('../../db/migrations/', import.meta.url);
const sql = readdirSync(MIGRATIONS)
  .sort()
  .map((file) => readFileSync(new URL(file, MIGRATIONS), 'utf8'))
  .join('\n');

const SQL_TYPE: Record<string, string> = {
  text: 'text',
  'text[]': 'text[]',
  integer: 'integer',
  fen: 'bigint',
  date: 'date',
  boolean: 'boolean',
  json: 'jsonb',
};

/** The columns a migration gives a register's table, with type and whether they may be empty. */
function columnsOf(table: string): Record<string, { type: string; filled: boolean }> {
  const body = new RegExp(`create table ${table} \\(\\n([\\s\\S]*?)\\n\\);`).exec(sql)?.[1];
  if (!body) throw new Error(`No migration creates ${table}.`);
  const added = [...sql.matchAll(new RegExp(`alter table ${table}\\s+add column ([^;]+);`, 'g'))].flatMap((one) =>
    one[1]!.split(/,\s*add column\s+/),
  );
  return Object.fromEntries(
    [...body.split(',\n'), ...added].flatMap((line) => {
      const column = /^\s*([a-z_]+) (text\[\]|[a-z]+)(.*)$/s.exec(line);
      return column ? [[column[1]!, { type: column[2]!, filled: /not null/.test(column[3]!) }]] : [];
    }),
  );
}

describe.each(registers.map((register) => [register.id, register] as const))('register %s', (_, register) => {
  it('has the columns of its table, of the same types', () => {
    const columns = columnsOf(register.table);
    expect(Object.keys(register.fields).sort()).toEqual(Object.keys(columns).sort());
    for (const [name, field] of Object.entries(register.fields))
      expect([name, SQL_TYPE[field.type]]).toEqual([name, columns[name]!.type]);
  });

  it('asks for every column that may not be empty', () => {
    for (const [name, column] of Object.entries(columnsOf(register.table))) {
      const field = register.fields[name]!;
      // An empty list is a value of its own.
      if (column.filled && field.type !== 'text[]') expect([name, field.required]).toEqual([name, true]);
    }
  });

  it('rests on known bases and says its words in both languages', () => {
    for (const basis of register.basis) expect([basis, findBasis(basis) !== undefined]).toEqual([basis, true]);
    for (const { title } of [...Object.values(register.fields), ...Object.values(register.states)]) {
      expect(title.zh).not.toBe('');
      expect(title.en).not.toBe('');
    }
  });
});
