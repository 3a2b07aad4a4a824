import { text as t } from '#kernel/text.ts';
import { type Place, placeIn, type Study } from '../../../study/index.ts';
import { beginsClearly, likeness } from '../../../study/sign-likeness.ts';
import {
  claimSigns,
  descriptionNames,
  foldedForSigns,
  isShortFor,
  mentionRange,
  type SignMention,
  sameName,
  signList,
} from '../../../study/signs.ts';
import { defineRule, type Hit } from '../../rule.ts';
import { slipsAmongClaims } from '../signs-among-claims.ts';

/** Every number of the description that stands after a word, a bracket or another number. */
function allNumbers(study: Study): Set<string> {
  const found = new Set<string>();
  for (const match of foldedForSigns(study).matchAll(
    /(?<![\d.图])(\d{1,4}(?:\.\d{1,2})?[a-zA-Z]?'{0,2})(?!\d|\s?(?:%|℃|mm|cm|kg|mg|mL|MPa|kPa|min|rpm|r\/min|分钟|小时|毫米))/g,
  ))
    found.add(match[1]!);
  return found;
}

/** 箱体 and 壳体: part of the words is the same, it may be one thing under two names. */
const overlap = (a: string, b: string): boolean => [...a].some((c) => b.includes(c));

export const claimSignsAgree = defineRule({
  id: 'C-19',
  group: 'claims',
  title: t('权利要求的附图标记前后一致并与说明书一致', 'Signs agree among the claims and with the description'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['RR-21¶2', 'RR-22¶4'],
  needs: ['claims'],
  messages: {
    default: {
      what: t(
        '权利要求{claim}的附图标记“{text}”在说明书中没有。',
        'The sign “{text}” of claim {claim} does not occur in the description.',
      ),
      why: t(
        '附图中未出现的附图标记不得在文字部分中提及，申请文件中表示同一组成部分的附图标记应当一致。',
        'Signs must appear in the drawings and be the same throughout the application.',
      ),
      todo: t(
        '核对附图和说明书，改正标记，或者在说明书中补写。',
        'Check drawings and description; correct the sign or add it there.',
      ),
    },
    none: {
      what: t('权利要求使用了附图标记，说明书中一个也没有。', 'The claims use reference signs, the description none.'),
      why: t(
        '申请文件中表示同一组成部分的附图标记应当一致；附图中未出现的附图标记不得提及。',
        'Signs must be the same throughout the application.',
      ),
      todo: t(
        '在说明书中按附图写明各部件的标记，或者从权利要求中删去。',
        'Add the signs to the description, or delete them from the claims.',
      ),
    },
    swapped: {
      what: t(
        '权利要求{claim}写作“{name}({sign})”，说明书中{sign}是“{right}”，“{name}”是{own}。',
        'Claim {claim} says {name}({sign}); in the description {sign} is “{right}”, and “{name}” is {own}.',
      ),
      why: t(
        '申请文件中表示同一组成部分的附图标记应当一致。',
        'The same part bears the same sign throughout the application.',
      ),
      todo: t('核对后改为“{right}({sign})”或者“{name}({own})”。', 'Change it to {right}({sign}) or {name}({own}).'),
    },
    name: {
      what: t(
        '权利要求{claim}写作“{name}({sign})”，说明书中{sign}是“{right}”。',
        'Claim {claim} says {name}({sign}); the description calls {sign} “{right}”.',
      ),
      why: t(
        '同一组成部分的附图标记和名称应当一致，权利要求的用语应当与说明书一致。',
        'A part has one sign and one name in claims and description.',
      ),
      todo: t('统一名称；是不同部件的，另编标记。', 'Use one name, or another sign if they are two parts.'),
    },
    amongName: {
      what: t(
        '权利要求{claim}写作“{name}({sign})”，权利要求中别处{sign}是“{right}”。',
        'Claim {claim} says {name}({sign}); elsewhere in the claims {sign} is “{right}”.',
      ),
      why: t(
        '表示同一组成部分的附图标记和名称应当一致，一个标记不能表示两个部件。',
        'A part has one sign and one name; one sign cannot stand for two parts.',
      ),
      todo: t('统一名称；是不同部件的，另编标记。', 'Use one name, or another sign if they are two parts.'),
    },
    amongSwapped: {
      what: t(
        '权利要求{claim}写作“{name}({sign})”，权利要求中别处{sign}是“{right}”，“{name}”是{own}。',
        'Claim {claim} says {name}({sign}); elsewhere in the claims {sign} is “{right}”, and “{name}” is {own}.',
      ),
      why: t(
        '申请文件中表示同一组成部分的附图标记应当一致。',
        'The same part bears the same sign throughout the application.',
      ),
      todo: t('核对后改为“{right}({sign})”或者“{name}({own})”。', 'Change it to {right}({sign}) or {name}({own}).'),
    },
    second: {
      what: t(
        '权利要求{claim}写作“{name}({sign})”，权利要求中别处“{name}”的标记是{own}。',
        'Claim {claim} says {name}({sign}); elsewhere in the claims “{name}” bears the sign {own}.',
      ),
      why: t(
        '申请文件中表示同一组成部分的附图标记应当一致。',
        'The same part bears the same sign throughout the application.',
      ),
      todo: t(
        '是同一部件的，改为“{name}({own})”；是另一个部件的，名称也应区分。',
        'Change it to {name}({own}); if it is another part, give it another name.',
      ),
    },
  },
  limits: [
    t(
      '附图中的标记读不到，以说明书文字和标记表代替。',
      'Signs in the drawings cannot be read; description and list stand for them.',
    ),
    t(
      '简称、泛称、序数词和方位词的差别不算不同名称；一个括号里有几个标记的，只有其余标记都相符而一个不符时才报。',
      'Short and generic words, ordinals and words of position make no other name; of several signs in one bracket one is reported only where the others agree.',
    ),
    t(
      '没有说明书时只比较权利要求之间；同名的几个部件各有标记的，不报。',
      'Without a description the claims are compared among themselves; parts of one name, each with its sign, are not reported.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const claimed = claimSigns(study);
    if (claimed.length === 0) return;
    const at = (m: SignMention) => {
      const { start, end } = mentionRange(study.claimsText, m);
      return placeIn(study.claimsText, start, end);
    };
    const told = new Set<string>();
    if (study.description.text !== '') for (const hit of againstDescription(study, claimed, at, told)) yield hit;
    const { bySign } = descriptionNames(study);
    for (const { mention: m, kind, severity, right, own } of slipsAmongClaims(study)) {
      // The description has its say first: what it told need not be told again, what it calls the same is right.
      if (told.has(m.sign) || told.has(`${m.sign} ${m.name}`)) continue;
      if (bySign.get(m.sign)?.some(({ name }) => isShortFor(name, m.name))) continue;
      const place = at(m);
      const message = ({ name: 'amongName', swapped: 'amongSwapped', second: 'second' } as const)[kind];
      yield {
        at: place,
        message,
        severity,
        params: { claim: place.claim ?? 0, name: m.name, sign: m.sign, right, own },
      };
    }
  },
});

function* againstDescription(
  study: Study,
  claimed: readonly SignMention[],
  at: (m: SignMention) => Place,
  told: Set<string>,
): Iterable<Hit> {
  const { bySign, byName } = descriptionNames(study);
  const used = new Set(claimed.map(({ sign }) => sign));
  const foundIn = (sign: string) =>
    bySign.has(sign) ||
    (sign.includes('-') && foldedForSigns(study).includes(sign)) ||
    study.view(allNumbers).has(sign) ||
    study.view(allNumbers).has(sign.replace(/[a-z']+$/i, ''));
  if (used.size > 2 && ![...used].some(foundIn)) {
    // A list kept as an image leaves no sign to read.
    if (!/附图标记[^。]{0,12}\s*⟦/.test(study.description.text)) yield { at: at(claimed[0]!), message: 'none' };
    return;
  }
  const listed = new Map(signList(study).entries.map(({ sign, name }) => [sign, name]));
  const known = new Map<string, boolean>();
  /** Whether the description gives the sign a name like this one. */
  const fits = (m: SignMention): boolean => {
    const key = `${m.sign} ${m.name}`;
    let fit = known.get(key);
    if (fit === undefined) {
      const own = (byName.get(m.name)?.[0]?.count ?? 0) > 1;
      fit = !!bySign.get(m.sign)?.some(({ name }) => likeness(name, m.name, own) === 'same');
      known.set(key, fit);
    }
    return fit;
  };
  /** Pairs of sign and name that are as they should be. */
  const seen = new Set<string>();
  for (const [i, m] of claimed.entries()) {
    const key = `${m.sign} ${m.name}`;
    if (told.has(key) || seen.has(key)) continue;
    if (!foundIn(m.sign)) {
      if (told.has(m.sign)) continue;
      told.add(m.sign);
      const place = at(m);
      yield { at: place, params: { claim: place.claim ?? 0 } };
      continue;
    }
    const names = bySign.get(m.sign);
    if (!names || m.name.length < 2) continue;
    const right = listed.get(m.sign) ?? names[0]!.name;
    if (isShortFor(right, m.name) || names.some(({ name }) => isShortFor(name, m.name))) {
      seen.add(key);
      continue;
    }
    if (m.several && (fits(m) || !others(claimed, i).every(fits))) continue;
    const place = at(m);
    const params = { claim: place.claim ?? 0, name: m.name, sign: m.sign };
    const own = byName.get(m.name)?.[0];
    if (
      !m.several &&
      own &&
      own.sign !== m.sign &&
      (listed.get(own.sign) ?? bySign.get(own.sign)?.[0]?.name) === m.name
    ) {
      told.add(key);
      yield { at: place, message: 'swapped', params: { ...params, right, own: own.sign } };
    } else if (names.some(({ name }) => sameName(name, m.name)) || sameName(right, m.name)) continue;
    else if ((m.several || beginsClearly(m)) && (listed.has(m.sign) || names[0]!.count > 1)) {
      told.add(key);
      const few = m.several && names[0]!.count < 3;
      yield {
        at: m.several ? placeIn(study.claimsText, m.signStart, m.signEnd) : place,
        message: 'name',
        severity: few || study.description.text.includes(m.name) || overlap(right, m.name) ? 'W' : 'E',
        params: { ...params, right },
      };
    }
  }
}

/** The other signs in the same bracket. */
function others(claimed: readonly SignMention[], at: number): SignMention[] {
  const { nameStart } = claimed[at]!;
  let from = at;
  let to = at + 1;
  while (from > 0 && claimed[from - 1]!.nameStart === nameStart) from--;
  while (to < claimed.length && claimed[to]!.nameStart === nameStart) to++;
  return claimed.slice(from, to).filter((m) => m !== claimed[at]);
}
