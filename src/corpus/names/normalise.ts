/**
 * A spelling reduced to what its variants share: width, blanks, brackets, case; 有限责任公司 as 有限公司; endings of English company
 * names in one form. Equal forms are a reason to ask, never a proof: two organisations may be named alike.
 */
export function normalForm(name: string): string {
  const plain = name.normalize('NFKC').trim();
  return /\p{Script=Han}/u.test(plain) ? chinese(plain) : latin(plain);
}

const chinese = (name: string): string =>
  name
    .replace(/[\s·•・.,，。、'"“”‘’\-—–]+/gu, '')
    .replace(/[〔［[【{]/gu, '(')
    .replace(/[〕］\]】}]/gu, ')')
    .replace(/有限责任公司/gu, '有限公司')
    .replace(/股份有限公司\(?股份\)?$/u, '股份有限公司')
    .toUpperCase();

const ENDINGS: [RegExp, string][] = [
  [/\bCOMPANY\b/g, 'CO'],
  [/\bLIMITED\b/g, 'LTD'],
  [/\bCORPORATION\b/g, 'CORP'],
  [/\bINCORPORATED\b/g, 'INC'],
  [/\bTECHNOLOG(?:Y|IES)\b/g, 'TECH'],
  [/\bUNIVERSITY\b/g, 'UNIV'],
  [/\bINSTITUTE\b/g, 'INST'],
  [/\bRESEARCH\b/g, 'RES'],
  [/\bSCIENCES?\b/g, 'SCI'],
  [/\bINDUSTR(?:Y|IES|IAL)\b/g, 'IND'],
  [/\bMANUFACTURING\b/g, 'MFG'],
  [/\b(?:THE|OF|AND)\b/g, ' '],
];

function latin(name: string): string {
  let text = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/&/g, ' AND ')
    .replace(/[.']/g, '')
    .replace(/[^0-9A-Z\p{L}]+/gu, ' ');
  for (const [from, to] of ENDINGS) text = text.replace(from, to);
  return text.trim().replace(/\s+/g, ' ');
}

const ORGANISATION =
  /公司|集团|大学|学院|学校|研究|中心|医院|厂|所$|院$|站$|局$|社$|协会|银行|委员会|\b(CO|LTD|INC|CORP|GMBH|AG|SA|BV|NV|LLC|PLC|KK|UNIV|INST|ACAD\w*|HOSPITAL|GROUP)\b/u;

/** Whether a name is one of an organisation: names of persons are never proposed, since many people bear the same. */
export const isOrganisationName = (name: string): boolean => ORGANISATION.test(normalForm(name));
