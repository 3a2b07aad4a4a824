import { refuse } from '#kernel/errors/index.ts';
import { parsePatentApplication, parsePatentPublication } from '#kernel/numbers/index.ts';
import type { Parsed } from '#kernel/parsed.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { text } from '#kernel/text.ts';
import type { PatentRecord, RightKind } from './types.ts';

/** Office, number and the first letter of the kind code: A, A8 and A9 of one number are one document. */
export const keyOf = (office: string, number: string, kind: string): string =>
  `${office}${number}${/^[A-Z]/.exec(kind)?.[0] ?? ''}`;

/** The number as it is printed and cited: `CN110083831A`, with the whole kind code. */
export const publicationNumber = (record: Pick<PatentRecord, 'office' | 'publication'>): string =>
  `${record.office}${record.publication.number}${record.publication.kind}`;

export interface Identity {
  key: string;
  office: string;
  /** Without office and kind code. */
  number: string;
  kind: string;
  right: RightKind;
}

/**
 * The number of a document of any office. Chinese ones are judged by the kernel; American ones lose their leading zeros
 * and get the seven digits of an application publication that DOCDB shortens to six (US2005004437 → US20050004437), so
 * that both sources name one document.
 */
export function identityOf(office: string, number: string, kind: string): Parsed<Identity> {
  const where = office.trim().toUpperCase();
  const stage = kind.trim().toUpperCase();
  const bare = number
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(new RegExp(`^${where}(?=\\d)`), '');
  if (!/^[A-Z]{2}$/.test(where)) return missing('国别', 'office');
  if (bare === '') return missing('公布（公告）号', 'publication number');
  if (where === 'CN') {
    const parsed = parsePatentPublication(`CN${bare}${stage}`);
    if (!parsed.ok) {
      const problem = parsed.reason.what;
      return { ok: false, reason: refuse('ZQ-COR-004', { number: `CN${bare}${stage}`, problem }) };
    }
    const { value } = parsed;
    return {
      ok: true,
      value: {
        key: keyOf('CN', value.number, value.kindCode),
        office: 'CN',
        number: value.number,
        kind: value.kindCode,
        right: value.kind,
      },
    };
  }
  const own = where === 'US' ? american(bare, stage) : bare;
  if (!/^[0-9A-Z]{2,20}$/.test(own) || !/\d{2}/.test(own) || !/^(?:[A-Z][0-9A-Z]?\d?)?$/.test(stage))
    return {
      ok: false,
      reason: refuse('ZQ-COR-004', {
        number: `${where}${bare}${stage}`,
        problem: text('号码或文献种类代码的形式不对。', 'its number or kind code has no known form.'),
      }),
    };
  return {
    ok: true,
    value: {
      key: keyOf(where, own, stage),
      office: where,
      number: own,
      kind: stage,
      right: rightOf(where, stage, own),
    },
  };
}

function american(number: string, kind: string): string {
  const short = /^((?:19|20)\d{2})(\d{6})$/.exec(number);
  if (short && kind.startsWith('A')) return `${short[1]}0${short[2]}`;
  return number.replace(/^([A-Z]*)0+(?=\d)/, '$1');
}

const missing = (zh: string, en: string): Parsed<never> => ({
  ok: false,
  reason: refuse('ZQ-COR-003', { field: text(zh, en) }),
});

/** The kind of right behind a kind code of another office (WIPO ST.16). */
export function rightOf(office: string, kind: string, number = ''): RightKind {
  const letter = kind.charAt(0);
  if (office === 'US') {
    if (letter === 'P') return 'other';
    if (letter === 'S' || number.startsWith('D')) return 'design';
    return letter === 'H' ? 'other' : 'invention';
  }
  if (letter === 'U' || letter === 'Y' || letter === 'Z') return 'utility';
  if (letter === 'S' || letter === 'L') return 'design';
  return letter === '' || letter === 'P' || letter === 'X' ? 'other' : 'invention';
}

/**
 * The application number in its stored form: canonical for Chinese ones, read from the first of the spellings that is
 * right; with the office before it for others.
 */
export function applicationOf(office: string, spellings: readonly string[], today: PlainDate): Parsed<string> {
  const given = spellings.map((one) => one.trim()).filter((one) => one !== '');
  const [first] = given;
  if (first === undefined) return missing('申请号', 'application number');
  if (office !== 'CN') {
    const bare = first.replace(/\s+/g, '');
    return { ok: true, value: (/^(?:[A-Z]{2}|PCT)/.test(bare) ? bare : `${office}${bare}`).slice(0, 40) };
  }
  for (const spelling of given) {
    const parsed = parsePatentApplication(spelling, { today });
    if (parsed.ok) return { ok: true, value: parsed.value.canonical };
  }
  const refused = parsePatentApplication(first, { today });
  const problem = refused.ok ? text('无法读取。', 'it cannot be read.') : refused.reason.what;
  return { ok: false, reason: refuse('ZQ-COR-004', { number: first.slice(0, 40), problem }) };
}
