import { refuse } from '#kernel/errors/index.ts';
import { text } from '#kernel/text.ts';
import { eventOfInpadoc } from '../events/inpadoc.ts';
import { identityOf } from '../record/identity.ts';
import type { PartialRecord } from '../record/partial.ts';
import type { LegalEvent, PartyName, PatentRecord } from '../record/types.ts';
import { abstractText, byLanguage, langOf, readClaims, readDescription } from './body.ts';
import { readCpc, readIpc, readLocarno } from './classes.ts';
import { inlineText } from './inline.ts';
import {
  applicationFrom,
  type DocumentId,
  dateOf,
  distinctPriorities,
  documentId,
  findKey,
  headOf,
  type MappingContext,
  priorityFrom,
  readCitations,
  Unusable,
} from './mapping.ts';
import { partyOf } from './parties.ts';
import { childrenNamed, descendants, findChild, findDescendant, textOf, type XmlElement } from './xml.ts';

/** A document-id of one numbering (docdb, epodoc, original), or the only one there is. */
function idOfType(reference: XmlElement | undefined, ...types: string[]): DocumentId | undefined {
  const ids = descendants(reference, ['documentid']);
  for (const type of types) {
    const found = ids.find(
      (one) => one.attributes.documentidtype === type || reference?.attributes.dataformat === type,
    );
    if (found) return documentId(found);
  }
  return ids[0] && documentId(ids[0]);
}

/** Whether DOCDB says with this delivery that it has deleted the document; the rest of the element may be empty then. */
export const isDeleted = ({ attributes }: XmlElement): boolean => attributes.status === 'D';

/** Key of a document that was deleted. Throws `Unusable` when it does not say which. */
export function keyOfDeleted(root: XmlElement): string {
  const id = idOfExchange(root);
  if (id.number === '')
    throw new Unusable(refuse('ZQ-COR-003', { field: text('公布（公告）号', 'publication number') }));
  const identity = identityOf(id.office, id.number, id.kind);
  if (!identity.ok) throw new Unusable(identity.reason);
  return identity.value.key;
}

function idOfExchange(root: XmlElement): DocumentId {
  const { attributes } = root;
  const bibliography = findChild(root, 'bibliographicdata') ?? root;
  const reference = idOfType(findChild(bibliography, 'publicationreference'), 'docdb', 'original', 'epodoc');
  return {
    office: attributes.country ?? reference?.office ?? '',
    number: attributes.docnumber ?? reference?.number ?? '',
    kind: attributes.kind ?? reference?.kind ?? '',
    date: reference?.date ?? dateOf(attributes.datepubl ?? ''),
  };
}

/** A document of DOCDB or of an OPS response (`exchange-document`). Throws `Unusable`. */
export function readExchange(root: XmlElement, context: MappingContext): PatentRecord {
  const bibliography = findChild(root, 'bibliographicdata') ?? root;
  const { attributes } = root;
  const id = idOfExchange(root);
  const titles = byLanguage(
    descendants(bibliography, ['inventiontitle']).map((one) => ({
      lang: langOf(one) ?? 'en',
      text: inlineText(one).replaceAll('\n', ' '),
    })),
  );
  const record = headOf(id, titles.main?.text ?? '', context);
  record.lang = titles.main?.lang ?? 'en';
  record.otherTitles = titles.others;
  const abstracts = byLanguage(
    descendants(root, ['abstract']).map((one) => ({ lang: langOf(one) ?? 'en', text: abstractText(one) })),
    record.lang,
  );
  record.abstract = abstracts.main?.text ?? '';
  record.otherAbstracts = abstracts.others;
  record.application = application(bibliography, record.office, context);
  record.family = { id: attributes.familyid?.slice(0, 64) || null, members: [] };
  record.applicants = parties(bibliography, 'applicant');
  record.inventors = parties(bibliography, 'inventor');
  record.ipc = readIpc(bibliography);
  record.cpc = readCpc(bibliography);
  record.locarno = readLocarno(bibliography);
  record.priorities = priorities(bibliography, context);
  record.citations = readCitations(findDescendant(bibliography, 'referencescited'));
  return record;
}

function application(bibliography: XmlElement, office: string, context: MappingContext): PatentRecord['application'] {
  const reference = findChild(bibliography, 'applicationreference');
  const named = ['original', 'docdb', 'epodoc'].flatMap((type) => {
    const found = descendants(reference, ['documentid']).find((one) => one.attributes.documentidtype === type);
    return found ? [documentId(found)] : [];
  });
  const ids = named.length > 0 ? named : descendants(reference, ['documentid']).map(documentId);
  const numbered = ids.filter((one) => one.number !== '').map((one) => ({ ...one, number: ownForm(one, office) }));
  return applicationFrom(office, numbered, context);
}

/** Chinese numbers without office and kind letter, American ones without the punctuation of `13/547,826`. */
function ownForm(id: DocumentId, office: string): string {
  if (office === 'CN') return id.number.replace(/^CN/, '').replace(/^(\d{12}|\d{8})[A-Z]$/, '$1');
  return office === 'US' ? id.number.replace(/[/,]/g, '') : id.number;
}

/** The spelling of the document where it is given beside the one of DOCDB; persons pair up by their sequence. */
function parties(bibliography: XmlElement, key: 'applicant' | 'inventor'): PartyName[] {
  const elements = descendants(bibliography, [key]);
  const of = (format: string) => elements.filter((one) => one.attributes.dataformat === format);
  const tidy = of('epodoc').length > 0 ? of('epodoc') : of('docdb');
  const written = of('original').length > 0 ? of('original') : of('docdba');
  const main = tidy.length > 0 ? tidy : written.length > 0 ? written : elements;
  return main.flatMap((element) => {
    const party = partyOf(element);
    if (!party) return [];
    const { sequence } = element.attributes;
    const own = sequence === undefined ? undefined : written.find((one) => one.attributes.sequence === sequence);
    const original = own && own !== element ? partyOf(own)?.name : undefined;
    const { original: _, ...rest } = party;
    return [original && original !== party.name ? { ...rest, original } : rest];
  });
}

function priorities(bibliography: XmlElement, context: MappingContext) {
  const claims = descendants(bibliography, ['priorityclaim']);
  return distinctPriorities(
    claims.map((claim) => {
      const epodoc = idOfType(claim, 'docdb', 'epodoc');
      const original = descendants(claim, ['documentid']).find((one) => one.attributes.documentidtype === 'original');
      const number = original ? documentId(original).number : '';
      if (!epodoc) return undefined;
      const office = epodoc.office || (/^[A-Z]{2}/.exec(epodoc.number)?.[0] ?? '');
      return priorityFrom(number === '' ? epodoc : { ...epodoc, office, number }, context);
    }),
  );
}

/** Claims or description of a known document (OPS full texts). */
export function readFulltext(root: XmlElement, { source }: MappingContext): PartialRecord[] {
  const id = idOfType(findDescendant(root, 'publicationreference'), 'docdb');
  const key = id && findKey(id);
  if (!key) return [];
  const byLang = new Map<string | undefined, PartialRecord>();
  const part = (lang: string | undefined): PartialRecord => {
    const known = byLang.get(lang) ?? { key, source, ...(lang ? { lang } : {}), fields: {} };
    byLang.set(lang, known);
    return known;
  };
  for (const element of descendants(root, ['claims'])) part(langOf(element)).fields.claims = readClaims(element);
  for (const element of descendants(root, ['description']))
    part(langOf(element)).fields.description = readDescription(element);
  return [...byLang.values()];
}

/** Family and legal events of known documents (OPS family and legal services): one delivery for each member. */
export function readFamily(root: XmlElement, { source }: MappingContext): PartialRecord[] {
  const members = descendants(root, ['familymember']).flatMap((element) => {
    const id = idOfType(findChild(element, 'publicationreference'), 'docdb');
    const key = id && findKey(id);
    if (!key) return [];
    const application = textOf(findDescendant(findChild(element, 'applicationreference'), 'docnumber'));
    const office = id.office;
    return [
      {
        key,
        id: element.attributes.familyid,
        application: `${office}${application}`,
        events: eventsOf(element, office),
      },
    ];
  });
  const keys = [...new Set(members.map((one) => one.key))].sort();
  const withLegal = root.attributes.legal === 'true';
  return keys.map((key) => {
    const own = members.filter((one) => one.key === key);
    // The events are those of the application; the file writes them at one of its publications only.
    const events = withLegal
      ? members.filter((one) => own.some((mine) => mine.application === one.application)).flatMap((one) => one.events)
      : [];
    const family = {
      id: own.find((one) => one.id)?.id?.slice(0, 64) ?? null,
      members: keys.filter((one) => one !== key),
    };
    return { key, source, fields: { family, ...(withLegal ? { events } : {}) } };
  });
}

const EFFECTIVE = ['l525ep'];

function eventsOf(member: XmlElement, office: string): LegalEvent[] {
  return childrenNamed(member, 'legal').flatMap((legal) => {
    const code = (legal.attributes.code ?? textOf(findDescendant(legal, 'l008ep'))).trim();
    const gazette = dateOf(textOf(findDescendant(legal, 'l007ep')));
    const date = dateOf(textOf(descendants(legal, EFFECTIVE)[0])) ?? gazette;
    if (code === '' || date === null) return [];
    const detail = descendants(legal, ['l500ep'])
      .flatMap((one) => one.children)
      .flatMap((one) => (typeof one === 'string' ? [] : [`${one.attributes.desc ?? ''} ${textOf(one)}`.trim()]))
      .filter((one) => one !== '')
      .join('; ');
    return [eventOfInpadoc({ office, code, date, words: legal.attributes.desc ?? '', detail })];
  });
}
