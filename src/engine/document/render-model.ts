import { good, type Outcome } from '#kernel/refusal.ts';
import type { Lang, Text } from '#kernel/text.ts';
import type { Block, DocumentDefinition, ScalarField, When } from './definition.ts';
import type { DocumentModel, ModelBlock } from './model.ts';
import { documentNumber } from './numbering.ts';
import { ordinal, writtenDate, writtenMoney } from './numerals.ts';
import { fillPlaces } from './placeholder.ts';
import {
  checkValues,
  type DataValue,
  type DocumentData,
  isMissing,
  type LimitValue,
  type ScalarValue,
} from './values.ts';
import { word } from './words.ts';

type Row = { fields: Record<string, ScalarField>; values: Record<string, ScalarValue>; index: number };

/**
 * The document with every value in place. Missing, unknown and wrong values are refused
 * (`ZQ-DOC-001` to `-003`), all at once.
 */
export function renderModel(definition: DocumentDefinition, data: DocumentData, lang: Lang): Outcome<DocumentModel> {
  const checked = checkValues(definition.fields, data.values);
  if (!checked.ok) return checked;
  const print = new Printing(definition, data, checked.value, lang);
  const open = definition.numbering !== undefined && data.issue.number === undefined;
  const number = print.number;
  return good({
    schema: 'zhiquan/document/1',
    definition: { id: definition.id, version: definition.version },
    kind: definition.kind,
    lang,
    title: definition.title[lang],
    issuer: data.issue.issuer[lang],
    head: data.issue.issuer[lang] + (definition.headSuffix?.[lang] ?? ''),
    ...(number === undefined ? {} : { number }),
    ...(open ? { numberOpen: true as const } : {}),
    issueDate: data.issue.date,
    blocks: print.blocks(),
  });
}

class Printing {
  readonly number: string | undefined;
  readonly #definition: DocumentDefinition;
  readonly #data: DocumentData;
  readonly #values: Record<string, DataValue>;
  readonly #lang: Lang;
  readonly #headings = [0, 0, 0, 0];

  constructor(definition: DocumentDefinition, data: DocumentData, values: Record<string, DataValue>, lang: Lang) {
    this.#definition = definition;
    this.#data = data;
    this.#values = values;
    this.#lang = lang;
    this.number =
      data.issue.number ?? (definition.numbering ? documentNumber(definition.numbering, data.issue.date) : undefined);
  }

  blocks(): ModelBlock[] {
    const blocks = this.#definition.blocks
      .filter((block) => this.#holds(block.when))
      .map((block) => this.#block(block));
    const { addressee } = this.#definition;
    if (!addressee) return blocks;
    // A notice tells the case first and then speaks to its reader; the other forms speak to the reader at once.
    const at = blocks.findIndex((block) => block.kind !== 'facts');
    const text = this.#fill({ zh: `{${addressee.ref}}`, en: `{${addressee.ref}}` }) + word('addresseeEnd', this.#lang);
    return blocks.toSpliced(at < 0 ? blocks.length : at, 0, { kind: 'addressee', text });
  }

  #holds(when: When | undefined): boolean {
    if (when === undefined) return true;
    if (typeof when === 'string') return !isEmpty(this.#values[when]);
    if ('not' in when) return isEmpty(this.#values[when.not]);
    return when.is.includes(String(this.#values[when.field]));
  }

  #block(block: Block): ModelBlock {
    const fill = (text: Text) => this.#fill(text);
    switch (block.kind) {
      case 'paragraph':
      case 'remedies':
      case 'note':
        return { kind: block.kind, text: fill(block.text) };
      case 'heading':
        return { kind: 'heading', level: block.level, number: this.#nextHeading(block.level), text: fill(block.text) };
      case 'facts':
        return {
          kind: 'facts',
          rows: block.rows.map((row) => row.map((pair) => ({ label: fill(pair.label), value: fill(pair.value) }))),
        };
      case 'table':
        return this.#table(block);
      case 'findings':
        return this.#findings(block);
      case 'list':
        return { kind: 'list', items: this.#items(block, block.style === 'numbered' ? 'always' : 'never') };
      case 'legal-basis':
        return { kind: 'legal-basis', lead: fill(block.lead), items: this.#items(block, 'always') };
      case 'enclosures':
        return { kind: 'enclosures', items: this.#items(block, 'when-several') };
      case 'limit': {
        const value = this.#values[block.from] as LimitValue;
        return {
          kind: 'limit',
          text: fill(block.text),
          date: value.date,
          derivation: value.explain.map((line) => this.#say(line)),
        };
      }
      case 'signature':
        return {
          kind: 'signature',
          name: this.#data.issue.issuer[this.#lang],
          date: writtenDate(this.#data.issue.date, this.#lang, block.numerals),
          lines: (block.lines ?? []).map((line) => ({ label: fill(line.label), value: fill(line.value) })),
        };
      case 'imprint':
        return {
          kind: 'imprint',
          copies: block.copies ? this.#items(block.copies, 'never').map((item) => item.text) : [],
          ...(block.office ? { office: fill(block.office) } : {}),
          date: writtenDate(this.#data.issue.date, this.#lang),
        };
    }
  }

  #table(block: Extract<Block, { kind: 'table' }>): ModelBlock {
    return {
      kind: 'table',
      ...(block.caption ? { caption: this.#fill(block.caption) } : {}),
      columns: block.columns.map((column) => ({
        title: this.#fill(column.title),
        weight: column.weight ?? 1,
        align: column.align ?? 'left',
      })),
      rows: this.#rows(block.from).map((row) => block.columns.map((column) => this.#fill(column.value, row))),
      empty: this.#fill(block.empty),
    };
  }

  #findings(block: Extract<Block, { kind: 'findings' }>): ModelBlock {
    return {
      kind: 'findings',
      items: this.#rows(block.from).map((row) => ({
        number: ordinal(3, row.index, this.#lang),
        lead: this.#fill(block.lead, row),
        parts: block.parts
          .filter((part) => part.when === undefined || !isEmpty(row.values[part.when]))
          .map((part) => ({ label: this.#fill(part.label), value: this.#fill(part.text, row) })),
      })),
      empty: this.#fill(block.empty),
    };
  }

  #rows(name: string): Row[] {
    const field = this.#definition.fields[name];
    if (field?.kind !== 'rows') throw new Error(`"${name}" is no list of rows.`);
    const rows = (this.#values[name] ?? []) as Record<string, ScalarValue>[];
    return rows.map((values, index) => ({ fields: field.fields, values, index: index + 1 }));
  }

  #items(
    source: { items?: Text[] | undefined; from?: string | undefined },
    numbers: 'always' | 'never' | 'when-several',
  ): { number: string; text: string }[] {
    const texts =
      source.items?.map((item) => this.#fill(item)) ??
      ((this.#values[source.from ?? ''] ?? []) as (string | Text)[]).map((item) => this.#say(item));
    const numbered = numbers === 'always' || (numbers === 'when-several' && texts.length > 1);
    return texts.map((text, index) => ({ number: numbered ? ordinal(3, index + 1, this.#lang) : '', text }));
  }

  #nextHeading(level: 1 | 2 | 3 | 4): string {
    this.#headings[level - 1]! += 1;
    this.#headings.fill(0, level);
    return ordinal(level, this.#headings[level - 1]!, this.#lang);
  }

  #fill(text: Text, row?: Row): string {
    return fillPlaces(text[this.#lang], (path) => this.#at(path, row));
  }

  #at(path: string, row: Row | undefined): string {
    if (path === 'index' && row) return String(row.index);
    if (path === 'issue.date') return writtenDate(this.#data.issue.date, this.#lang);
    if (path === 'issue.issuer') return this.#data.issue.issuer[this.#lang];
    if (path === 'issue.number') return this.number ?? '';
    const [name = '', part] = path.split('.');
    const inRow = row?.fields[name];
    if (row && inRow) {
      const value = row.values[name];
      return part === 'count' ? String(Array.isArray(value) ? value.length : 0) : this.#scalar(inRow, value);
    }
    const field = this.#definition.fields[name];
    if (!field) throw new Error(`The document ${this.#definition.id} declares no field "${name}".`);
    const value = this.#values[name];
    if (part === 'count') return String(Array.isArray(value) ? value.length : 0);
    if (field.kind === 'limit') {
      const limit = value as LimitValue;
      return part === 'span' ? this.#say(limit.span) : writtenDate(limit.date, this.#lang);
    }
    if (field.kind === 'rows') throw new Error(`The rows of "${name}" cannot stand in a text.`);
    return this.#scalar(field, value as ScalarValue);
  }

  #scalar(field: ScalarField, value: ScalarValue): string {
    if (isMissing(value)) return field.blank?.[this.#lang] ?? '';
    switch (field.kind) {
      case 'text':
        return this.#say(value as string | Text);
      case 'texts': {
        const list = value as (string | Text)[];
        if (list.length === 0) return field.blank?.[this.#lang] ?? word('nothing', this.#lang);
        return list.map((one) => this.#say(one)).join(word('listJoin', this.#lang));
      }
      case 'date':
        return writtenDate(value as Parameters<typeof writtenDate>[0], this.#lang);
      case 'integer':
        return String(value);
      case 'money':
        return writtenMoney(value as number, this.#lang);
      case 'choice':
        return field.options[value as string]?.[this.#lang] ?? '';
    }
  }

  #say(value: string | Text): string {
    return (typeof value === 'string' ? value : value[this.#lang]).replace(/\r\n?|[\u2028\u2029]/g, '\n').trim();
  }
}

const isEmpty = (value: DataValue): boolean => isMissing(value) || (Array.isArray(value) && value.length === 0);
