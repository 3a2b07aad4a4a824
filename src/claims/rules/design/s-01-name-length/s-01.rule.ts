import { text as t } from '#kernel/text.ts';
import { designOf, inName } from '../../../study/design.ts';
import { atField } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

export const designNameLength = defineRule({
  id: 'S-01',
  group: 'design',
  title: t('产品名称不超过20字', 'Product name of at most 20 characters'),
  severity: 'W',
  kinds: ['design'],
  basis: ['GL-1-3-4.1.1', 'RR-19(1)'],
  needs: ['design'],
  settings: {
    most: { title: t('产品名称字数上限', 'Most characters of a product name'), default: 20, basis: 'GL-1-3-4.1.1' },
  },
  messages: {
    default: {
      what: t('产品名称共{count}个字，超过{most}个字。', 'The product name has {count} characters, more than {most}.'),
      why: t(
        '产品名称应当准确、简明，一般不得超过{most}个字。',
        'A product name is precise and brief, {most} characters as a rule.',
      ),
      todo: t(
        '用国际外观设计分类表小类中列举的名称。',
        'Use a name listed in the subclass of the Locarno Classification.',
      ),
    },
    missing: {
      what: t('请求书没有写产品名称。', 'The request gives no product name.'),
      why: t('请求书应当写明外观设计的名称。', 'The request states the name of the design.'),
      todo: t('填写使用外观设计的产品名称。', 'Enter the name of the product.'),
    },
  },
  limits: [
    t('名称是否为分类表列举的名称，不判断。', 'Whether the name is listed in the classification is not judged.'),
  ],
  *detect(study, setting): Iterable<Hit> {
    const { name } = study.view(designOf);
    const most = setting('most');
    const count = [...name.replace(/\s/g, '')].length;
    if (count > most) yield { at: inName(0, name.length), params: { count, most } };
    if (count === 0 && study.text.request) yield { at: atField('design', 'productName'), message: 'missing' };
  },
});
