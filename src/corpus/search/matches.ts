import { toDayNumber } from '#kernel/plain-date.ts';
import type { Leaf, Query } from '../query/ast.ts';
import type { PatentRecord } from '../record/types.ts';
import {
  type CutWords,
  canonicalText,
  hasPattern,
  hasPhrase,
  isNear,
  patternOf,
  queryWords,
  wordsOf,
} from '../words/index.ts';
import { hasNumber } from './numbers.ts';
import { choiceTest, codeTest, nameTest } from './value-tests.ts';
import { baseFields, type DocumentValues, NO_DAY, textOf, valuesOf } from './values.ts';

/** A document with what is asked of it worked out, for judging it by many queries. */
export interface Judged {
  record: PatentRecord;
  values: DocumentValues;
  texts: Record<'TI' | 'AB' | 'CL' | 'DE', string>;
  words: ReadonlySet<string>;
}

export function judge(record: PatentRecord, cut: CutWords): Judged {
  const texts = {
    TI: canonicalText(textOf(record, 'TI')),
    AB: canonicalText(textOf(record, 'AB')),
    CL: canonicalText(textOf(record, 'CL')),
    DE: canonicalText(textOf(record, 'DE')),
  };
  const words = new Set([...wordsOf(texts.TI, cut), ...wordsOf(`${texts.AB} ${texts.CL}`, cut)]);
  return { record, values: valuesOf(record), texts, words };
}

/** Whether a query holds for one document: what an index has to answer, said for a single record. */
export function matches(query: Query, document: Judged, cut: CutWords): boolean {
  if ('part' in query) return !matches(query.part, document, cut);
  if ('parts' in query)
    return query.kind === 'and'
      ? query.parts.every((part) => matches(part, document, cut))
      : query.parts.some((part) => matches(part, document, cut));
  return leafMatches(query, document, cut);
}

function leafMatches(leaf: Leaf, { record, values, texts, words }: Judged, cut: CutWords): boolean {
  switch (leaf.kind) {
    case 'every':
      return true;
    case 'phrase': {
      const phrase = canonicalText(leaf.text);
      return baseFields(leaf.field).some((field) => hasPhrase(texts[field], phrase));
    }
    case 'words': {
      const asked = queryWords(leaf.text, cut);
      const byCharacters = (word: string, fields: readonly ('TI' | 'AB' | 'CL' | 'DE')[]) =>
        fields.some((field) => hasPhrase(texts[field], word));
      const has = (word: string) =>
        leaf.field === 'TAC' || leaf.field === 'ALL'
          ? words.has(word) || (leaf.field === 'ALL' && byCharacters(word, ['DE']))
          : byCharacters(word, baseFields(leaf.field));
      return asked.length > 0 && (leaf.least === 'all' ? asked.every(has) : asked.some(has));
    }
    case 'wild': {
      if (isNameField(leaf.field)) return namesOf(leaf.field, values).some(nameTest(leaf));
      const pattern = patternOf(leaf.pattern);
      return pattern !== undefined && baseFields(leaf.field).some((field) => hasPattern(texts[field], pattern));
    }
    case 'near':
      return baseFields(leaf.field).some((field) =>
        isNear(texts[field], leaf.left, leaf.right, leaf.distance, leaf.ordered),
      );
    case 'name':
      return namesOf(leaf.field, values).some(nameTest(leaf));
    case 'code':
      return { IPC: values.ipc, CPC: values.cpc, LOC: values.locarno }[leaf.field].some(codeTest(leaf));
    case 'number':
      return hasNumber(record, leaf.field, leaf.text);
    case 'date': {
      const day = { AD: values.filed, PD: values.published, PRD: values.priority }[leaf.field];
      return (
        day !== NO_DAY &&
        (leaf.from === null || day >= toDayNumber(leaf.from)) &&
        (leaf.to === null || day <= toDayNumber(leaf.to))
      );
    }
    case 'choice': {
      const { office, kind, right, division, state, source, events } = values;
      const given = {
        OFF: [office],
        KIND: [kind],
        TYPE: [right],
        DIV: [division],
        STATE: [state],
        SRC: [source],
        EV: events,
      };
      return given[leaf.field].some(choiceTest(leaf.field, leaf.value));
    }
  }
}

const isNameField = (field: string): field is 'PA' | 'IN' | 'AG' | 'AT' | 'ADDR' =>
  ['PA', 'IN', 'AG', 'AT', 'ADDR'].includes(field);

const namesOf = (field: 'PA' | 'IN' | 'AG' | 'AT' | 'ADDR', values: DocumentValues): string[] =>
  ({ PA: values.applicants, IN: values.inventors, AG: [values.agency], AT: values.agents, ADDR: values.addresses })[
    field
  ];
