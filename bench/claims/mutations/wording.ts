import type { ApplicationText } from '#claims/index.ts';
import type { Chance } from '#demo/chance.ts';
import { analysed, CLAIMS, type Defect, inClaimAt, type Seeded, shuffled, splice, withClaim } from './defect.ts';

/** Puts words behind a comma or semicolon somewhere in a claim. */
function put(text: ApplicationText, chance: Chance, words: string): Seeded | undefined {
  for (const order of shuffled([...text.claims.keys()], chance)) {
    const { text: wording } = text.claims[order]!;
    const places = [...wording.matchAll(/(?<=[\u4e00-\u9fff])[，；](?=[\u4e00-\u9fff])/g)].filter(
      ({ index }) => !/其特征|所述的|根据/.test(wording.slice(index + 1, index + 6)) && index > 12,
    );
    if (places.length === 0) continue;
    const at = chance.pick(places).index + 1;
    return { text: withClaim(text, order, splice(wording, at, at, words)), at: inClaimAt(order) };
  }
  return undefined;
}

const phrase = (rule: string, says: string, phrases: readonly string[]): Defect[] =>
  phrases.map((words) => ({
    name: `${rule} ${words}`,
    rule,
    says: `${says}: ${words}`,
    into: CLAIMS,
    seed: (text, chance) => put(text, chance, words),
  }));

/** Claims whose subject name can be found again where it stands. */
const named = (text: ApplicationText) =>
  analysed(text).filter(
    ({ kind, subject, references, text: words }) =>
      kind === 'independent' && references.length === 0 && subject.length > 1 && words.indexOf(subject) >= 0,
  );

const subjectBecomes = (
  name: string,
  rule: string,
  says: string,
  of: (subject: string) => string | undefined,
  base?: Defect['base'],
): Defect => ({
  name: `${rule} ${name}`,
  rule,
  says,
  into: CLAIMS,
  ...(base ? { base } : {}),
  seed(text, chance) {
    const found = named(text).filter(({ subject }) => of(subject) !== undefined);
    if (found.length === 0) return undefined;
    const { order, subject, text: wording } = chance.pick(found);
    const at = wording.indexOf(subject);
    return {
      text: withClaim(text, order, splice(wording, at, at + subject.length, of(subject)!)),
      at: inClaimAt(order),
    };
  },
});

const product = /(?:装置|设备|系统|机|器|结构|机构|组件|泵|阀|炉|车|仪|架)$/;
const asUtility = (text: ApplicationText): ApplicationText | undefined =>
  analysed(text).every(({ category }) => category === 'product') && product.test(named(text)[0]?.subject ?? '')
    ? { ...text, kind: 'utility' }
    : undefined;

export const wordingDefects: readonly Defect[] = [
  ...phrase('C-14', 'words that put two scopes into one claim', [
    '例如采用不锈钢制成，',
    '最好是采用铝合金制成，',
    '尤其是采用铜制成，',
    '必要时设置加强筋，',
    '优选为圆形，',
  ]),
  ...phrase('C-20', 'a claim refers to figure or description', ['如图1所示，', '如说明书所述，', '如附图2所示，']),
  {
    name: 'C-21 picture',
    rule: 'C-21',
    says: 'an illustration stands in a claim',
    into: CLAIMS,
    seed(text, chance) {
      // Where claims speak of formulas a picture is one of them.
      const seeded = put(text, chance, '⟦image:seeded⟧');
      if (!seeded || text.claims.some((claim) => /式|⟦/.test(claim.text))) return undefined;
      const media = [...text.media, { id: 'seeded', kind: 'image' as const, fileName: 'seeded.png' }];
      return { ...seeded, text: { ...seeded.text, media } };
    },
  },
  subjectBecomes('技术', 'C-13', 'the subject name ends with 技术', (subject) => `${subject}技术`),
  subjectBecomes('两类主题', 'C-13', 'a product and its method in one subject name', (subject) =>
    product.test(subject) ? `${subject}及其制造方法` : undefined,
  ),
  subjectBecomes('method', 'C-33', 'a utility model claims a method', (subject) => `${subject}的制造方法`, asUtility),
];
