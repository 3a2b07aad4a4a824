import { divisionOfAddress } from '../record/division.ts';
import type { PartyName } from '../record/types.ts';
import { descendants, findDescendant, textOf, type XmlElement } from './xml.ts';

/** Longer ones are no names or citations; their ends are cut off. */
const LONGEST = 4000;

/** A name without the accidents of print: NFKC, single blanks, no country in square brackets. */
export const tidyName = (written: string): string =>
  written
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s;,]+$/, '')
    .trim();

const NAMES = [
  'name',
  'organizationname',
  'orgname',
  'organizationstandardname',
  'personfullname',
  'entityname',
  'applicantname',
  'inventorname',
  'onm',
];

/** The name as written: one element, or first and last name. */
export function nameOf(person: XmlElement | undefined): string {
  if (person === undefined) return '';
  const whole = descendants(person, NAMES, ['address', 'agency'])
    .map(deepest)
    .map(textOf)
    .find((one) => one !== '');
  const last = textOf(findDescendant(person, 'lastname', 'snm'));
  const first = [textOf(findDescendant(person, 'firstname', 'fnm')), textOf(findDescendant(person, 'middlename'))]
    .filter((one) => one !== '')
    .join(' ');
  if (last !== '') {
    const suffix = textOf(findDescendant(person, 'suffix', 'sfx'));
    return [first, last, suffix].filter((one) => one !== '').join(/\p{Script=Han}/u.test(last) ? '' : ' ');
  }
  return whole ?? '';
}

/** `<name>` inside `<applicant-name>` is the name, not both. */
function deepest(element: XmlElement): XmlElement {
  const inner = descendants(element, NAMES)[0];
  return inner ? deepest(inner) : element;
}

const COUNTRY = /\[([A-Z]{2})\]\s*$/;

/** A party as its office wrote it; undefined where no name is given. */
export function partyOf(person: XmlElement): PartyName | undefined {
  const written = nameOf(person).slice(0, 2000);
  const name = tidyName(written.replace(COUNTRY, ''));
  if (name === '') return undefined;
  const address = addressOf(person);
  const country = (COUNTRY.exec(written)?.[1] ?? address.country ?? residence(person))?.toUpperCase();
  const known = country !== undefined && /^[A-Z]{2}$/.test(country) ? country : undefined;
  const chinese = known === undefined || known === 'CN';
  const division = chinese && address.text ? divisionOfAddress(address.text).code : undefined;
  const code = textOf(findDescendant(person, 'organizationcode', 'uscc', 'creditcode')).toUpperCase();
  return {
    name,
    ...(written.trim() === name ? {} : { original: written.trim() }),
    ...(known === undefined ? {} : { country: known }),
    ...(address.text ? { address: address.text.slice(0, 2000) } : {}),
    ...(division === undefined ? {} : { division }),
    ...(/^[0-9A-HJ-NP-RTUW-Y]{18}$/.test(code) && !/^0+$/.test(code) ? { creditCode: code } : {}),
  };
}

const residence = (person: XmlElement): string | undefined => {
  const said = textOf(
    findDescendant(findDescendant(person, 'residence') ?? person, 'country', 'ctry', 'countrycode', 'wipost3code'),
  );
  return said === '' ? undefined : said;
};

const LINES = ['address1', 'address2', 'address3', 'address4', 'address5', 'str', 'street', 'addresslinetext'];

function addressOf(person: XmlElement): { text?: string; country?: string } {
  const address = findDescendant(person, 'address', 'adr', 'postaladdress');
  if (!address) return {};
  // CNIPA writes 0 for what it does not know.
  const of = (...keys: string[]): string => {
    const said = textOf(descendants(address, keys)[0]);
    return said === '0' ? '' : said;
  };
  const postcode = of('postcode', 'pcode', 'postalcode');
  const country = of('wipost3code', 'country', 'ctry', 'countrycode');
  let text = of('text', 'postaladdresstext').replace(/^\d{6}\s*(?=\D)/, '');
  if (text === '') {
    const lines = descendants(address, LINES).map(textOf);
    const place = [
      of('province', 'state', 'geographicregionname'),
      of('city', 'cityname', 'addresscity'),
      of('county'),
    ];
    const parts =
      country === 'CN'
        ? [...place, ...lines]
        : [...lines, of('city', 'cityname'), of('state', 'geographicregionname'), postcode];
    text = parts.filter((one) => one !== '' && one !== '0').join(country === 'CN' ? '' : ', ');
  }
  return { ...(text === '' ? {} : { text }), ...(country === '' ? {} : { country }) };
}

/** Persons of the keys, each once, in the order of their sequence; lists of the same name around them are no persons. */
export function partiesOf(element: XmlElement | undefined, ...keys: string[]): PartyName[] {
  const people = descendants(element, keys).flatMap((hit) => {
    const inner = descendants(hit, keys);
    return inner.length > 0 ? inner : [hit];
  });
  const seen = new Set<string>();
  return people.flatMap((one) => {
    const party = partyOf(one);
    if (!party || seen.has(party.name)) return [];
    seen.add(party.name);
    return [party];
  });
}

const AGENCY_CODE = /\s*\(?(\d{5})\)?$/;

/** Agency and agents: CNIPA puts the agency inside the agent, others an organisation beside the persons. */
export function agentsOf(element: XmlElement | undefined): { agency: PartyName | null; agents: string[] } {
  let agency: PartyName | null = null;
  const agents: string[] = [];
  const add = (name: string) => {
    const tidied = tidyName(name);
    if (tidied !== '' && !agents.includes(tidied)) agents.push(tidied.slice(0, 2000));
  };
  for (const agent of descendants(element, ['agent', 'cnagent', 'registeredpractitioner', 'b741'])) {
    const office = findDescendant(agent, 'agency', 'cnagency');
    if (office) {
      agency ??= agencyFrom(nameOf(office) || textOf(office));
      add(nameOf({ ...agent, children: agent.children.filter((one) => one !== office) }));
      continue;
    }
    const organisation = textOf(
      findDescendant(agent, 'orgname', 'organizationname', 'organizationstandardname', 'onm'),
    );
    if (organisation !== '') agency ??= agencyFrom(organisation);
    else add(nameOf(agent));
  }
  return { agency, agents };
}

function agencyFrom(written: string): PartyName | null {
  const name = tidyName(written.replace(AGENCY_CODE, ''));
  if (name === '') return null;
  return { name: name.slice(0, 2000), ...(written.trim() === name ? {} : { original: written.trim().slice(0, 2000) }) };
}
