import { text as t } from '#kernel/text.ts';
import { atField } from '../../../study/index.ts';
import type { Circumstance } from '../../facts.ts';
import { defineRule, type Hit } from '../../rule.ts';

const OPTIONAL: Partial<Record<Circumstance, ReturnType<typeof t>>> = {
  priority: t('要求优先权', 'Priority is claimed'),
  sequence: t('含核苷酸或氨基酸序列表', 'There is a sequence listing'),
  deposit: t('涉及生物材料保藏', 'Biological material is deposited'),
  delayed: t('请求延迟审查', 'Delayed examination is asked for'),
};

export const centreOption = defineRule({
  id: 'P-04',
  group: 'pre-examination',
  title: t('由中心决定是否受理的情形', 'Cases each centre decides about'),
  severity: 'W',
  kinds: ['invention', 'utility', 'design'],
  basis: ['custom'],
  needs: ['facts.circumstances'],
  messages: {
    default: {
      what: t('{kind}。', '{kind}.'),
      why: t(
        '此类申请是否预审由各中心自定，本中心未公布受理。',
        'Each centre decides whether it takes such cases; this one has not said that it does.',
      ),
      todo: t(
        '提交前向中心确认；能够放弃的（如延迟审查），建议放弃。',
        'Ask the centre first; give up what can be given up, such as delayed examination.',
      ),
    },
  },
  limits: [
    t(
      '以申请人勾选、请求书和中心公布的选项为准。',
      'Relies on what is ticked, on the request and on the options the centre published.',
    ),
  ],
  *detect({ text, context }): Iterable<Hit> {
    const said = new Set<Circumstance>(context.facts!.circumstances);
    if (text.request && text.request.priorities.length > 0) said.add('priority');
    for (const one of said) {
      const kind = OPTIONAL[one];
      if (kind && !context.facts!.centre?.takes.includes(one)) yield { at: atField('filing', one), params: { kind } };
    }
  },
});
