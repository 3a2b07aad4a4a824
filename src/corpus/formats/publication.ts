import type { LanguageText, PatentRecord } from '../record/types.ts';
import { abstractText, byLanguage, langOf, readClaims, readDescription, readFigures } from './body.ts';
import { readCpc, readIpc, readLocarno } from './classes.ts';
import { imageFile, inlineText } from './inline.ts';
import {
  applicationFrom,
  distinctPriorities,
  documentId,
  headOf,
  type MappingContext,
  priorityFrom,
  readCitations,
} from './mapping.ts';
import { agentsOf, partiesOf } from './parties.ts';
import { descendants, findDescendant, findOrSelf, type XmlElement } from './xml.ts';

const BIBLIOGRAPHY = [
  'bibliographicdata',
  'cnbibliographicdata',
  'usbibliographicdatagrant',
  'usbibliographicdataapplication',
  'wobibliographicdata',
  'patentpublicationbibliographicdata',
  'patentgrantbibliographicdata',
];
const PUBLICATION = [
  'publicationreference',
  'cnpublicationreference',
  'patentpublicationidentification',
  'publicationidentification',
  'patentgrantidentification',
];
const APPLICATION = ['applicationreference', 'applicationidentification'];
/** Parts of the bibliography that speak of other documents. */
const OTHERS = [
  'referencescited',
  'usreferencescited',
  'referencecitationbag',
  'relateddocuments',
  'usrelateddocuments',
  'relateddocumentbag',
  'priorityclaims',
  'priorityclaimbag',
  'prioritydetails',
  'pctorregionalfilingdata',
  'pctorregionalpublishingdata',
  'relatedpublication',
  'relateddocumentdetails',
  'internationalfilingdata',
  'internationalpublishingdata',
];

/**
 * A document of the family of ST.36, ST.96 and CNIPA's publication XML: one reader, since the vocabularies differ in the
 * spelling of their names and agree in what they hold. Unknown elements are passed over. Throws `Unusable`.
 */
export function readPublication(root: XmlElement, context: MappingContext): PatentRecord {
  const bibliography = findOrSelf(root, ...BIBLIOGRAPHY) ?? root;
  const publication = descendants(bibliography, PUBLICATION, OTHERS)[0];
  const own = publication ? documentId(publication) : { office: '', number: '', kind: '', date: null };
  const { attributes } = root;
  const id = {
    office: own.office || (attributes.country ?? '').toUpperCase(),
    number: own.number || (attributes.docnumber ?? ''),
    kind: own.kind || (attributes.kind ?? ''),
    date: own.date,
  };
  const lang = langOf(root) ?? (id.office === 'CN' ? 'zh' : 'en');
  const titles = byLanguage(titlesOf(bibliography, root, lang), lang);
  const record = headOf(id, titles.main?.text ?? '', context);
  record.lang = titles.main?.lang ?? lang;
  record.otherTitles = titles.others;
  record.application = applicationFrom(record.office, applicationsOf(bibliography), context);
  readTexts(root, record);
  readParties(bibliography, record);
  record.ipc = readIpc(bibliography);
  record.cpc = readCpc(bibliography);
  record.locarno = readLocarno(bibliography);
  // A provisional application is the American priority, listed among the related documents.
  const priorities = descendants(bibliography, [
    'priorityclaim',
    'priority',
    'cnpriorityclaim',
    'usprovisionalapplication',
  ]);
  record.priorities = distinctPriorities(priorities.map((one) => priorityFrom(documentId(one), context)));
  record.citations = readCitations(
    findDescendant(
      bibliography,
      'referencescited',
      'usreferencescited',
      'referencecitationbag',
      'referencesciteddetails',
    ),
  );
  return record;
}

/** The office gives each number twice, as printed and in a standard form; the printed one comes first. */
const applicationsOf = (bibliography: XmlElement) => {
  const references = descendants(bibliography, APPLICATION, OTHERS);
  return [
    ...references.filter((one) => one.attributes.dataformat !== 'standard'),
    ...references.filter((one) => one.attributes.dataformat === 'standard'),
  ].map(documentId);
};

function titlesOf(bibliography: XmlElement, root: XmlElement, lang: string): LanguageText[] {
  const direct = descendants(bibliography, ['inventiontitle', 'designtitle'], OTHERS);
  const found = direct.length > 0 ? direct : descendants(root, ['inventiontitle', 'designtitle'], OTHERS);
  return found.map((one) => ({ lang: langOf(one) ?? lang, text: inlineText(one).replaceAll('\n', ' ') }));
}

/** Abstracts, claims, description and figures, wherever they stand in the document. */
export function readTexts(root: XmlElement, record: PatentRecord): void {
  const main = record.lang;
  const abstractElements = descendants(root, ['abstract', 'cnabstract']);
  const abstracts = byLanguage(
    abstractElements.map((one) => ({ lang: langOf(one) ?? main, text: abstractText(one) })),
    main,
  );
  record.abstract = abstracts.main?.text ?? '';
  record.otherAbstracts = abstracts.others;
  record.claims = readClaims(inLanguage(descendants(root, ['claims', 'cnclaims']), main));
  record.description = readDescription(inLanguage(descendants(root, ['description', 'cndescription']), main));
  // A design has a brief explanation (简要说明) in place of a description.
  if (record.description.length === 0)
    record.description = readDescription(
      findDescendant(root, 'designbriefexplanation', 'briefexplanation', 'cnbriefexplanation', 'designdescription'),
    );
  const drawings = descendants(root, ['drawings', 'cndrawings', 'designpictures'])[0];
  // Views of a design stand beside each other, without an element around them.
  const views = drawings
    ? []
    : descendants(root, ['figure', 'designpicture'], ['abstract', 'cnabstract', 'description', 'claims']);
  record.figures = readFigures(
    drawings ?? { key: 'drawings', attributes: {}, children: views },
    record.office === 'CN' ? 'zh' : main,
  );
  const front = abstractElements.flatMap((one) => descendants(one, ['abstractfigure', 'cnabstfigure']))[0];
  const file = imageFile(front);
  if (file !== undefined && !record.figures.some((one) => one.file === file))
    record.figures.push({ label: '摘要附图', file: file.slice(0, 300) });
}

const inLanguage = (elements: XmlElement[], lang: string): XmlElement | undefined =>
  elements.find((one) => langOf(one) === lang) ?? elements[0];

/** Applicants, inventors, agency and agents; the grantee where no applicant is named. */
export function readParties(bibliography: XmlElement, record: PatentRecord): void {
  const applicants = partiesOf(bibliography, 'applicant', 'cnapplicant', 'usapplicant');
  const inventors = partiesOf(bibliography, 'inventor', 'cninventor', 'usinventor', 'designer');
  const both = descendants(bibliography, ['applicant', 'usapplicant']).filter(
    (one) => one.attributes.apptype === 'applicant-inventor',
  );
  const assignees = partiesOf(bibliography, 'assignee', 'cnassignee', 'patentowner', 'grantee');
  const own =
    inventors.length > 0
      ? inventors
      : both.flatMap((one) => partiesOf({ key: '', attributes: {}, children: [one] }, one.key));
  record.inventors = own;
  // American files before 2012 list the inventors as applicants; the right belongs to the assignee. In later ones the
  // assignee stands beside the applicants, who may be the inventors.
  const onlyInventors =
    both.length > 0 && both.length === descendants(bibliography, ['applicant', 'usapplicant']).length;
  record.applicants =
    onlyInventors && assignees.length > 0
      ? assignees
      : [...applicants, ...assignees.filter((one) => !applicants.some((there) => there.name === one.name))];
  const agents = agentsOf(
    findDescendant(bibliography, 'agents', 'cnagents', 'agentdetails', 'registeredpractitionerbag') ??
      findDescendant(bibliography, 'parties', 'cnparties', 'usparties', 'partybag'),
  );
  record.agency = agents.agency;
  record.agents = agents.agents;
}
