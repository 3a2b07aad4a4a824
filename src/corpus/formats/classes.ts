import { type IpcScheme, parseIpc, parseLocarno } from '#kernel/classification/index.ts';
import type { ClassSymbol } from '../record/types.ts';
import { childElements, descendants, findChild, findDescendant, textOf, type XmlElement } from './xml.ts';

/** `20060101` → `2006.01`, `7` and `07` → `7`. */
function edition(said: string): string | undefined {
  const version = /^(\d{4})-?(\d{2})/.exec(said) ?? /^(\d{4})\.(\d{2})$/.exec(said);
  if (version) return `${version[1]}.${version[2]}`;
  const number = /^0*(\d{1,2})$/.exec(said)?.[1];
  return number === '0' ? undefined : number;
}

const value = (said: string): 'invention' | 'additional' | undefined =>
  said === 'I' || said === 'invention'
    ? 'invention'
    : said === 'N' || said === 'A' || said === 'additional'
      ? 'additional'
      : undefined;

/**
 * The fixed columns of WIPO ST.8: symbol, day of the version, level (A, C, S), position (F, L), value (I, N), and more:
 * `F03D   1/06        20060101AFI20200101BHEP`, or with blanks for what is not said (`B28B   1/    29            A I`).
 */
const COLUMNS = /^([A-HY]\d{2}[A-Z] ?\d{1,4}\/ ?\d{2,6}) (\d{8})? ?[ACS]? ?[FL]? ?([IN])?(?: ?\d{8})?[A-Z ]*$/;

/** A symbol in the kernel's form; what is no symbol is left out. */
export function symbolOf(
  written: string,
  scheme: IpcScheme,
  more: { edition?: string; value?: string } = {},
): ClassSymbol | undefined {
  const single = written.slice(0, 200).replace(/\s+/g, ' ').trim();
  // A blank behind stands for columns that are left empty.
  const [, symbol, version, role] = COLUMNS.exec(`${single} `) ?? [];
  const parsed = parseIpc(symbol?.replaceAll(' ', '') ?? single, { scheme });
  if (!parsed.ok) return undefined;
  const year = parsed.value.version ?? edition(version ?? more.edition ?? '');
  const part = parsed.value.value ?? value(more.value ?? role ?? '');
  return { symbol: parsed.value.canonical, ...(year ? { edition: year } : {}), ...(part ? { value: part } : {}) };
}

/** Each symbol once; what a later mention adds (edition, value) is taken over. */
export function distinct(symbols: readonly (ClassSymbol | undefined)[]): ClassSymbol[] {
  const known = new Map<string, ClassSymbol>();
  for (const one of symbols) if (one) known.set(one.symbol, { ...one, ...known.get(one.symbol) });
  return [...known.values()];
}

/** Section, class, subclass and groups in elements of their own. */
function assembled(element: XmlElement, scheme: IpcScheme): ClassSymbol | undefined {
  const part = (...keys: string[]) => textOf(findChild(element, ...keys));
  const section = part('section', 'cpcsection');
  if (section === '') return undefined;
  const symbol = `${section}${part('class', 'mainclass', 'cpcclass')}${part('subclass', 'cpcsubclass')}${part('maingroup', 'cpcmaingroup')}/${part('subgroup', 'cpcsubgroup')}`;
  return symbolOf(symbol, scheme, {
    edition: textOf(
      findChild(
        element,
        'ipcversionindicator',
        'cpcversionindicator',
        'ipcversiondate',
        'patentclassificationversiondate',
        'classificationversiondate',
      ),
    ),
    value: part(
      'classificationvalue',
      'patentclassificationvaluecode',
      'cpcclassificationvaluecode',
      'symbolvaluecode',
    ),
  });
}

const WHOLE = ['text', 'patentclassificationtext', 'classificationsymbol'];

const oneOf = (element: XmlElement, scheme: IpcScheme): ClassSymbol | undefined => {
  const apart = assembled(element, scheme);
  const whole = symbolOf(rawOf(findChild(element, ...WHOLE)), scheme);
  if (!apart && !whole) return symbolOf(textOf(element), scheme);
  return whole ? { ...apart, ...whole } : apart;
};

/** Blanks inside a padded symbol count, so they are kept. */
const rawOf = (element: XmlElement | undefined): string =>
  element === undefined ? '' : element.children.map((one) => (typeof one === 'string' ? one : '')).join('');

const SEARCHED = [
  'usfieldofclassificationsearch',
  'fieldofsearch',
  'referencescited',
  'usreferencescited',
  'usrelateddocuments',
];

/** Symbols of the IPC: reformed ones first, then those of the old editions. */
export function readIpc(element: XmlElement): ClassSymbol[] {
  const reformed = descendants(
    element,
    ['classificationipcr', 'ipcrclassification', 'ipcclassification'],
    SEARCHED,
  ).map((one) => oneOf(one, 'ipc'));
  const old = descendants(element, ['classificationipc'], SEARCHED).flatMap((one) => {
    const year = textOf(findChild(one, 'edition', 'editionstatement'));
    return descendants(one, ['mainclassification', 'furtherclassification', 'text'])
      .filter((symbol) => symbol.attributes.dataformat !== 'standard')
      .map((symbol) => symbolOf(rawOf(symbol) || textOf(symbol), 'ipc', { edition: year }));
  });
  return distinct([...reformed, ...old]);
}

/** Symbols of the CPC, from American elements and from those of DOCDB; other schemes beside them are passed over. */
export function readCpc(element: XmlElement): ClassSymbol[] {
  const found = descendants(element, ['classificationcpc', 'cpcclassification', 'patentclassification'], SEARCHED)
    .filter((one) => {
      const scheme = findChild(one, 'classificationscheme')?.attributes.scheme;
      return one.key !== 'patentclassification' || scheme === undefined || /^CPC/i.test(scheme);
    })
    .map((one) => oneOf(one, 'cpc'));
  return distinct(found);
}

/** Classes of designs: `09-01`, `0204`, `01-01(11)`. */
export function readLocarno(element: XmlElement): ClassSymbol[] {
  const found = descendants(element, ['classificationlocarno', 'locarnoclassification', 'loc'], SEARCHED).flatMap(
    (one) => {
      const year = textOf(findDescendant(one, 'edition', 'editionstatement'));
      const symbols = descendants(one, ['mainclassification', 'furtherclassification', 'text', 'locarnoclasscode']);
      const said =
        symbols.length > 0
          ? symbols.filter((symbol) => symbol.attributes.dataformat !== 'standard')
          : childElements(one).length > 0
            ? []
            : [one];
      return said.map((symbol) => locarnoOf(textOf(symbol), year));
    },
  );
  return distinct(found);
}

export function locarnoOf(written: string, year = ''): ClassSymbol | undefined {
  const edited = /^(.*?)\s*\((\d{1,2})\)$/.exec(written.trim());
  const plain = (edited?.[1] ?? written).trim().replace(/^(\d{2})(\d{2})$/, '$1-$2');
  const parsed = parseLocarno(plain);
  if (!parsed.ok) return undefined;
  const said = parsed.value.edition ?? edited?.[2] ?? edition(year);
  return { symbol: parsed.value.canonical, ...(said ? { edition: said } : {}) };
}
