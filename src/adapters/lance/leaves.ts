import { tokensOf } from '#corpus/postings/index.ts';
import type { ChoiceField, Leaf, NameField } from '#corpus/query/ast.ts';
import type { LeafSource } from '#corpus/search/evaluate.ts';
import { askedCores, hasNumber } from '#corpus/search/numbers.ts';
import { addRow, countRows, intersect, noRows, type Rows, unite } from '#corpus/search/row-sets.ts';
import { choiceTest, codeTest, foldedNameTest } from '#corpus/search/value-tests.ts';
import { type BaseField, baseFields, foldName, NO_DAY } from '#corpus/search/values.ts';
import {
  type CutWords,
  hasPattern,
  hasPhrase,
  isHanText,
  isNear,
  isPattern,
  type PhraseHold,
  patternHolds,
  patternOf,
  phraseHold,
  queryWords,
} from '#corpus/words/index.ts';
import { toDayNumber } from '#kernel/plain-date.ts';
import type { ListName } from './columns.ts';
import type { Dictionary } from './dictionary.ts';
import { readRecords } from './documents.ts';
import type { DayName, SingleName } from './layout.ts';
import type { Snapshot } from './snapshot.ts';
import type { TextSearch } from './text-search.ts';

/** Below this many rows, their texts are looked at without asking the index first. */
const FEW = 2000;

const NAMES: Record<Exclude<NameField, 'AG'>, ListName> = {
  PA: 'applicants',
  IN: 'inventors',
  AT: 'agents',
  ADDR: 'addresses',
};
const CODES = { IPC: 'ipc', CPC: 'cpc', LOC: 'locarno' } as const satisfies Record<string, ListName>;
const DAY_OF: Record<'AD' | 'PD' | 'PRD', DayName> = { AD: 'filed', PD: 'published', PRD: 'priority' };
const CHOICES: Record<Exclude<ChoiceField, 'EV'>, SingleName> = {
  OFF: 'office',
  KIND: 'kind',
  TYPE: 'right',
  DIV: 'division',
  STATE: 'state',
  SRC: 'source',
};

const isName = (field: string): field is NameField => field === 'AG' || field in NAMES;

type CodedTest = (value: string, code: number) => boolean;

const folded = new WeakMap<Dictionary, string[]>();

/** The names of a dictionary as they are compared, each worked out once. */
function foldedNames(dictionary: Dictionary): string[] {
  let names = folded.get(dictionary);
  if (!names) {
    names = [];
    folded.set(dictionary, names);
  }
  for (let code = names.length; code < dictionary.size; code++) names.push(foldName(dictionary.get(code)));
  return names;
}

/** Answers the leaves of queries from one state of the dataset. */
export class Leaves implements LeafSource {
  readonly #snapshot: Snapshot;
  readonly #texts: TextSearch;
  readonly #cut: CutWords;

  constructor(snapshot: Snapshot, texts: TextSearch, cut: CutWords) {
    this.#snapshot = snapshot;
    this.#texts = texts;
    this.#cut = cut;
  }

  every(): Rows {
    const rows = noRows(this.#snapshot.rows);
    rows.set(this.#snapshot.alive.subarray(0, rows.length));
    return rows;
  }

  costly(leaf: Leaf): boolean {
    if (leaf.kind === 'phrase') return !phraseHold(leaf.text).exact;
    return (leaf.kind === 'wild' && !isName(leaf.field)) || leaf.kind === 'near';
  }

  async leaf(leaf: Leaf, within?: Rows): Promise<Rows> {
    return intersect(await this.#leaf(leaf, within), this.#snapshot.alive);
  }

  async #leaf(leaf: Leaf, within?: Rows): Promise<Rows> {
    switch (leaf.kind) {
      case 'every':
        return this.every();
      case 'phrase':
        return this.#phrase(leaf, within);
      case 'words':
        return this.#words(leaf);
      case 'near':
        return this.#near(leaf, within);
      case 'wild':
        return isName(leaf.field) ? this.#names(leaf, leaf.field) : this.#wild(leaf, within);
      case 'name':
        return this.#names(leaf, leaf.field);
      case 'code':
        return this.#texts.remember(JSON.stringify(leaf), async () => this.list(CODES[leaf.field], codeTest(leaf)));
      case 'number':
        return this.#number(leaf);
      case 'date':
        return this.#days(leaf);
      case 'choice':
        return this.#texts.remember(JSON.stringify(leaf), async () =>
          leaf.field === 'EV'
            ? this.list('events', choiceTest('EV', leaf.value))
            : this.one(CHOICES[leaf.field], choiceTest(leaf.field, leaf.value)),
        );
    }
  }

  /** Rows whose single value passes. */
  one(name: SingleName, test: CodedTest): Rows {
    const { dictionary, codes } = this.#snapshot.columns.single[name];
    const passes = new Uint8Array(dictionary.size);
    for (let code = 0; code < dictionary.size; code++) passes[code] = test(dictionary.get(code), code) ? 1 : 0;
    const rows = noRows(this.#snapshot.rows);
    const all = codes.array;
    for (let row = 0; row < this.#snapshot.rows; row++) if (passes[all[row]!]) addRow(rows, row);
    return rows;
  }

  /** Rows of whose values one passes. */
  list(name: ListName, test: CodedTest): Rows {
    const { dictionary, offsets, values } = this.#snapshot.columns.multiple[name];
    const passes = new Uint8Array(dictionary.size);
    let any = false;
    for (let code = 0; code < dictionary.size; code++)
      if (test(dictionary.get(code), code)) {
        passes[code] = 1;
        any = true;
      }
    const rows = noRows(this.#snapshot.rows);
    if (!any) return rows;
    const [starts, codes] = [offsets.array, values.array];
    for (let row = 0; row < this.#snapshot.rows; row++) {
      const end = starts[row + 1]!;
      for (let i = starts[row]!; i < end; i++)
        if (passes[codes[i]!]) {
          addRow(rows, row);
          break;
        }
    }
    return rows;
  }

  #names(leaf: Extract<Leaf, { kind: 'name' | 'wild' }>, field: NameField): Promise<Rows> {
    return this.#texts.remember(JSON.stringify(leaf), async () => {
      const test = foldedNameTest(leaf);
      const { columns } = this.#snapshot;
      const { dictionary } = field === 'AG' ? columns.single.agency : columns.multiple[NAMES[field]];
      const names = foldedNames(dictionary);
      const passes = (_: string, code: number) => test(names[code]!);
      return field === 'AG' ? this.one('agency', passes) : this.list(NAMES[field], passes);
    });
  }

  #days(leaf: Extract<Leaf, { kind: 'date' }>): Rows {
    const days = this.#snapshot.columns.days[DAY_OF[leaf.field]].array;
    const from = leaf.from === null ? NO_DAY + 1 : toDayNumber(leaf.from);
    const to = leaf.to === null ? 2_147_483_647 : toDayNumber(leaf.to);
    const rows = noRows(this.#snapshot.rows);
    for (let row = 0; row < this.#snapshot.rows; row++) {
      const day = days[row]!;
      if (day >= from && day <= to) addRow(rows, row);
    }
    return rows;
  }

  async #number(leaf: Extract<Leaf, { kind: 'number' }>): Promise<Rows> {
    const { columns, alive, rows: count } = this.#snapshot;
    const candidates = new Set(
      askedCores(leaf.field, leaf.text).flatMap((core) => columns.numbers.rowsOf(core, alive)),
    );
    const rows = noRows(count);
    const list = [...candidates].filter((row) => row < count);
    const records = await readRecords(this.#snapshot, list);
    list.forEach((row, i) => {
      const record = records[i];
      if (record && hasNumber(record, leaf.field, leaf.text)) addRow(rows, row);
    });
    return rows;
  }

  /** Words count in title, abstract and claims as the dictionary cuts them; in single fields by their characters. */
  async #words(leaf: Extract<Leaf, { kind: 'words' }>): Promise<Rows> {
    const asked = queryWords(leaf.text, this.#cut);
    if (asked.length === 0) return noRows(this.#snapshot.rows);
    if (leaf.field === 'TAC' && leaf.least === 'all') return this.#texts.every(asked);
    const sets = await Promise.all(asked.map((word) => this.#word(leaf, word)));
    return sets.reduce(leaf.least === 'all' ? intersect : unite);
  }

  async #word(leaf: Extract<Leaf, { kind: 'words' }>, word: string): Promise<Rows> {
    const { field } = leaf;
    if (field !== 'TAC' && field !== 'ALL') return this.#phrase({ kind: 'phrase', field, text: word });
    const rows = await this.#texts.every([word]);
    if (field === 'TAC') return rows;
    return unite(rows, await this.#phrase({ kind: 'phrase', field: 'DE', text: word }));
  }

  #phrase(leaf: Extract<Leaf, { kind: 'phrase' }>, within?: Rows): Promise<Rows> {
    const phrase = phraseHold(leaf.text);
    const test = (text: string) => hasPhrase(text, phrase.canonical);
    return this.#perField(leaf.field, (field) =>
      phrase.canonical === '' ? undefined : this.#held(field, [phrase], phrase.exact ? undefined : test, within),
    );
  }

  #wild(leaf: Extract<Leaf, { kind: 'wild' }>, within?: Rows): Promise<Rows> {
    const pattern = patternOf(leaf.pattern);
    return this.#perField(
      leaf.field as Parameters<typeof baseFields>[0],
      (field) => pattern && this.#held(field, patternHolds(leaf.pattern), (text) => hasPattern(text, pattern), within),
    );
  }

  #near(leaf: Extract<Leaf, { kind: 'near' }>, within?: Rows): Promise<Rows> {
    const held = (text: string) => (isPattern(text) ? patternHolds(text) : [phraseHold(text)]);
    const phrases = [...held(leaf.left), ...held(leaf.right)];
    const test = (text: string) => isNear(text, leaf.left, leaf.right, leaf.distance, leaf.ordered);
    return this.#perField(leaf.field, (field) =>
      phrases.some((one) => one.canonical === '') ? undefined : this.#held(field, phrases, test, within),
    );
  }

  async #perField(
    field: Parameters<typeof baseFields>[0],
    rowsOf: (field: BaseField) => Promise<Rows> | undefined,
  ): Promise<Rows> {
    const sets = await Promise.all(baseFields(field).map((one) => rowsOf(one) ?? noRows(this.#snapshot.rows)));
    return sets.reduce(unite);
  }

  /** Rows of a field that have all phrases by their tokens and pass the test of their text, where there is one. */
  async #held(
    field: BaseField,
    phrases: readonly PhraseHold[],
    test: ((text: string) => boolean) | undefined,
    within: Rows | undefined,
  ): Promise<Rows> {
    const sure = phrases.filter((one) => one.sure !== '');
    if (sure.length > 0) {
      const sets = await Promise.all(sure.map((one) => this.#texts.phrase(field, one.sure, tokensOf(one.sure))));
      const candidates = sets.reduce(intersect);
      if (!test) return candidates;
      return this.#texts.sift(field, within ? intersect(candidates, within) : candidates, test);
    }
    if (within && test && countRows(within) <= FEW) return this.#texts.sift(field, within, test);
    const pieces = [...new Set(phrases.flatMap((one) => one.canonical.split(' ')).filter((one) => one !== ''))];
    const having = await this.#texts.containing(field, pieces);
    // Whoever has a token with the character in it has the character.
    const lone = phrases.length === 1 && [...phrases[0]!.canonical].length === 1 && isHanText(pieces[0]!);
    if (lone || !test) return having;
    return this.#texts.sift(field, within ? intersect(having, within) : having, test);
  }
}
