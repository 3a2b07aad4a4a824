import { text as t } from '#kernel/text.ts';
import { canonical } from '../../../model/index.ts';
import { designOf, inBrief } from '../../../study/design.ts';
import { defineRule, type Hit } from '../../rule.ts';

export const sameDesignName = defineRule({
  id: 'S-05',
  group: 'design',
  title: t('请求书与简要说明的产品名称一致', 'Same product name in request and brief description'),
  severity: 'E',
  kinds: ['design'],
  basis: ['GL-1-3-4.3', 'RR-31¶1'],
  needs: ['design'],
  messages: {
    default: {
      what: t(
        '简要说明的产品名称“{text}”与请求书的“{request}”不一致。',
        'The brief description names “{text}”, the request “{request}”.',
      ),
      why: t('简要说明中的产品名称应当与请求书中的产品名称一致。', 'The product name must be the same in both.'),
      todo: t('改为同一个名称。', 'Use one name.'),
    },
  },
  limits: [
    t(
      '全角半角和空格的差别不算；有一处没有写名称的不比较。',
      'Width and blanks do not count; nothing is compared where one is missing.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const { name, statements } = study.view(designOf);
    const own = statements.productName;
    if (name.trim() === '' || !own) return;
    if (bare(own.text) !== bare(name)) yield { at: inBrief(study, own), params: { request: name } };
  },
});

const bare = (name: string): string => canonical(name).replace(/^["“《「]|["”》」]$|[,，。.]$/g, '');
