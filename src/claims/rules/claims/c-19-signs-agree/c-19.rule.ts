import { text as t } from '#kernel/text.ts';
import { placeIn, type Study } from '../../../study/index.ts';
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

/** Every number of the description that stands after a word, a bracket or another number. */
function allNumbers(study: Study): Set<string> {
  const found = new Set<string>();
  for (const match of foldedForSigns(study).matchAll(
    /(?<![\d.图])(\d{1,4}(?:\.\d{1,2})?[a-zA-Z]?'{0,2})(?!\d|\s?(?:%|℃|mm|cm|kg|mg|mL|MPa|kPa|min|rpm|r\/min|分钟|小时|毫米))/g,
  ))
    found.add(match[1]!);
  return found;
}

/** Whether the name of a claim's feature certainly begins where it was cut. */
const clear = (m: SignMention): boolean =>
  m.context.length === m.name.length ||
  /(?:所述的?|一个|一种|该|的|和|与|及|有|包括|于|在|由)$/.test(m.context.slice(0, -m.name.length));

/** 箱体 and 壳体: part of the words is the same, it may be one thing under two names. */
const overlap = (a: string, b: string): boolean => [...a].some((c) => b.includes(c));

export const claimSignsAgree = defineRule({
  id: 'C-19',
  group: 'claims',
  title: t('权利要求的附图标记与说明书一致', 'Signs in claims agree with the description'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['RR-21¶2', 'RR-22¶4'],
  needs: ['claims', 'description'],
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
  },
  limits: [
    t(
      '附图中的标记读不到，以说明书文字和标记表代替。',
      'Signs in the drawings cannot be read; description and list stand for them.',
    ),
    t(
      '简称、序数词和方位词的差别不算不同名称；说明书中的名称从哪里开始分不清的、一个括号里有几个标记的不比较名称。',
      'Short forms, ordinals and words of position make no other name; names whose beginning is not clear, or with several signs in one bracket, are not compared.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const claimed = claimSigns(study);
    if (claimed.length === 0) return;
    const { bySign, byName } = descriptionNames(study);
    const used = new Set(claimed.map(({ sign }) => sign));
    const foundIn = (sign: string) =>
      bySign.has(sign) ||
      (sign.includes('-') && foldedForSigns(study).includes(sign)) ||
      study.view(allNumbers).has(sign) ||
      study.view(allNumbers).has(sign.replace(/[a-z']+$/i, ''));
    const at = (m: SignMention) => {
      const { start, end } = mentionRange(study.claimsText, m);
      return placeIn(study.claimsText, start, end);
    };
    if (used.size > 2 && ![...used].some(foundIn)) {
      // A list kept as an image leaves no sign to read.
      if (!/附图标记[^。]{0,12}\s*⟦/.test(study.description.text)) yield { at: at(claimed[0]!), message: 'none' };
      return;
    }
    const listed = new Map(signList(study).entries.map(({ sign, name }) => [sign, name]));
    const told = new Set<string>();
    for (const m of claimed) {
      const key = `${m.sign} ${m.name}`;
      if (told.has(key)) continue;
      const place = at(m);
      const params = { claim: place.claim ?? 0, name: m.name, sign: m.sign };
      if (!foundIn(m.sign)) {
        if (told.has(m.sign)) continue;
        told.add(m.sign);
        yield { at: place, params: { claim: place.claim ?? 0 } };
        continue;
      }
      const names = bySign.get(m.sign);
      if (!names || m.several || m.name.length < 2) continue;
      const right = listed.get(m.sign) ?? names[0]!.name;
      if (isShortFor(right, m.name) || names.some(({ name }) => isShortFor(name, m.name))) continue;
      const own = byName.get(m.name)?.[0];
      if (own && own.sign !== m.sign && (listed.get(own.sign) ?? bySign.get(own.sign)?.[0]?.name) === m.name) {
        told.add(key);
        yield { at: place, message: 'swapped', params: { ...params, right, own: own.sign } };
      } else if (names.some(({ name }) => sameName(name, m.name)) || sameName(right, m.name)) continue;
      else if (clear(m) && (listed.has(m.sign) || names[0]!.count > 1)) {
        told.add(key);
        yield {
          at: place,
          message: 'name',
          severity: study.description.text.includes(m.name) || overlap(right, m.name) ? 'W' : 'E',
          params: { ...params, right },
        };
      }
    }
  },
});
