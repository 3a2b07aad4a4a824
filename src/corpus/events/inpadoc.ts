import type { PlainDate } from '#kernel/plain-date.ts';
import type { LegalEvent } from '../record/types.ts';
import { OTHER_EVENT } from './catalogue.ts';

/** An entry of INPADOC, as OPS delivers it. */
export interface InpadocEntry {
  /** Two letters of the authority under which the code is defined. */
  office: string;
  code: string;
  date: PlainDate;
  words: string;
  detail: string;
}

/**
 * Codes of INPADOC and the key events of ST.27 they stand for. The codes are those of the authorities' own lists; which
 * key event fits is our reading, made from the words of each code. What is not listed stays `Z00` with its words.
 */
const CODES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  EP: {
    '17P': 'D10',
    '17Q': 'D10',
    '18W': 'B10',
    '18D': 'B10',
    '18R': 'B10',
    '26': 'L10',
    '26N': 'M10',
    '27A': 'M10',
    '27O': 'M10',
    '27W': 'H10',
    AK: 'Q10',
    GRAG: 'D10',
    GRAH: 'D10',
    GRAA: 'F10',
    PUAI: 'Q10',
    PLBE: 'M10',
    PLBI: 'L10',
    PGFP: 'U10',
    BECN: 'R10',
    RAP1: 'R10',
    RAP2: 'R10',
    RIN1: 'R10',
    // A lapse in one state does not end the right in the others.
    PG25: 'W10',
    GBPC: 'W10',
    BERE: 'W10',
    EN: 'W10',
  },
  CN: {
    C06: 'Q10',
    PB01: 'Q10',
    C10: 'D10',
    SE01: 'D10',
    C14: 'F10',
    GR01: 'F10',
    C01: 'B10',
    C02: 'B10',
    C12: 'B10',
    WD01: 'B10',
    RJ01: 'B10',
    C17: 'H10',
    C19: 'H10',
    CF01: 'H10',
    CX01: 'H10',
    AV01: 'H10',
    IW01: 'H10',
    IP01: 'M10',
    C41: 'R10',
    TR01: 'R10',
    TA01: 'R10',
    C56: 'R10',
    CP01: 'R10',
    CP02: 'R10',
    CP03: 'R10',
    CB02: 'R10',
    CB03: 'R10',
    EE01: 'S10',
    EC01: 'S10',
    LICC: 'S10',
    OL01: 'S10',
    PE01: 'W10',
    PC01: 'W10',
    PP01: 'W10',
    PD01: 'W10',
    CI01: 'P10',
    CI02: 'P10',
    CI03: 'P10',
  },
  US: { AS: 'R10', STCF: 'F10', MAFP: 'U10', FPAY: 'U10', LAPS: 'H10', FP: 'H10', CC: 'P10' },
};

/** The event of an entry, with the words of its authority as title. */
export function eventOfInpadoc({ office, code, date, words, detail }: InpadocEntry): LegalEvent {
  const bare = code.trim().toUpperCase();
  const key = CODES[office]?.[bare] ?? OTHER_EVENT;
  const more = [`${office} ${bare}`, detail].filter((one) => one !== '').join(': ');
  return { code: key, date, title: (words.trim() || `${office} ${bare}`).slice(0, 2000), detail: more.slice(0, 2000) };
}
