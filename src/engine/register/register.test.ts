import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Instant, instant, type PlainDate, plainDate } from '#kernel/plain-date.ts';
import { DefinitionError } from '../definition-error.ts';
import { kiteRegisterSource } from '../fixtures/kite-world.fixture.ts';
import { asOf, changeEntry, defineRegister, type RegisterAct } from './register.ts';
import type { RegisterDefinition, RegisterEntry } from './types.ts';

const register = defineRegister(kiteRegisterSource());
const kite = (more: Record<string, unknown> = {}) => ({ name: '苍鹰', size: 'small', ...more });
const d = plainDate;

/** A register kept as the edge keeps it: rows are superseded and added, nothing else. */
class Book {
  rows: RegisterEntry[] = [];
  #n = 0;

  act(
    act: RegisterAct,
    at: Instant = instant(`2026-01-01T00:00:${String(++this.#n).padStart(2, '0')}Z`),
    key = '苍鹰',
  ) {
    const history = this.rows.filter((row) => row.key === key);
    const change = changeEntry(register, key, history, act, at, { matter: 'm', seq: this.#n });
    this.rows = this.rows.map((row) => (change.supersede.includes(row) ? { ...row, supersededAt: at } : row));
    this.rows.push(...change.add);
    return at;
  }

  on(day: string, knownAt?: Instant) {
    return asOf(this.rows, register, d(day), knownAt);
  }
}

describe('a register has two times', () => {
  const book = new Book();
  book.act({ kind: 'enter', fields: kite({ tail: 3 }), validFrom: d('2026-03-05') }, instant('2026-03-05T01:00:00Z'));
  book.act({ kind: 'alter', fields: { tail: 7 }, validFrom: d('2026-03-10') }, instant('2026-03-20T01:00:00Z'));
  book.act({ kind: 'close', state: 'landed', validTo: d('2026-04-01') }, instant('2026-04-02T01:00:00Z'));

  test('as it held in law on a day', () => {
    const tails = (day: string) => book.on(day).map((row) => row.fields.tail);
    expect(tails('2026-03-04')).toEqual([]);
    expect(tails('2026-03-05')).toEqual([3]);
    expect(tails('2026-03-09')).toEqual([3]);
    expect(tails('2026-03-10')).toEqual([7]);
    expect(tails('2026-03-31')).toEqual([7]);
    expect(tails('2026-04-01')).toEqual([]);
  });

  test('as it was known on a day', () => {
    const before = instant('2026-03-19T00:00:00Z');
    expect(book.on('2026-03-15', before).map((row) => row.fields.tail)).toEqual([3]);
    expect(book.on('2026-03-15', instant('2026-03-20T01:00:00Z')).map((row) => row.fields.tail)).toEqual([7]);
    expect(book.on('2026-04-10', instant('2026-04-01T00:00:00Z')).map((row) => row.fields.tail)).toEqual([7]);
    expect(book.on('2026-03-15', instant('2026-03-01T00:00:00Z'))).toEqual([]);
  });

  test('each row says what caused it', () => {
    expect(book.rows.every((row) => 'matter' in row.cause)).toBe(true);
    const imported = changeEntry(
      register,
      'k',
      [],
      { kind: 'enter', fields: kite(), validFrom: d('2026-01-01') },
      instant('2026-01-01T00:00:00Z'),
      { import: 'i1' },
    );
    expect(imported).toEqual({
      supersede: [],
      add: [
        {
          key: 'k',
          state: 'up',
          fields: { name: '苍鹰', size: 'small', tail: null, owner: null, division: null, up: null },
          validFrom: '2026-01-01',
          validTo: null,
          recordedAt: '2026-01-01T00:00:00.000Z',
          supersededAt: null,
          cause: { import: 'i1' },
        },
      ],
    });
  });
});

test('a list that nobody gave is empty, as the table keeps it', () => {
  const source = kiteRegisterSource();
  const listed = defineRegister({
    ...source,
    fields: { ...source.fields, colours: { title: source.title, type: 'text[]' } },
  });
  const act = { kind: 'enter' as const, fields: kite(), validFrom: d('2026-01-01') };
  const { add } = changeEntry(listed, 'k', [], act, instant('2026-01-01T00:00:00Z'), { import: 'i1' });
  expect(add[0]?.fields).toMatchObject({ colours: [], tail: null });
});

describe('an act that does not fit', () => {
  const standing = () => {
    const book = new Book();
    book.act({ kind: 'enter', fields: kite(), validFrom: d('2026-03-05') });
    return book;
  };
  const closed = () => {
    const book = standing();
    book.act({ kind: 'close', state: 'landed', validTo: d('2026-03-09') });
    return book;
  };
  test.each<[string, () => Book, RegisterAct]>([
    ['stands already', standing, { kind: 'enter', fields: kite(), validFrom: d('2026-03-06') }],
    ['is not in force', () => new Book(), { kind: 'alter', fields: {}, validFrom: d('2026-03-06') }],
    ['is not in force', closed, { kind: 'close', state: 'landed', validTo: d('2026-03-10') }],
    ['cannot change before it began', standing, { kind: 'alter', fields: {}, validFrom: d('2026-03-04') }],
    ['cannot change before it began', closed, { kind: 'enter', fields: kite(), validFrom: d('2026-03-08') }],
    ['has no state "asleep"', standing, { kind: 'alter', fields: {}, state: 'asleep', validFrom: d('2026-03-06') }],
    [
      'ends an entry: close it instead',
      standing,
      { kind: 'alter', fields: {}, state: 'landed', validFrom: d('2026-03-06') },
    ],
    ['does not end an entry', standing, { kind: 'close', state: 'tangled', validTo: d('2026-03-06') }],
    ['has no field "wing"', standing, { kind: 'alter', fields: { wing: 1 }, validFrom: d('2026-03-06') }],
    ['needs the field "size"', () => new Book(), { kind: 'enter', fields: { name: 'x' }, validFrom: d('2026-03-06') }],
  ])('%s', (message, book, act) => expect(() => book().act(act)).toThrow(message));

  test('a closed entry may be entered again', () => {
    const book = closed();
    book.act({ kind: 'enter', fields: kite({ tail: 9 }), validFrom: d('2026-03-09') });
    expect(book.on('2026-03-09').map((row) => row.fields.tail)).toEqual([9]);
    expect(book.on('2026-03-08').map((row) => row.fields.tail)).toEqual([null]);
  });

  test('an entry that was altered and closed on one day may be entered again, later as well', () => {
    const book = standing();
    book.act({ kind: 'alter', fields: { tail: 5 }, validFrom: d('2026-03-09') });
    book.act({ kind: 'close', state: 'landed', validTo: d('2026-03-09') });
    book.act({ kind: 'enter', fields: kite({ tail: 9 }), validFrom: d('2026-06-01') });
    const known = book.rows.filter((row) => row.supersededAt === null);
    expect(known.map((row) => [row.state, row.validFrom, row.validTo, row.fields.tail])).toEqual([
      ['up', '2026-03-05', '2026-03-08', null],
      ['landed', '2026-03-09', '2026-05-31', 5],
      ['up', '2026-06-01', null, 9],
    ]);
  });
});

describe('whatever is done to it in whatever order', () => {
  const step = fc.record({
    key: fc.constantFrom('苍鹰', '长尾'),
    kind: fc.constantFrom('enter', 'alter', 'suspend', 'close'),
    days: fc.integer({ min: 0, max: 4 }),
    tail: fc.integer({ min: 1, max: 99 }),
  });

  /** Plays the steps that fit; returns the book, the model of what held, and the days in between. */
  function play(steps: { key: string; kind: string; days: number; tail: number }[]) {
    const book = new Book();
    let day = d('2026-03-01');
    let n = 0;
    const snapshots: { at: Instant; rows: RegisterEntry[] }[] = [];
    for (const { key, kind, days, tail } of steps) {
      day = addDays(day, days);
      const at = instant(`2026-06-01T00:${String(++n).padStart(2, '0')}:00Z`);
      const act: RegisterAct =
        kind === 'enter'
          ? { kind, fields: kite({ name: key, tail }), validFrom: day }
          : kind === 'close'
            ? { kind, state: 'landed', validTo: day }
            : kind === 'suspend'
              ? { kind: 'alter', fields: {}, state: 'tangled', validFrom: day }
              : { kind: 'alter', fields: { tail }, validFrom: day };
      try {
        book.act(act, at, key);
      } catch (error) {
        expect((error as Error).message).toMatch(/stands already|is not in force/);
        continue;
      }
      snapshots.push({ at, rows: book.rows.map((row) => ({ ...row })) });
    }
    return { book, snapshots, last: day };
  }

  test('at most one entry of a key is in force on a day', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const { book, last } = play(steps);
        for (let day: PlainDate = d('2026-03-01'); day <= addDays(last, 2); day = addDays(day, 1)) {
          const keys = asOf(book.rows, register, day).map((row) => row.key);
          expect(new Set(keys).size).toBe(keys.length);
        }
      }),
      { seed: 20260302, numRuns: 300 },
    );
  });

  test('superseding loses nothing: every earlier view can be read again', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
        const { book, snapshots, last } = play(steps);
        for (const { at, rows } of snapshots) {
          for (let day: PlainDate = d('2026-03-01'); day <= addDays(last, 2); day = addDays(day, 1)) {
            const plain = (entry: RegisterEntry) => ({ ...entry, supersededAt: null });
            expect(asOf(book.rows, register, day, at).map(plain)).toEqual(asOf(rows, register, day).map(plain));
          }
        }
      }),
      { seed: 20260302, numRuns: 100 },
    );
  });
});

describe('a date that the register reckons', () => {
  const kites = defineRegister({
    ...kiteRegisterSource(),
    fields: {
      ...kiteRegisterSource().fields,
      down: { title: { zh: '应收日', en: 'Down by' }, type: 'date', reckoned: { from: 'up', months: 'tail' } },
    },
  });
  const enter = (fields: Record<string, unknown>, history: RegisterEntry[] = []) =>
    changeEntry(
      kites,
      'k',
      history,
      history.length === 0
        ? { kind: 'enter', fields: kite(fields), validFrom: d('2026-01-31') }
        : { kind: 'alter', fields, validFrom: d('2026-02-02') },
      instant('2026-02-02T00:00:00Z'),
      { import: 'i' },
    ).add.at(-1)!;

  test('lies so many months later, whatever an act says, and is gone when the months are', () => {
    const first = enter({ up: '2026-01-31', tail: 1, down: '2026-01-01' });
    expect(first.fields.down).toBe('2026-02-28');
    expect(enter({ tail: 3 }, [first]).fields.down).toBe('2026-04-30');
    expect(enter({ size: 'giant' }, [first]).fields.down).toBe('2026-02-28');
    expect(enter({ tail: null }, [first]).fields.down).toBeNull();
  });

  test('may be said by an import that does not know the months', () => {
    expect(enter({ down: '2026-05-01' }).fields.down).toBe('2026-05-01');
  });
});

describe('the definition of a register', () => {
  const spoil = (more: Partial<RegisterDefinition>): string[] => {
    try {
      defineRegister({ ...kiteRegisterSource(), ...more });
      return [];
    } catch (error) {
      if (!(error instanceof DefinitionError)) throw error;
      return error.problems.map((one) => `${one.place}: ${one.problem}`);
    }
  };
  const field = register.fields.name!;
  test.each<[Partial<RegisterDefinition>, string[]]>([
    [{ id: 'Kite' }, ['id: must be lower-case words', 'table: must be reg_Kite']],
    [{ id: 'big-kite' }, ['table: must be reg_big_kite']],
    [{ initialState: 'asleep' }, ['initialState: unknown state "asleep"']],
    [{ list: ['wing'] }, ['list: unknown field "wing"']],
    [{ search: ['wing'] }, ['search: unknown field "wing"']],
    [{ division: 'place' }, ['division: unknown field "place"']],
    [
      { fields: { ...register.fields, valid_from: field, key: field } },
      ['fields.key: is a reserved name', 'fields.valid_from: is a reserved name'],
    ],
    [
      { fields: { ...register.fields, down: { ...field, type: 'date', reckoned: { from: 'up', months: 'name' } } } },
      ['fields.down.reckoned: is a date so many months (integer) after a date'],
    ],
    [{}, []],
  ])('%j', (more, problems) => expect(spoil(more)).toEqual(problems));
});
