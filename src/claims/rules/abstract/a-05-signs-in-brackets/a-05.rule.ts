import { text as t } from '#kernel/text.ts';
import { inAbstract, type Study } from '../../../study/index.ts';
import { bareSignsIn, bracketSignsIn, claimNames, descriptionNames, type SignMention } from '../../../study/signs.ts';
import { defineRule, type Hit } from '../../rule.ts';

/** Names by sign, as claims and description use them. */
function knownPairs(study: Study): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { bySign } of [claimNames(study), descriptionNames(study)])
    for (const [sign, names] of bySign)
      found.set(sign, [...(found.get(sign) ?? []), ...names.map(({ name }) => name).filter((name) => name.length > 1)]);
  return found;
}

const pairName = (known: Map<string, string[]>, m: SignMention): string | undefined =>
  known.get(m.sign)?.find((name) => m.context.endsWith(name));

/** Pairs of name and number that come back, where at least three different ones do: signs, not quantities or ranks. */
function repeated(bare: SignMention[]): Set<string> {
  const counts = new Map<string, number>();
  for (const m of bare)
    if (m.name.length > 1) counts.set(`${m.name} ${m.sign}`, (counts.get(`${m.name} ${m.sign}`) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count > 1).map(([pair]) => pair);
  const names = new Set(often.map((pair) => pair.split(' ')[0]));
  return new Set(often.length >= 3 && names.size === often.length ? often : []);
}

export const abstractSigns = defineRule({
  id: 'A-05',
  group: 'abstract',
  title: t('摘要中的附图标记加括号', 'Signs in the abstract stand in brackets'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['GL-2-2-2.4'],
  needs: ['abstract'],
  messages: {
    default: {
      what: t('摘要中“{text}”的附图标记没有加括号。', 'The sign of “{text}” in the abstract has no brackets.'),
      why: t('摘要文字部分出现的附图标记应当加括号。', 'Signs in the abstract stand in brackets.'),
      todo: t('写作“{name}({sign})”，或者删去标记。', 'Write {name}({sign}), or leave the sign out.'),
    },
  },
  limits: [
    t(
      '只有权利要求或者说明书已用同一名称和标记，或者摘要自身反复以同一名称带同一数字时，才认作附图标记；同一标记只报第一处。',
      'A number is taken for a sign only where claims or description use the same name and sign, or the abstract repeats it; each sign is reported once.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const abstract = study.text.abstract!;
    if (!/[\u4e00-\u9fa5] ?[\d０-９]/.test(abstract)) return;
    // In a list of ingredients the numbers are shares.
    if (/重量|质量|份|配比|比例/.test(abstract)) return;
    const bare = bareSignsIn(abstract);
    if (bare.length === 0) return;
    const known = knownPairs(study);
    const own = repeated(bare);
    const bracketed = new Set(bracketSignsIn(abstract).map(({ sign, name }) => `${name} ${sign}`));
    const told = new Set<string>();
    for (const m of bare) {
      if (told.has(m.sign)) continue;
      const name =
        pairName(known, m) ??
        (own.has(`${m.name} ${m.sign}`) || bracketed.has(`${m.name} ${m.sign}`) ? m.name : undefined);
      if (name === undefined) continue;
      told.add(m.sign);
      yield {
        at: inAbstract(
          m.signStart - (m.nameStart + m.name.length === m.signStart ? name.length : name.length + 1),
          m.signEnd,
        ),
        params: { name, sign: m.sign },
      };
    }
  },
});
