import type { Citation, PatentRecord } from '../record/types.ts';
import { readClaims, readDescription, readFigures } from './body.ts';
import { distinct, locarnoOf, symbolOf } from './classes.ts';
import { inlineText } from './inline.ts';
import {
  applicationFrom,
  citedNumber,
  dateOf,
  distinctPriorities,
  headOf,
  type MappingContext,
  priorityFrom,
} from './mapping.ts';
import { agentsOf, partiesOf, tidyName } from './parties.ts';
import { descendants, findDescendant, rawText, textOf, type XmlElement } from './xml.ts';

/**
 * A document in the vocabulary of ST.32, whose elements are named after INID codes (B110 number, B540 title): American
 * grants of 2001 to 2004 (PATDOC) and the publication files of the EPO (ep-patent-document). Throws `Unusable`.
 */
export function readSdobi(root: XmlElement, context: MappingContext): PatentRecord {
  const front = findDescendant(root, 'sdobi') ?? root;
  const of = (...keys: string[]) => textOf(findDescendant(front, ...keys));
  const office = of('b190') || (root.attributes.country ?? '');
  const lang = (root.attributes.lang ?? 'en').toLowerCase().slice(0, 2);
  const titles = titlesOf(front, lang);
  const id = { office, number: of('b110'), kind: of('b130'), date: dateOf(of('b140')) };
  const record = headOf(id, titles[0]?.text ?? '', context);
  record.lang = titles[0]?.lang ?? lang;
  record.otherTitles = titles.slice(1);
  record.application = applicationFrom(
    office,
    [{ office, number: of('b210'), kind: '', date: dateOf(of('b220')) }],
    context,
  );
  readClasses(front, record);
  record.inventors = partiesOf(findDescendant(front, 'b720'), 'b721');
  const owners = partiesOf(front, 'b731', 'b711');
  record.applicants = owners.length > 0 ? owners : record.inventors;
  const agents = agentsOf(front);
  record.agency = agents.agency;
  record.agents = agents.agents;
  record.priorities = distinctPriorities(
    descendants(front, ['b300']).flatMap((one) => {
      const numbers = descendants(one, ['b310']).map(textOf);
      const days = descendants(one, ['b320']).map(textOf);
      const offices = descendants(one, ['b330']).map((where) => textOf(findDescendant(where, 'ctry') ?? where));
      return numbers.map((number, i) =>
        priorityFrom({ office: offices[i] ?? '', number, kind: '', date: dateOf(days[i] ?? '') }, context),
      );
    }),
  );
  record.citations = citationsOf(front, office);
  readTexts(root, record);
  return record;
}

function titlesOf(front: XmlElement, lang: string): { lang: string; text: string }[] {
  const element = findDescendant(front, 'b540');
  const langs = descendants(element, ['b541']).map((one) => textOf(one).toLowerCase());
  const texts = descendants(element, ['b542']).map((one) => inlineText(one));
  const pairs = texts.map((text, i) => ({ lang: langs[i] ?? lang, text }));
  const all = pairs.length > 0 ? pairs : [{ lang, text: inlineText(element).replaceAll('\n', ' ') }];
  const main = all.find((one) => one.lang === lang) ?? all.find((one) => one.lang === 'en') ?? all[0];
  return main ? [main, ...all.filter((one) => one !== main && one.text !== '')] : [];
}

function readClasses(front: XmlElement, record: PatentRecord): void {
  const element = findDescendant(front, 'b510');
  const edition = textOf(findDescendant(front, 'b516'));
  const symbols = descendants(element, ['b511', 'b512']);
  const reformed = descendants(front, ['classificationipcr']).map((one) =>
    symbolOf(textOf(findDescendant(one, 'text')), 'ipc'),
  );
  if (record.right === 'design') record.locarno = distinct(symbols.map((one) => locarnoOf(textOf(one), edition)));
  else record.ipc = distinct([...reformed, ...symbols.map((one) => symbolOf(slashed(one), 'ipc', { edition }))]);
}

/**
 * Old files write `A61B  500` and `G06F 1730` for A61B 5/00 and G06F 17/30: three places for the group, the rest is the
 * subgroup; where the blanks were lost, the last two figures are.
 */
function slashed(element: XmlElement): string {
  const written = rawText(element);
  const columns = /^\s*([A-H]\d{2}[A-Z])([ \d]{2}\d)(\d{2,6})\s*$/.exec(written);
  const lost = columns ?? /^\s*([A-H]\d{2}[A-Z])\s*(\d{1,4})(\d{2})\s*$/.exec(written);
  return lost ? `${lost[1]} ${lost[2]?.trim()}/${lost[3]}` : written;
}

function citationsOf(front: XmlElement, office: string): Citation[] {
  const known = new Map<string, Citation>();
  for (const element of descendants(front, ['b561', 'b562'])) {
    const by = findDescendant(element, 'citedbyexaminer')
      ? 'examiner'
      : findDescendant(element, 'citedbyother')
        ? 'applicant'
        : 'unknown';
    const doc = findDescendant(element, 'doc');
    const said = textOf(doc && findDescendant(doc, 'dnum'));
    const citation: Citation =
      doc && said !== ''
        ? {
            cited: citedNumber({
              office: textOf(findDescendant(doc, 'ctry')) || office,
              number: said,
              kind: textOf(findDescendant(doc, 'kind')),
              date: null,
            }),
            sort: 'patent',
            by,
          }
        : { cited: tidyName(textOf(element)).slice(0, 2000), sort: 'literature', by };
    if (citation.cited !== '' && !known.has(citation.cited)) known.set(citation.cited, citation);
  }
  return [...known.values()];
}

function readTexts(root: XmlElement, record: PatentRecord): void {
  const abstract = findDescendant(root, 'sdoab', 'abstract');
  record.abstract = descendants(abstract, ['para', 'p'])
    .map((one) => inlineText(one))
    .filter((one) => one !== '')
    .join('\n');
  const claims = descendants(root, ['cl', 'claims']);
  record.claims = readClaims(claims.find((one) => one.attributes.lang?.toLowerCase() === record.lang) ?? claims[0]);
  record.description = readDescription(findDescendant(root, 'sdode', 'description'));
  record.figures = readFigures(findDescendant(root, 'sdodr', 'drawings'), record.lang);
}
