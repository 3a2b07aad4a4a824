// Documents of realistic word statistics: words by their frequencies in the dictionary of jieba, coloured by a topic.
import { dict } from '@node-rs/jieba/dict.js';
import { emptyRecord, type PatentRecord } from '#corpus/record/index.ts';
import { type Chance, chanceOf } from '#demo/chance.ts';
import { addDays, type PlainDate, plainDate } from '#kernel/plain-date.ts';

const TOPICS = 600;
const TOPIC_WORDS = 90;
const APPLICANTS = 40_000;
const DIVISIONS = [
  '150100',
  '150200',
  '150300',
  '150400',
  '150500',
  '150600',
  '150700',
  '150800',
  '150900',
  '152200',
  '152500',
  '152900',
];
const FIRST = plainDate('2005-01-03');
const AS_OF = plainDate('2026-06-30');

/** A document as every engine gets it. */
export interface BenchDocument {
  id: number;
  key: string;
  title: string;
  abstract: string;
  claim: string;
  applicant: string;
  ipc: string;
  filed: PlainDate;
  published: PlainDate;
  division: string;
  right: 'invention' | 'utility';
}

/** Draws an index by given weights in constant time (Walker's alias method). */
class Weighted {
  readonly #chance: Float64Array;
  readonly #other: Uint32Array;

  constructor(weights: Float64Array) {
    const n = weights.length;
    const mean = weights.reduce((sum, one) => sum + one, 0) / n;
    this.#chance = weights.map((one) => one / mean);
    this.#other = new Uint32Array(n);
    const small: number[] = [];
    const large: number[] = [];
    for (let i = 0; i < n; i++) (this.#chance[i]! < 1 ? small : large).push(i);
    while (small.length > 0 && large.length > 0) {
      const less = small.pop()!;
      const more = large.at(-1)!;
      this.#other[less] = more;
      this.#chance[more]! -= 1 - this.#chance[less]!;
      if (this.#chance[more]! < 1) small.push(large.pop()!);
    }
    for (const rest of [...small, ...large]) this.#chance[rest] = 1;
  }

  draw(chance: Chance): number {
    const at = Math.floor(chance.next() * this.#chance.length);
    return chance.next() < this.#chance[at]! ? at : this.#other[at]!;
  }
}

const zipf = (n: number, exponent: number): Weighted =>
  new Weighted(Float64Array.from({ length: n }, (_, i) => 1 / (i + 1) ** exponent));

/** Generates the document of any number; the same seed gives the same documents. */
export class Documents {
  readonly #seed: number;
  readonly #words: string[] = [];
  readonly #byFrequency: Weighted;
  readonly #topics: Uint32Array[];
  readonly #topicWord = zipf(TOPIC_WORDS, 0.8);
  readonly #topic = zipf(TOPICS, 0.7);
  readonly #applicant = zipf(APPLICANTS, 0.9);
  readonly #rank = new Map<string, number>();

  constructor(seed: number) {
    this.#seed = seed;
    const entries: [string, number][] = [];
    for (const line of new TextDecoder().decode(dict).split('\n')) {
      const [word = '', frequency = '0'] = line.split(' ');
      if (/^[\u4e00-\u9fff]{1,4}$/.test(word) && Number(frequency) > 2) entries.push([word, Number(frequency)]);
    }
    entries.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    for (const [rank, [word]] of entries.entries()) {
      this.#words.push(word);
      this.#rank.set(word, rank);
    }
    this.#byFrequency = new Weighted(Float64Array.from(entries, ([, frequency]) => frequency));
    const chance = chanceOf(seed ^ 0x70b1c);
    // Words of a topic are neither those of every text nor those of hardly any.
    this.#topics = Array.from({ length: TOPICS }, () =>
      Uint32Array.from({ length: TOPIC_WORDS }, () => Math.floor(200 + 30_000 * chance.next() ** 2)),
    );
  }

  /** How many words are more frequent. */
  rankOf = (word: string): number => this.#rank.get(word) ?? Number.POSITIVE_INFINITY;

  /** The words of a passage, at least so many characters of them, from topic and dictionary. */
  #passage(chance: Chance, topic: Uint32Array, characters: number): string {
    let text = '';
    let since = 0;
    while (text.length < characters) {
      const at = chance.happens(0.4) ? topic[this.#topicWord.draw(chance)]! : this.#byFrequency.draw(chance);
      const word = this.#words[at]!;
      text += word;
      since += word.length;
      if (since > 12 && chance.happens(0.3)) {
        text += chance.happens(0.75) ? '，' : '。';
        since = 0;
      }
    }
    return `${text}。`;
  }

  at(id: number): BenchDocument {
    const chance = chanceOf(Math.imul(id + 1, 0x9e3779b1) ^ this.#seed);
    const topicNo = this.#topic.draw(chance);
    const topic = this.#topics[topicNo]!;
    const filed = addDays(FIRST, Math.floor(7400 * Math.sqrt(chance.next())));
    return {
      id,
      key: `CN1${String(id + 1).padStart(8, '0')}A`,
      title: `一种${this.#passage(chance, topic, 10).replace(/[，。]/g, '')}`,
      abstract: this.#passage(chance, topic, 165),
      claim: this.#passage(chance, topic, 165),
      applicant: `申请人${this.#applicant.draw(chance)}有限公司（演示）`,
      ipc: symbolOf(topicNo),
      filed,
      published: addDays(filed, chance.whole(120, 560)),
      division: chance.happens(0.7) ? chance.pick(DIVISIONS) : '110000',
      right: chance.happens(0.6) ? 'invention' : 'utility',
    };
  }
}

function symbolOf(topic: number): string {
  const section = 'ABCDEFGH'[topic % 8]!;
  const subclass = `${section}${String(1 + (Math.floor(topic / 8) % 12)).padStart(2, '0')}${'BCDFGHKLM'[topic % 9]}`;
  return `${subclass} ${1 + (topic % 40)}/${topic % 2 === 0 ? '00' : '02'}`;
}

/** The same document as the index takes it. */
export function recordOf(one: BenchDocument): PatentRecord {
  const number = one.key.slice(2, -1);
  return {
    ...emptyRecord({
      key: one.key,
      office: 'CN',
      publication: { number, kind: 'A', date: one.published },
      title: one.title,
      source: { id: 'bench', asOf: AS_OF, licence: 'demo' },
    }),
    application: { number: `BENCH${number}`, date: one.filed },
    right: one.right,
    abstract: one.abstract,
    claims: [{ number: 1, text: one.claim }],
    applicants: [{ name: one.applicant, country: 'CN', division: one.division }],
    ipc: [{ symbol: one.ipc }],
  };
}
