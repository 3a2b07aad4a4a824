import { text as t } from '#kernel/text.ts';
import { atField } from '../../../study/index.ts';
import type { Circumstance } from '../../facts.ts';
import { defineRule, type Hit } from '../../rule.ts';

const EXCLUDED: Partial<Record<Circumstance, ReturnType<typeof t>>> = {
  pct: t('PCT国际申请或其国家阶段', 'a PCT application or its national phase'),
  divisional: t('分案申请', 'a divisional application'),
  'same-day-twin': t(
    '同日就同一发明创造申请发明和实用新型',
    'an invention and a utility model filed for the same creation on one day',
  ),
  secrecy: t('需要保密审查的申请', 'a case that needs a secrecy review'),
  hague: t('海牙外观设计', 'a Hague design'),
};

export const excludedKind = defineRule({
  id: 'P-03',
  group: 'pre-examination',
  title: t('不属于不予预审的申请类型', 'Not a kind excluded from pre-examination'),
  severity: 'E',
  kinds: ['invention', 'utility', 'design'],
  basis: ['custom'],
  needs: ['facts.circumstances'],
  messages: {
    default: {
      what: t('本件属于{kind}。', 'This is {kind}.'),
      why: t('此类申请按惯例不予预审。', 'Such cases are customarily not pre-examined.'),
      todo: t(
        '请直接向国家知识产权局提交；勾选有误的，更正后重新请求。',
        'File directly with the national office; if it was ticked by mistake, correct it and ask again.',
      ),
    },
  },
  limits: [
    t(
      '以申请人勾选和请求书为准；未声明的同日申请要靠比对才能发现。',
      'Relies on what is ticked and on the request; an undeclared twin shows only by comparison.',
    ),
  ],
  *detect({ text, context }): Iterable<Hit> {
    const said = new Set<Circumstance>(context.facts!.circumstances);
    if (text.request?.divisional) said.add('divisional');
    if (text.request?.sameDayUtility) said.add('same-day-twin');
    for (const one of said) {
      const kind = EXCLUDED[one];
      if (kind && !context.facts!.centre?.takes.includes(one)) yield { at: atField('filing', one), params: { kind } };
    }
  },
});
