import { text as t } from '#kernel/text.ts';
import { findReferences } from '../../../model/index.ts';
import { placeIn } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

const LEAD = /(?:如|根据|依据|依照|按照|按|据|参照)(?:本发明|本实用新型|本申请)?的?\s{0,2}$/;
const TAIL = /^\s{0,2}中?(?:所述|所说|所记载|记载|所限定|所要求保护|要求保护|所要求|所定义)的?/;
/** 专利CN…的权利要求1所述: somebody else's claim. */
const OTHERS =
  /(?:CN\s?\d|ZL\s?\d|US\s?\d|JP|EP\s?\d|WO\s?\d|专利文献|对比文件|该专利|在先专利|现有专利|授权公告|公开号|公告号|该文献)/;

export const noClaimReference = defineRule({
  id: 'D-04',
  group: 'description',
  title: t('说明书不得引用权利要求', 'No reference to claims in the description'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['RR-20¶3'],
  needs: ['description'],
  messages: {
    default: {
      what: t('说明书中写有引用权利要求的用语“{text}”。', 'The description refers to a claim: “{text}”.'),
      why: t(
        '说明书不得使用“如权利要求……所述的……”一类的引用语。',
        'The description must not refer to claims (“as claimed in claim …”).',
      ),
      todo: t('把所引用的内容直接写出来，例如改为“上述的……”并写明特征。', 'Write out what is referred to instead.'),
    },
  },
  limits: [
    t(
      '“由权利要求书限定”“权利要求的保护范围”一类的套话不报；转述他人专利的权利要求不报。',
      'Set phrases such as “defined by the claims”, and accounts of another patent’s claims, are not reported.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const { text } = study.description;
    if (!text.includes('权利要求')) return;
    for (const { start, end, numbers, relative } of findReferences(text)) {
      if (numbers.length === 0 && !relative) continue;
      const before = text.slice(Math.max(0, start - 40), start);
      const lead = LEAD.exec(before)?.[0] ?? '';
      const tail = TAIL.exec(text.slice(end, end + 16));
      if (!tail && lead === '') continue;
      if (OTHERS.test(before.slice(before.search(/[^。；\n]*$/)))) continue;
      yield { at: placeIn(study.description, start - lead.length, end + (tail?.[0].length ?? 0)) };
    }
  },
});
