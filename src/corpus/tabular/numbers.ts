import {
  type PatentKind,
  parseForeignPublication,
  parsePatentApplication,
  parsePatentPublication,
} from '#kernel/numbers/index.ts';
import type { Parsed } from '#kernel/parsed.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { type Identity, identityOf } from '../record/identity.ts';
import { numberText } from './cells.ts';
import type { Cell } from './types.ts';

/** Kind letters behind the words that exports write: 发明申请, 授权发明, 实用新型 … */
const KIND_WORDS: [RegExp, string][] = [
  [/^(?:[ABCUYSD]\d?)$/i, ''],
  [/发明(?:专利)?(?:申请|公开|公布)|申请公[开布]|published application/i, 'A'],
  [/(?:授权发明|发明(?:专利)?授权|发明授权公告)|granted? (?:patent|invention)/i, 'B'],
  [/实用新型|utility/i, 'U'],
  [/外观设计|design/i, 'S'],
];

/** The kind code that a cell names, as a code or in words; empty when it tells none. */
export function kindCodeOf(words: string): string {
  const plain = words.normalize('NFKC').trim();
  const found = KIND_WORDS.find(([shape]) => shape.test(plain));
  return found ? found[1] || plain.toUpperCase() : '';
}

/** The publication number of a row, completed by its kind column where it has none. */
export function readPublication(cell: Cell, kindWords: string): Parsed<Identity> {
  const plain = numberText(cell);
  if (!plain.ok) return plain;
  const body = plain.value;
  if (/^(?!CN)[A-Z]{2}[\dA-Z]/i.test(body.replace(/[\s.\-/]/g, ''))) {
    const foreign = parseForeignPublication(body.replace(/[-/]/g, ''));
    if (!foreign.ok) return foreign;
    const { office, number, kindCode = kindCodeOf(kindWords) } = foreign.value;
    return identityOf(office, number, kindCode);
  }
  let read = parsePatentPublication(body);
  if (!read.ok && read.reason.code === 'ZQ-NUM-011' && kindCodeOf(kindWords))
    read = parsePatentPublication(`${body}${kindCodeOf(kindWords)}`);
  if (!read.ok) return read;
  return identityOf('CN', read.value.number, read.value.kindCode);
}

/** The application number of a row in its stored form; of other offices as written. Warnings come beside it. */
export function readApplication(
  cell: Cell,
  office: string,
  today: PlainDate,
): Parsed<{ number: string; kind: PatentKind | null; warnings: Refusal[] }> {
  const plain = numberText(cell);
  if (!plain.ok) return plain;
  if (office !== 'CN') {
    return { ok: true, value: { number: plain.value.toUpperCase().slice(0, 40), kind: null, warnings: [] } };
  }
  const read = parsePatentApplication(plain.value, { today });
  if (!read.ok) return read;
  const { canonical, kind, warnings } = read.value;
  return { ok: true, value: { number: canonical, kind, warnings } };
}
