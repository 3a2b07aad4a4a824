import type { ApplicationText } from '#claims/index.ts';
import {
  analysed,
  CLAIMS,
  type Defect,
  FULL,
  inClaimAt,
  shuffled,
  splice,
  withClaim,
  withParagraph,
} from './defect.ts';

/** 壳体(1): a name of Chinese characters and its sign in brackets. */
const SIGNED = /([\u4e00-\u9fff]{2,8})[（(](\d{1,3}[a-z]?)[）)]/g;

/** Without a list of signs nobody can tell which signs the drawings hold: they are pictures. */
const hasSignList = (text: ApplicationText): boolean =>
  text.description.sections.some(({ paragraphs }) => paragraphs.some((one) => /标记|标号|图中[:：]/.test(one.text)));

export const signDefects: readonly Defect[] = [
  {
    name: 'C-18 brackets lost',
    rule: 'C-18',
    says: 'one mention of a sign in a claim, 所述壳体（1）, has lost its brackets',
    into: CLAIMS,
    seed(text, chance) {
      for (const claim of shuffled(analysed(text), chance)) {
        // 所述壳体（1）, said before as 壳体（1）: a sign, and not the number of a step or formula.
        const signed = [...claim.text.matchAll(/所述([\u4e00-\u9fff]{2,6})([（(])(\d{1,3}[a-z]?)[）)]/g)].filter(
          ({ 1: name, 2: open, 3: sign, index }) => claim.text.indexOf(`${name}${open}${sign}`) < index,
        );
        if (signed.length === 0) continue;
        const { 0: whole, 1: name, 3: sign, index } = chance.pick(signed);
        return {
          text: withClaim(text, claim.order, splice(claim.text, index, index + whole.length, `所述${name}${sign}`)),
          at: inClaimAt(claim.order),
        };
      }
      return undefined;
    },
  },
  {
    name: 'C-19 unknown sign',
    rule: 'C-19',
    says: 'a sign in a claim is one that description and drawings do not have',
    into: FULL,
    seed(text, chance) {
      for (const claim of shuffled(analysed(text), chance)) {
        const signed = [...claim.text.matchAll(SIGNED)];
        if (signed.length === 0) continue;
        const { 0: whole, 1: name, index } = chance.pick(signed);
        const wording = splice(claim.text, index, index + whole.length, `${name}（987）`);
        return { text: withClaim(text, claim.order, wording), at: inClaimAt(claim.order) };
      }
      return undefined;
    },
  },
  {
    name: 'C-19 renamed',
    rule: 'C-19',
    says: 'a sign in a claim stands behind another name than in the description',
    into: FULL,
    seed(text, chance) {
      for (const claim of shuffled(analysed(text), chance)) {
        const signed = [...claim.text.matchAll(/(?:所述)([\u4e00-\u9fff]{2,6})[（(](\d{1,3}[a-z]?)[）)]/g)];
        if (signed.length === 0) continue;
        const { 0: whole, 2: sign, index } = chance.pick(signed);
        const wording = splice(claim.text, index, index + whole.length, `所述焊枪喷嘴（${sign}）`);
        return { text: withClaim(text, claim.order, wording), at: inClaimAt(claim.order) };
      }
      return undefined;
    },
  },
  {
    name: 'D-09 sign without drawing',
    rule: 'D-09',
    says: 'a part with a new sign, mentioned twice, is added to a description that has a list of signs',
    into: FULL,
    seed: (text, chance) =>
      hasSignList(text)
        ? withParagraph(text, chance, (paragraph, section) =>
            section === 'embodiments' && /[（(]\d+[）)]/.test(paragraph) && paragraph.endsWith('。')
              ? paragraph.replace(/。$/, '，其外侧还设有焊枪喷嘴（987），所述焊枪喷嘴（987）向下倾斜。')
              : undefined,
          )
        : undefined,
  },
  {
    name: 'D-10 name of another part',
    rule: 'D-10',
    says: 'one mention of a sign in the description stands behind the name of another part that has its own sign',
    into: FULL,
    seed: (text, chance) => {
      const seeded = withParagraph(text, chance, (paragraph, section) => {
        const signed = section === 'embodiments' ? [...paragraph.matchAll(SIGNED)] : [];
        const [one, other] = shuffled(signed, chance);
        if (!one || !other || one[2] === other[2] || one[1] === other[1]) return undefined;
        return splice(paragraph, one.index, one.index + one[0].length, `${other[1]}（${one[2]}）`);
      });
      return seeded && { ...seeded, at: ({ part }) => part === 'description' };
    },
  },
  {
    name: 'D-10 new name',
    rule: 'D-10',
    says: 'one mention of a sign in the description stands behind a name that occurs nowhere else',
    into: FULL,
    seed: (text, chance) => {
      const seeded = withParagraph(text, chance, (paragraph, section) => {
        const signed = section === 'embodiments' ? [...paragraph.matchAll(SIGNED)] : [];
        if (signed.length < 2) return undefined;
        const { 0: whole, 2: sign, index } = chance.pick(signed);
        return splice(paragraph, index, index + whole.length, `焊枪喷嘴（${sign}）`);
      });
      // The rule may point at either name.
      return seeded && { ...seeded, at: ({ part }) => part === 'description' };
    },
  },
];
