import { emptyRecord, keyOf } from '#corpus/record/index.ts';
import type { PatentRecord } from '#corpus/record/types.ts';
import { addDays, addMonths, type PlainDate } from '#kernel/plain-date.ts';
import type { Chance } from '../chance.ts';
import type { Right } from './plan.ts';
import type { Edition } from './record.ts';

const KIND = { WO: 'A1', US: 'A1', EP: 'A1' } as const;
const FORMS = {
  device: ['apparatus', 'a frame, a feeding unit, a treatment chamber and a controller'],
  process: ['method', 'pre-treating a raw material, treating it under controlled conditions and separating a product'],
  composition: ['composition', 'a main component, an additive and a stabilising agent in given parts by mass'],
  control: [
    'method and system',
    'collecting data, extracting features, computing a result by a model and issuing an instruction',
  ],
} as const;

/** The member of a family in another office: English, short, a day of its own. */
export function foreignRecord(
  office: 'WO' | 'US' | 'EP',
  home: PatentRecord,
  right: Right,
  edition: Edition,
  chance: Chance,
): PatentRecord {
  const filed = addMonths(right.life.filed, office === 'WO' ? 12 : 13);
  const due = addMonths(right.life.filed, office === 'WO' ? 18 : 32);
  // What is not published yet cannot be in the corpus: the day of the corpus stands in for a later one.
  const published: PlainDate = due <= edition.asOf ? due : addDays(edition.asOf, -chance.whole(1, 60));
  const number = edition.numbers.foreign(office, published);
  const [form, gist] = FORMS[right.form];
  const topic = right.technology.en.toLowerCase();
  const title = `${topic.charAt(0).toUpperCase()}${topic.slice(1)}: ${chance.pick(['improved', 'low-energy', 'multi-stage', 'adaptive', 'continuous'])} ${form}`;
  const claims = [
    `A ${form} for ${topic}, comprising ${gist}.`,
    `The ${form} according to claim 1, wherein the temperature is from ${chance.whole(20, 60)} to ${chance.whole(61, 180)} °C.`,
    `The ${form} according to claim 1, wherein the duration is from ${chance.whole(5, 30)} to ${chance.whole(31, 240)} minutes.`,
  ];
  return {
    ...emptyRecord({
      key: keyOf(office, number, KIND[office]),
      office,
      publication: { number, kind: KIND[office], date: published },
      title,
      source: home.source,
    }),
    lang: 'en',
    right: 'invention',
    application: {
      number: `${office}${filed.slice(0, 4)}9${chance.whole(10_000, 99_999)}`,
      date: filed < published ? filed : addDays(published, -30),
    },
    otherTitles: [{ lang: 'zh', text: home.title }],
    abstract: `Demonstration document. A ${form} for ${topic} is disclosed. It comprises ${gist}, so that losses fall and the quality of the product becomes steadier.`,
    claims: claims.map((text, index) => ({ number: index + 1, text })),
    description: [
      { heading: true, text: 'Technical field' },
      { number: '0001', text: `The invention relates to ${topic}.` },
      { heading: true, text: 'Summary' },
      { number: '0002', text: `Provided is a ${form} comprising ${gist}.` },
    ],
    applicants: home.applicants,
    inventors: home.inventors,
    ipc: home.ipc,
    cpc: home.cpc,
    priorities: home.application
      ? [{ office: 'CN', number: home.application.number, date: home.application.date }]
      : [],
  };
}
