import type { PartyName, PatentRecord } from '../record/types.ts';
import { readClaims, readDescription, readFigures } from './body.ts';
import { distinct, symbolOf } from './classes.ts';
import { inlineText } from './inline.ts';
import { applicationFrom, dateOf, distinctPriorities, headOf, type MappingContext, priorityFrom } from './mapping.ts';
import { tidyName } from './parties.ts';
import { descendants, findDescendant, rawText, textOf, type XmlElement } from './xml.ts';

/** An American publication of an application of 2001 to 2004 (`patent-application-publication`). Throws `Unusable`. */
export function readPap(root: XmlElement, context: MappingContext): PatentRecord {
  const front = findDescendant(root, 'subdocbibliographicinformation') ?? root;
  const own = findDescendant(front, 'documentid');
  const of = (within: XmlElement | undefined, ...keys: string[]) => textOf(within && findDescendant(within, ...keys));
  const office = of(own, 'countrycode') || 'US';
  const id = {
    office,
    number: of(own, 'docnumber'),
    kind: of(own, 'kindcode'),
    date: dateOf(of(own, 'documentdate')),
  };
  const title = inlineText(findDescendant(front, 'titleofinvention')).replaceAll('\n', ' ');
  const record = headOf(id, title, context);
  record.lang = 'en';
  const filing = findDescendant(front, 'domesticfilingdata');
  const number = of(filing, 'docnumber', 'applicationnumber');
  record.application = applicationFrom(
    office,
    [{ office, number, kind: '', date: dateOf(of(filing, 'filingdate')) }],
    context,
  );
  const classes = findDescendant(front, 'classificationipc');
  const edition = of(classes, 'classificationipcedition');
  record.ipc = distinct(descendants(classes, ['ipc']).map((one) => symbolOf(rawText(one), 'ipc', { edition })));
  record.inventors = descendants(findDescendant(front, 'inventors'), ['firstnamedinventor', 'inventor']).flatMap(
    personOf,
  );
  const owners = descendants(front, ['assignee']).flatMap(organisationOf);
  record.applicants = owners.length > 0 ? owners : record.inventors;
  record.priorities = distinctPriorities(
    descendants(front, ['foreignprioritydata']).map((one) =>
      priorityFrom(
        { office: of(one, 'countrycode'), number: of(one, 'docnumber'), kind: '', date: dateOf(of(one, 'filingdate')) },
        context,
      ),
    ),
  );
  const abstract = findDescendant(root, 'subdocabstract');
  record.abstract = descendants(abstract, ['paragraph'])
    .map((one) => inlineText(one, 'number'))
    .filter((one) => one !== '')
    .join('\n');
  record.description = readDescription(findDescendant(root, 'subdocdescription'));
  record.claims = readClaims(findDescendant(root, 'subdocclaims'));
  record.figures = readFigures(findDescendant(root, 'subdocdrawings'), 'en');
  return record;
}

function personOf(element: XmlElement): PartyName[] {
  const parts = ['givenname', 'middlename', 'familyname', 'namesuffix'].map((key) =>
    textOf(findDescendant(element, key)),
  );
  return partyFrom(parts.filter((one) => one !== '').join(' '), findDescendant(element, 'residence'));
}

const organisationOf = (element: XmlElement): PartyName[] =>
  partyFrom(textOf(findDescendant(element, 'organizationname')) || personOf(element)[0]?.name || '', element);

function partyFrom(written: string, place: XmlElement | undefined): PartyName[] {
  const name = tidyName(written).slice(0, 2000);
  if (name === '') return [];
  const country = textOf(place && findDescendant(place, 'countrycode'));
  const address = ['city', 'state']
    .map((key) => textOf(place && findDescendant(place, key)))
    .filter((one) => one !== '');
  return [
    {
      name,
      ...(/^[A-Z]{2}$/.test(country) ? { country } : {}),
      ...(address.length > 0 ? { address: address.join(', ').slice(0, 2000) } : {}),
    },
  ];
}
