import { analysed, CLAIMS, type Defect, inClaimAt, shuffled, splice, withClaim } from './defect.ts';

/** Parts that none of the texts is about; one the text does mention is passed over. */
const STRANGERS = [
  '焊枪喷嘴',
  '旋翼桨毂',
  '磁悬浮转子',
  '弹射座椅',
  '声呐换能器',
  '光栅刻线机',
  '尾气再循环阀',
  '涡轮叶冠',
];
const OPENERS = ['所述', '该', '上述'];

export const antecedentDefects: readonly Defect[] = [
  {
    name: 'C-23 stranger',
    rule: 'C-23',
    says: 'a claim ends with a part that nothing introduced: 所述…',
    into: CLAIMS,
    seed(text, chance) {
      const order = chance.whole(0, text.claims.length - 1);
      const wording = text.claims[order]?.text.trimEnd() ?? '';
      const known = JSON.stringify(text.claims.map((claim) => claim.text));
      const strangers = STRANGERS.filter((one) => !known.includes(one.slice(-2)));
      if (!wording.endsWith('。') || strangers.length === 0) return undefined;
      const added = `，${chance.pick(OPENERS)}${chance.pick(strangers)}位于其上方。`;
      return {
        text: withClaim(text, order, wording.slice(0, -1) + added),
        at: (finding) => inClaimAt(order)(finding) && finding.end > wording.length - 1,
      };
    },
  },
  {
    name: 'C-23 removed introduction',
    rule: 'C-23',
    says: 'one item of a list (包括A、B和C) is taken out although 所述B follows',
    into: CLAIMS,
    seed(text, chance) {
      for (const claim of shuffled(analysed(text), chance)) {
        const listed = [...claim.text.matchAll(/、([\u4e00-\u9fff]{2,6})(?:[（(]\d+[）)])?(?=[、，；和])/g)];
        for (const { 0: whole, 1: name, index } of shuffled(listed, chance)) {
          const rest = claim.text.slice(index + whole.length);
          const before = claim.text.slice(0, index);
          const others = text.claims.filter((_, i) => i < claim.order).some((one) => one.text.includes(name!));
          const follows = rest.indexOf(`所述${name}`);
          // The first mention that follows must be the reference itself.
          if (before.includes(name!) || others || follows < 0 || rest.indexOf(name!) !== follows + 2) continue;
          const wording = splice(claim.text, index, index + whole.length, '');
          return { text: withClaim(text, claim.order, wording), at: inClaimAt(claim.order) };
        }
      }
      return undefined;
    },
  },
];
