import { refuse } from '../errors/index.ts';
import type { Parsed } from '../parsed.ts';
import { type Text, text } from '../text.ts';
import { type NumberValue, refusals } from './common.ts';
import type { PatentKind } from './patent-application.ts';
import { bare } from './tidy.ts';

export type PublicationStage = 'application' | 'examined' | 'grant' | 'partial-invalidation' | 'correction';

export interface PatentPublicationNumber extends NumberValue {
  country: 'CN';
  /** Digits without country and kind code. */
  number: string;
  kindCode: string;
  kind: PatentKind;
  stage: PublicationStage;
  meaning: Text;
}

const KIND_OF: Readonly<Record<string, PatentKind>> = { '1': 'invention', '2': 'utility', '3': 'design' };
const LETTERS: Record<PatentKind, string> = { invention: 'ABC', utility: 'UY', design: 'SD' };
const ALLOWED: Record<PatentKind, Text> = {
  invention: text('A、A8、A9、B、B8、B9、C1–C7', 'A, A8, A9, B, B8, B9, C1–C7'),
  utility: text('U、U8、U9、Y1–Y7', 'U, U8, U9, Y1–Y7'),
  design: text('S、S1–S9', 'S, S1–S9'),
};

const RULE = text(
  'ZC 0007、ZC 0008：CN、种类 1 位（1、2、3）、流水号 8 位（2007 年以前 6 位）、文献种类代码。',
  'ZC 0007 and ZC 0008: CN, one kind digit (1, 2, 3), a serial of 8 digits (6 before 2007), a kind code.',
);
const say = refusals({ kind: 'patent-publication', rule: RULE, example: 'CN112345678B' });

/** Numbers as they are given now. */
const NEW = /^[123]\d{8}(?:A[89]?|B[89]?|C[1-7]|U[89]?|Y[1-7]|S[1-9]?)$/;
/** Nine digits with the letters of before 2010-04: grants of 2007 to 2010. */
const BETWEEN = /^(?:100\d{6}C|20[01]\d{6}Y|30[01]\d{6}D)$/;
const OLD = /^[123]\d{6}[ABCDSUY]$/;
/** 1985 to 1988 the number was the application number without its check character. */
const FIRST = /^8[5-8][123]\d{5}[ABUS]$/;

/**
 * Reads a Chinese publication or grant number (ZC 0007, ZC 0008). It has no check character; the first digit has to
 * fit the kind code. `CN` may be missing when a kind code is there; a missing kind code is refused, since A and B of
 * one number are different texts.
 */
export function parsePatentPublication(input: string): Parsed<PatentPublicationNumber> {
  const body = bare(input).replaceAll('.', '').replace(/^CN/, '');
  if (body === '') return say.empty();
  const match = /^(\d+)([A-Z]\d?)?$/.exec(body);
  if (!match) return say.shape(`CN${body}`);
  const [, number = '', kindCode = ''] = match;
  const first = FIRST.test(body);
  if (!first && number.length !== 9 && number.length !== 7)
    return say.length(text('9 位（2007 年以前 7 位）', '9 digits (7 before 2007)'), number.length);
  const digit = number.charAt(first ? 2 : 0);
  const kind = KIND_OF[digit];
  if (!kind) return say.shape(`CN${body}`);
  if (kindCode === '') return say.no(refuse('ZQ-NUM-011', { allowed: ALLOWED[kind] }));
  const form = first || NEW.test(body) || BETWEEN.test(body) || OLD.test(body);
  if (!LETTERS[kind].includes(kindCode.charAt(0)))
    return say.no(refuse('ZQ-NUM-010', { code: kindCode, digit, allowed: ALLOWED[kind] }));
  if (!form) return say.no(refuse('ZQ-NUM-018', { code: kindCode, number, allowed: ALLOWED[kind] }));
  const { stage, meaning } = meaningOf(kindCode, kind, first ? 8 : number.length, BETWEEN.test(body));
  return {
    ok: true,
    value: { canonical: `CN${body}`, warnings: [], country: 'CN', number, kindCode, kind, stage, meaning },
  };
}

const KIND_NAME: Record<PatentKind, Text> = {
  invention: text('发明专利', 'invention'),
  utility: text('实用新型专利', 'utility model'),
  design: text('外观设计专利', 'design'),
};

function meaningOf(code: string, kind: PatentKind, digits: number, between: boolean) {
  const [letter = '', figure = ''] = code;
  const name = KIND_NAME[kind];
  const as = (stage: PublicationStage, zh: string, en: string) => ({
    stage,
    meaning: text(`${name.zh}${zh}`, `${name.en}: ${en}`),
  });
  if (figure === '8' || figure === '9') return as('correction', '更正', 'correction');
  if (figure !== '') return as('partial-invalidation', '部分无效宣告公告', 'partial invalidation');
  if (letter === 'A') return as('application', '申请公布', 'published application');
  // Until 1992 a B, U or S was the examined application, laid open to opposition; C, Y and D were grants until 2010.
  if (letter === 'B' && digits < 9) return as('examined', '申请审定公告', 'examined application');
  if ((letter === 'U' || letter === 'S') && digits < 9) return as('examined', '申请公告', 'examined application');
  return as('grant', '授权公告', between || digits < 9 ? 'grant (codes of before 2010)' : 'grant');
}
