import { emptyRecord, keyOf } from '#corpus/record/index.ts';
import type { Citation, ClassSymbol, PartyName, PatentRecord, SourceMark } from '#corpus/record/types.ts';
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import { type Chance, chanceOf } from '../chance.ts';
import type { DemoApplicant } from './applicants.ts';
import type { Draft, Topic } from './draft.ts';
import { foreignRecord } from './foreign.ts';
import type { Numbers } from './numbers.ts';
import type { Right } from './plan.ts';
import { designText, draftText } from './texts.ts';

/** A document that later ones may cite. */
export interface Citable {
  key: string;
  published: PlainDate;
}

/** Invented agencies; the first two are those of the demonstration's register. */
const AGENCIES = [
  '呼和浩特知蒙专利代理事务所（演示）',
  '包头鹿城专利代理有限公司（演示）',
  '内蒙古朔原知识产权代理有限公司（演示）',
  '北京演示专利代理事务所（演示）',
  '北京样例知识产权代理有限公司（演示）',
  '上海示范专利代理有限公司（演示）',
  '西安样例专利代理事务所（演示）',
  '沈阳示范知识产权代理事务所（演示）',
];

export interface Edition {
  numbers: Numbers;
  /** By technology, in the order of their publication as far as it was written yet. */
  citable: Map<string, Citable[]>;
  asOf: PlainDate;
}

/** Every document of one right: A and B, U or S, and those of other offices. */
export function recordsOf(right: Right, edition: Edition): PatentRecord[] {
  const { kind, life, technology } = right;
  const chance = chanceOf(right.textSeed ^ (right.copy ? 0x0c0f : 0) ^ 0x1234);
  const source: SourceMark = { id: 'demo', asOf: edition.asOf, licence: 'demo' };
  const { draft, locarno } = textOf(right);
  const first = right.applicants[0]!;
  const international = first.country !== 'CN' && kind !== 'design';
  const application = { number: edition.numbers.application(kind, life.filed, international), date: life.filed };
  const number = edition.numbers.publication(kind);
  const priorities = prioritiesOf(right, edition, chance);
  const represented = chance.happens(0.8);
  const inventors = teamOf(right, chance);
  const ipc = kind === 'design' ? [] : symbolsOf(right, chance);
  const common = {
    application,
    right: kind,
    abstract: draft.abstract,
    description: paragraphsOf(draft),
    figures: draft.figures.map(({ label, caption }) => ({ label, caption })),
    applicants: right.applicants.map((one) => partyOf(one, chance)),
    inventors: inventors.map((name): PartyName => ({ name, country: first.country })),
    agency: represented ? { name: agencyOf(first, chance), country: 'CN' } : null,
    agents: represented ? inventors.slice(0, 1).map((name) => `${[...name][0]}代理`) : [],
    ipc,
    cpc:
      kind === 'invention' && chance.happens(0.7)
        ? ipc.map(({ symbol, value }) => ({ symbol, ...(value && { value }) }))
        : [],
    locarno: locarno ? [{ symbol: locarno }] : [],
    priorities,
    events: life.events,
  } satisfies Partial<PatentRecord>;
  const documents: PatentRecord[] = [];
  const add = (code: string, date: PlainDate, claims: string[], citations: Citation[]) => {
    const corrected = chance.happens(0.006) ? addDays(date, chance.whole(40, 400)) : undefined;
    documents.push({
      ...emptyRecord({
        key: keyOf('CN', number, code),
        office: 'CN',
        publication: { number, kind: code, date },
        title: draft.title,
        source,
      }),
      ...common,
      claims: claims.map((text, index) => ({ number: index + 1, text })),
      citations,
      corrections: corrected && corrected <= edition.asOf ? [{ kind: `${code}8`, date: corrected }] : [],
    });
  };
  if (life.published) add('A', life.published, draft.claims, citationsOf(right, edition, chance, 'applicant'));
  if (life.granted) {
    const claims = kind === 'invention' ? draft.claims.slice(0, -1) : draft.claims;
    const code = kind === 'invention' ? 'B' : kind === 'utility' ? 'U' : 'S';
    add(code, life.granted, claims, kind === 'invention' ? citationsOf(right, edition, chance, 'examiner') : []);
  }
  documents.push(...right.abroad.map((office) => foreignRecord(office, documents[0]!, right, edition, chance)));
  if (documents.length > 1 && (right.abroad.length > 0 || priorities.length > 0)) {
    const members = documents.map(({ key }) => key).sort();
    const id = `DEMO${number}`;
    for (const one of documents) one.family = { id, members };
  }
  const shelf = edition.citable.get(technology.id) ?? [];
  if (documents[0]?.publication.date) shelf.push({ key: documents[0].key, published: documents[0].publication.date });
  edition.citable.set(technology.id, shelf);
  return documents;
}

function textOf(right: Right): { draft: Draft; locarno?: string } {
  const chance = chanceOf(right.textSeed);
  const { lexicon, terms } = right.technology;
  const term = chance.pick(terms);
  const suited = lexicon.suited?.find(([classes]) => classes.test(right.ipc))?.[1] ?? lexicon.objects;
  const drawn = chance.pick(suited);
  // A term that names what is treated needs no second object beside it.
  const object = lexicon.objects.find((one) => term.includes(one)) ?? drawn;
  const topic: Topic = { technology: right.technology, term, object, chance, utility: right.kind === 'utility' };
  if (right.kind === 'design') {
    const { locarno, ...draft } = designText(topic);
    return { draft, locarno };
  }
  const draft = draftText(right.form, topic);
  return { draft: right.copy ? changed(draft, chance) : draft };
}

/** A later filing of nearly the same text: one more trial, one result other than before. */
function changed(draft: Draft, chance: Chance): Draft {
  const sections = draft.sections.map((section, index) =>
    index === draft.sections.length - 1
      ? {
          ...section,
          paragraphs: [
            ...section.paragraphs,
            `补充试验：在上述条件下重复${chance.whole(3, 30)}次，结果的偏差不超过${chance.whole(1, 9)}%。`,
          ],
        }
      : section,
  );
  return { ...draft, abstract: draft.abstract.replace(/\d+\.\d/, String(chance.whole(611, 989) / 10)), sections };
}

function paragraphsOf(draft: Draft): PatentRecord['description'] {
  let number = 0;
  return draft.sections.flatMap(({ heading, paragraphs }) => [
    { heading: true as const, text: heading },
    ...paragraphs.map((text) => ({ number: String(++number).padStart(4, '0'), text })),
  ]);
}

function partyOf(one: DemoApplicant, chance: Chance): PartyName {
  const name = one.variants.length > 0 && chance.happens(0.07) ? chance.pick(one.variants) : one.name;
  return {
    name,
    country: one.country,
    ...(one.address ? { address: one.address } : {}),
    ...(one.division ? { division: one.division } : {}),
    // Gazettes print no credit codes; only sources that know the applicant give them.
    ...(one.code && chance.happens(0.6) ? { creditCode: one.code } : {}),
  };
}

const agencyOf = (applicant: DemoApplicant, chance: Chance): string =>
  chance.happens(0.75)
    ? AGENCIES[(applicant.name.length * 7 + (applicant.division.charCodeAt(3) || 0)) % AGENCIES.length]!
    : chance.pick(AGENCIES);

function teamOf(right: Right, chance: Chance): string[] {
  const { inventors } = right.applicants[0]!;
  const count = Math.min(inventors.length, chance.whole(1, 5));
  const lead = Math.min(inventors.length - 1, Math.floor(chance.next() ** 2 * inventors.length));
  return [...new Set([inventors[lead]!, ...Array.from({ length: count - 1 }, () => chance.pick(inventors))])];
}

function symbolsOf({ technology, ipc }: Right, chance: Chance): ClassSymbol[] {
  const others = technology.ipc.filter((one) => one !== ipc && chance.happens(0.55));
  return [ipc, ...others].map((symbol, index) => ({
    symbol,
    edition: '2006.01',
    value: index === 0 ? 'invention' : 'additional',
  }));
}

function prioritiesOf(right: Right, edition: Edition, chance: Chance): PatentRecord['priorities'] {
  const first = right.applicants[0]!;
  const { filed } = right.life;
  if (first.country !== 'CN') {
    const date = addDays(filed, -chance.whole(300, 365));
    return [
      { office: first.country, number: `${first.country}${date.slice(0, 4)}9${chance.whole(10_000, 99_999)}`, date },
    ];
  }
  if (right.kind === 'design' || !chance.happens(0.03)) return [];
  const date = addDays(filed, -chance.whole(30, 360));
  return [{ office: 'CN', number: edition.numbers.application(right.kind, date, false), date }];
}

/** Earlier documents of the same technology, the nearer ones more often. */
function citationsOf(right: Right, edition: Edition, chance: Chance, by: 'applicant' | 'examiner'): Citation[] {
  const shelf = edition.citable.get(right.technology.id) ?? [];
  const most = by === 'examiner' ? chance.whole(1, 5) : chance.happens(0.3) ? chance.whole(1, 2) : 0;
  const cited = new Map<string, Citation>();
  for (let attempt = 0; attempt < most * 2 && cited.size < most; attempt++) {
    const one = shelf[shelf.length - 1 - Math.floor(chance.next() ** 1.6 * Math.min(shelf.length, 120))];
    if (!one || one.published >= right.life.filed) continue;
    cited.set(one.key, {
      cited: one.key,
      sort: 'patent',
      by,
      ...(by === 'examiner' ? { category: chance.pick(['X', 'Y', 'Y', 'A', 'A', 'A']) } : {}),
    });
  }
  return [...cited.values()];
}
