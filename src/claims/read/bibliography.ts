import type { ApplicationKind, FoundNumber, Party } from '../model/index.ts';
import { emptyReading, type PartReading } from './part.ts';
import { childElements, childrenNamed, descendants, findDescendant, textOf, type XmlElement } from './xml.ts';

/** The front page of a publication: numbers, classification, title and parties. */
export function readBibliography(element: XmlElement): PartReading {
  const reading = emptyReading('publication');
  reading.numbers = [
    ...numbersOf(element, 'application', 'applicationreference'),
    ...numbersOf(element, 'publication', 'publicationreference', 'cnpublicationreference'),
  ];
  reading.ipc = ipcOf(element);
  reading.parties = partiesOf(element);
  const title = textOf(findDescendant(element, 'inventiontitle'));
  if (title !== '') reading.title = title;
  const kind = kindOf(reading.numbers);
  if (kind) reading.kind = kind;
  return reading;
}

/** The office gives each number twice, as printed and in a standard form; the printed one is kept. */
function numbersOf(element: XmlElement, kind: FoundNumber['kind'], ...keys: string[]): FoundNumber[] {
  const references = descendants(element, ...keys);
  const printed = references.filter((r) => r.attributes.dataformat !== 'standard');
  const seen = new Set<string>();
  return (printed.length > 0 ? printed : references).flatMap((reference) => {
    const id = findDescendant(reference, 'documentid');
    if (!id) return [];
    const value = textOf(childrenNamed(id, 'docnumber')[0]);
    if (value === '' || seen.has(value)) return [];
    seen.add(value);
    const found: FoundNumber = { kind, value };
    const date = dateOf(textOf(childrenNamed(id, 'date')[0]));
    if (date) found.date = date;
    const kindCode = textOf(childrenNamed(id, 'kind')[0]);
    if (kind === 'publication' && kindCode !== '') {
      found.kindCode = kindCode;
      const country = textOf(childrenNamed(id, 'wipost3code', 'country')[0]) || 'CN';
      found.value = /^[A-Z]{2}/.test(value) ? value : `${country}${value}${kindCode}`;
    }
    return [found];
  });
}

const dateOf = (written: string): string | undefined => {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(written);
  return match && match[1] !== '0000' ? `${match[1]}-${match[2]}-${match[3]}` : undefined;
};

function kindOf(numbers: FoundNumber[]): ApplicationKind | undefined {
  const code = numbers.find((n) => n.kindCode !== undefined)?.kindCode?.[0] ?? '';
  if ('ABC'.includes(code) && code !== '') return 'invention';
  if ('UY'.includes(code) && code !== '') return 'utility';
  return code === 'S' || code === 'D' ? 'design' : undefined;
}

const SYMBOL = /^([A-H])\s*(\d{2})\s*([A-Z])\s*0*(\d{1,4})\s*\/\s*(\d{2,6})/;

/** `G06F   17/27    (2006.01)` → `G06F 17/27`. */
export function ipcSymbol(written: string): string | undefined {
  const match = SYMBOL.exec(written.trim());
  return match ? `${match[1]}${match[2]}${match[3]} ${match[4]}/${match[5]}` : undefined;
}

function ipcOf(element: XmlElement): string[] {
  const written = [
    ...descendants(element, 'classificationipcr').map((c) => textOf(findDescendant(c, 'text')) || assembled(c)),
    ...descendants(element, 'classificationipc').flatMap((c) =>
      descendants(c, 'mainclassification', 'furtherclassification')
        .filter((symbol) => symbol.attributes.dataformat !== 'standard')
        .map(textOf),
    ),
  ];
  return [...new Set(written.map(ipcSymbol).filter((symbol) => symbol !== undefined))];
}

const assembled = (c: XmlElement): string => {
  const [section, main, sub, group, subgroup] = ['section', 'mainclass', 'subclass', 'maingroup', 'subgroup'].map((k) =>
    textOf(findDescendant(c, k)),
  );
  return `${section}${main}${sub}${group}/${subgroup}`;
};

function partiesOf(element: XmlElement): Party[] {
  const people = (role: Party['role'], ...keys: string[]) =>
    leafMost(element, keys).flatMap((person) => {
      const name = nameOf(person);
      return name === '' ? [] : [{ role, name, ...addressOf(person) }];
    });
  return [
    ...people('applicant', 'applicant', 'cnapplicant'),
    ...people('inventor', 'inventor', 'cninventor'),
    ...descendants(element, 'agent', 'cnagent').flatMap(agentOf),
  ];
}

/** Persons, not the lists of the same name around them. */
const leafMost = (element: XmlElement, keys: string[]): XmlElement[] =>
  descendants(element, ...keys).flatMap((hit) => {
    const inner = descendants(hit, ...keys);
    return inner.length > 0 ? inner : [hit];
  });

function agentOf(agent: XmlElement): Party[] {
  const agency = findDescendant(agent, 'agency', 'cnagency');
  const parties: Party[] = [];
  const written = agency ? nameOf(agency) : '';
  const coded = /^(.*?)\s*(\d{5})$/.exec(written);
  if (written !== '')
    parties.push(
      coded ? { role: 'agency', name: coded[1]!, identifier: coded[2]! } : { role: 'agency', name: written },
    );
  const rest = { ...agent, children: agent.children.filter((c) => c !== agency) };
  const name = nameOf(rest);
  if (name !== '') parties.push({ role: 'agent', name });
  return parties;
}

const nameOf = (person: XmlElement): string => textOf(findDescendant(person, 'name', 'organizationname', 'orgname'));

function addressOf(person: XmlElement): Partial<Party> {
  const address = findDescendant(person, 'address');
  if (!address) return {};
  const of = (key: string) => {
    const said = textOf(childElements(address).find((c) => c.key === key));
    // The publication writes 0 for what it does not know.
    return said === '0' ? '' : said;
  };
  const postcode = of('postcode');
  const whole = of('text').replace(new RegExp(`^${postcode || '\\d{6}'}\\s*`), '');
  const country = of('wipost3code') || of('country');
  return {
    ...(whole === '' ? {} : { address: whole }),
    ...(postcode === '' ? {} : { postcode }),
    ...(country === '' ? {} : { country }),
  };
}
