import { text as t } from '#kernel/text.ts';
import { fold } from '../../../model/index.ts';
import { inClaim, pieceAt, placeIn } from '../../../study/index.ts';
import { plainWords } from '../../../study/plain-words.ts';
import { defineRule, type Hit } from '../../rule.ts';

const ESSENTIAL =
  /(?:(?:本发明|本实用新型|本申请|技术方案|发明)的?(?:关键|核心|创新点|要点|发明点|改进点)(?:技术)?(?:特征)?(?:在于|是|为)|(?:关键|核心|创新点|发明点)在于|必要技术特征(?:是|为|在于|包括))[,:]?([^。;\n]{6,160})/g;
/** Below this share of its wording in a claim the feature is missing there. */
const MISSING = 0.25;
/** What the field used to do is no feature of the invention. */
const OTHERS = new Set(['background', 'technical-field']);

export const essentialFeatures = defineRule({
  id: 'C-41',
  group: 'claims',
  title: t('独立权利要求缺少说明书所称的关键特征', 'An independent claim lacks what the description calls essential'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['RR-23¶2', 'GL-2-2-3.1.2'],
  needs: ['claims', 'description'],
  nursery: t('可供验证的全文太少，准确率尚未测定。', 'Too few full texts to measure how often it is right.'),
  messages: {
    default: {
      what: t(
        '说明书称关键在于“{feature}”，独立权利要求{claim}没有记载。',
        'The description calls “{feature}” essential; independent claim {claim} does not say it.',
      ),
      why: t(
        '独立权利要求应当从整体上反映技术方案，记载解决技术问题的必要技术特征。',
        'An independent claim must reflect the solution as a whole and hold the features essential to solve the problem.',
      ),
      todo: t(
        '把该特征写入独立权利要求；并非必要的，修改说明书的说法。',
        'Put the feature into the claim; if it is not essential, mend what the description says.',
      ),
    },
  },
  limits: [
    t(
      '只看“关键在于”“创新点在于”等明说的句子，“必须”不看。',
      'Only sentences that say so (关键在于, 创新点在于) are looked at, not 必须.',
    ),
    t('只比较文字，换了说法的会误报。', 'Words are compared, not meaning.'),
  ],
  *detect(study): Iterable<Hit> {
    const text = study.foldedDescription;
    if (!/关键|核心|创新点|发明点|要点|改进点|必要技术/.test(text)) return;
    const independent = study.claims.filter(({ kind, refs }) => kind === 'independent' && refs.length === 0);
    if (independent.length === 0) return;
    const background = new Set(
      [...OTHERS].flatMap((id) => study.section(id as 'background').pieces.map(({ place }) => place.paragraph)),
    );
    const claimPairs = independent.map((claim) => pairsOf(claim.text));
    for (const match of text.matchAll(ESSENTIAL)) {
      const piece = pieceAt(study.description, match.index)!;
      if (background.has(piece.place.paragraph)) continue;
      const feature = match[1]!;
      const wanted = pairsOf(feature);
      if (wanted.size < 5) continue;
      const shares = claimPairs.map((pairs) => [...wanted].filter((pair) => pairs.has(pair)).length / wanted.size);
      if (Math.max(...shares) >= MISSING) continue;
      const claim = independent[0]!;
      const from = match.index + match[0].length - feature.length;
      yield {
        at: inClaim(study, claim, 0, 0),
        params: { claim: claim.number, feature: feature.length > 40 ? `${feature.slice(0, 40)}…` : feature },
        related: [
          {
            at: placeIn(study.description, from, from + feature.length),
            note: t('说明书的说法', 'What the description says'),
          },
        ],
      };
    }
  },
});

function pairsOf(text: string): Set<number> {
  const { codes, length } = plainWords(fold(text));
  const pairs = new Set<number>();
  for (let i = 0; i + 1 < length; i++) pairs.add(codes[i]! * 0x10000 + codes[i + 1]!);
  return pairs;
}
