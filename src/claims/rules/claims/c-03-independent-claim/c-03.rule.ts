import { text as t } from '#kernel/text.ts';
import { isForeign } from '../../../study/foreign.ts';
import { inClaim, type Study, wholePart } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

export const independentClaim = defineRule({
  id: 'C-03',
  group: 'claims',
  title: t('应当有独立权利要求', 'There must be an independent claim'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['RR-23¶1', 'PL-26.1', 'RR-3¶1', 'GL-2-2-3'],
  // Speaks where nothing was found, too: an empty report must not look like a pass.
  needs: [],
  messages: {
    default: {
      what: t(
        '第一项权利要求写成了从属权利要求，没有独立权利要求。',
        'The first claim is written as a dependent one; there is no independent claim before it.',
      ),
      why: t(
        '权利要求书应当有独立权利要求，并写在从属权利要求之前。',
        'The claims must contain an independent claim, placed before its dependent claims.',
      ),
      todo: t(
        '把权利要求1改写为独立权利要求，写明主题名称和全部必要技术特征。',
        'Rewrite claim 1 as an independent claim with its subject name and all essential features.',
      ),
    },
    none: {
      what: t('没有找到任何权利要求。', 'No claims were found.'),
      why: t(
        '申请发明或者实用新型专利应当提交权利要求书，其中至少有一项独立权利要求。',
        'An application must contain claims, at least one of them independent.',
      ),
      todo: t(
        '补交权利要求书；已提交的，检查文件是否为空、是否为图片、每项是否有编号。',
        'Add the claims; if they were handed in, check that the file is not empty or a picture and that claims are numbered.',
      ),
    },
    foreign: {
      what: t('权利要求书不是用中文撰写的。', 'The claims are not written in Chinese.'),
      why: t('提交的各种文件应当使用中文。', 'Every document that is filed must be in Chinese.'),
      todo: t('提交中文的权利要求书；其他规则对外文不作判断。', 'File them in Chinese; other rules do not judge them.'),
    },
  },
  limits: [
    t(
      '首项编号不是1时（缺页），不再报告首项为从属权利要求。',
      'Where the first claim does not bear number 1 (lost pages), it is not reported for being dependent.',
    ),
    t('少于10个字母的文字不判断语言。', 'Texts of fewer than ten letters are not judged for their language.'),
  ],
  *detect(study: Study): Iterable<Hit> {
    const [first] = study.claims;
    if (!first || (first.text.trim() === '' && study.claims.every(({ text }) => text.trim() === ''))) {
      yield { at: wholePart('claims'), message: 'none' };
      return;
    }
    if (isForeign(study)) {
      yield { at: wholePart('claims'), message: 'foreign' };
      return;
    }
    if (first.kind === 'dependent' && first.number <= 1 && first.leading)
      yield { at: inClaim(study, first, first.leading.start, first.leading.end) };
  },
});
