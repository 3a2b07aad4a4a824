import { text as t } from '#kernel/text.ts';
import { limitingStart } from '../../../study/claim-graph.ts';
import { inClaim, type Study } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

/** A claim without a limiting part is short: its reference part and nothing else. */
const SHORT = 160;
const WORD = /[\p{L}\p{N}]/u;

export const referenceAndLimitingPart = defineRule({
  id: 'C-08',
  group: 'claims',
  title: t('从属权利要求包括引用部分和限定部分', 'Dependent claims have a reference part and a limiting part'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['RR-25¶1', 'GL-2-2-3.3.2', 'GL-1-2-7.4'],
  needs: ['claims'],
  messages: {
    default: {
      what: t(
        '权利要求{claim}的引用部分没有重述主题名称。',
        'The reference part of claim {claim} does not repeat the subject name.',
      ),
      why: t(
        '引用部分应当写明引用的权利要求的编号及其主题名称。',
        'The reference part states the number of the cited claim and its subject name.',
      ),
      todo: t(
        '写成“根据权利要求{cited}所述的{subject}，其特征在于……”。',
        'Write 根据权利要求{cited}所述的{subject}，….',
      ),
    },
    limiting: {
      what: t('权利要求{claim}没有限定部分。', 'Claim {claim} has no limiting part.'),
      why: t(
        '从属权利要求应当包括引用部分和限定部分，限定部分写明附加的技术特征。',
        'A dependent claim has a limiting part that states its additional features.',
      ),
      todo: t('写明附加的技术特征，或者删除该项权利要求。', 'State the additional features, or delete the claim.'),
    },
    misspelt: {
      what: t('“{text}”写错，应为“权利要求{cited}”。', '“{text}” is misspelt for 权利要求{cited}.'),
      why: t('引用部分应当写明引用的权利要求的编号。', 'The reference part must name the cited claim.'),
      todo: t('改正错别字。', 'Correct it.'),
    },
  },
  limits: [
    t('错别字（如“权力要求”）仅作警告。', 'A misspelling such as 权力要求 is a warning only.'),
    t(
      '主题名称是否与被引用的一致由另一规则判断。',
      'Whether the name is that of the cited claim is another rule’s question.',
    ),
  ],
  *detect(study: Study): Iterable<Hit> {
    for (const claim of study.claims) {
      for (const reference of claim.references)
        if (reference.misspelt && reference.numbers.length > 0)
          yield {
            at: inClaim(study, claim, reference.start, reference.end),
            message: 'misspelt',
            severity: 'W',
            params: { cited: reference.numbers.slice(0, 10).join('、') },
          };
      const { leading } = claim;
      if (claim.kind !== 'dependent' || !leading) continue;
      const params = { claim: claim.number, cited: leading.numbers[0] ?? '…', subject: claim.subject || '……' };
      if (claim.ownSubject === '') yield { at: inClaim(study, claim, leading.start, leading.end), params };
      else if (
        claim.text.length < SHORT &&
        !/特征|其中/.test(claim.text) &&
        !WORD.test(claim.text.slice(limitingStart(claim)))
      )
        yield { at: inClaim(study, claim, leading.start, claim.text.length), message: 'limiting', params };
    }
  },
});
