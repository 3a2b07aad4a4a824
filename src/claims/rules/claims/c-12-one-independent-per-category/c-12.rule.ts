import { text as t } from '#kernel/text.ts';
import { type AnalysedClaim, type ClaimCategory, canonical } from '../../../model/index.ts';
import { subjectRange } from '../../../study/claim-graph.ts';
import { isForeign } from '../../../study/foreign.ts';
import { inClaim, type Study } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

/** What a program runs on or is stored in stands beside the method and its apparatus by custom. */
const COMPUTING =
  /(?:存储介质|存储器|处理器|电子设备|计算机设备|计算设备|终端|终端设备|服务器|芯片|程序|程序产品|介质|设备终端)$/;

export const oneIndependentPerCategory = defineRule({
  id: 'C-12',
  group: 'claims',
  title: t('同类独立权利要求不止一项', 'Several independent claims of one category'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['RR-24¶3', 'PL-31.1', 'RR-39', 'PL-26.4'],
  needs: ['claims'],
  messages: {
    default: {
      what: t(
        '权利要求{claims}都是主题为“{subject}”的独立权利要求。',
        'Claims {claims} are all independent claims about “{subject}”.',
      ),
      why: t(
        '一项发明或者实用新型应当只有一个独立权利要求；并列的同类独立权利要求须属于一个总的发明构思，并使权利要求书保持简要。',
        'One invention has one independent claim; several of one category need a single inventive concept and must keep the claims concise.',
      ),
      todo: t(
        '合并，或者把后一项改写为从属权利要求；确属不同方案的，核对单一性。',
        'Merge them, or make the later ones dependent; if they differ, check unity of invention.',
      ),
    },
    category: {
      what: t(
        '权利要求{claims}是同一类型的独立权利要求，主题不同。',
        'Claims {claims} are independent claims of one category with different subjects.',
      ),
      why: t(
        '属于一个总的发明构思的两项以上发明或者实用新型，才可以作为一件申请提出。',
        'Several inventions may be filed as one application only if they form a single general inventive concept.',
      ),
      todo: t(
        '核对它们是否有相同或者相应的特定技术特征。',
        'Check that they share the same or corresponding special technical features.',
      ),
    },
  },
  limits: [
    t(
      '引用其他权利要求的、存储介质和电子设备之类的独立权利要求不计；主题不同的仅作提示。全部合并为一处。',
      'Independent claims that cite others, and storage media and the like, are not counted; different subjects are a hint. One finding for all.',
    ),
    t('是否具有单一性由人判断。', 'Whether there is unity is for a person to judge.'),
  ],
  *detect(study: Study): Iterable<Hit> {
    if (isForeign(study)) return;
    const bySubject = new Map<string, AnalysedClaim[]>();
    const byCategory = new Map<ClaimCategory, AnalysedClaim[]>();
    for (const claim of study.claims) {
      if (claim.kind !== 'independent' || claim.references.length > 0 || claim.subject === '') continue;
      add(bySubject, canonical(claim.subject), claim);
      const category = claim.category === 'composition' ? 'product' : claim.category;
      if (category !== 'unknown' && !COMPUTING.test(claim.subject)) add(byCategory, category, claim);
    }
    const same = [...bySubject.values()].find((list) => list.length > 1);
    const like = [...byCategory.values()].find((list) => list.length > 1);
    const list = same ?? like;
    if (!list) return;
    const second = list[1]!;
    const { start, end } = subjectRange(second);
    const claims = list
      .slice(0, 20)
      .map(({ number }) => number)
      .join('、');
    const at = inClaim(study, second, start, end);
    yield same
      ? { at, params: { claims, subject: second.subject } }
      : { at, message: 'category', severity: 'I', params: { claims } };
  },
});

function add<K>(map: Map<K, AnalysedClaim[]>, key: K, claim: AnalysedClaim): void {
  const list = map.get(key);
  if (list) list.push(claim);
  else map.set(key, [claim]);
}
