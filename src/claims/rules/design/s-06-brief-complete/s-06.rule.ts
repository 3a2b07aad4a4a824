import { type Text, text as t } from '#kernel/text.ts';
import { designOf, inBrief } from '../../../study/design.ts';
import { atField, wholePart } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

const items: ['productName' | 'use' | 'points' | 'designated', Text][] = [
  ['productName', t('产品的名称', 'name of the product')],
  ['use', t('产品的用途', 'use of the product')],
  ['points', t('设计要点', 'design points')],
  ['designated', t('最能表明设计要点的图片或者照片', 'picture that shows the design points best')],
];
const why = t(
  '简要说明应当写明产品的名称、用途和设计要点，并指定一幅最能表明设计要点的图片或者照片。',
  'A brief description states name, use and design points, and names one picture that shows them best.',
);

export const briefComplete = defineRule({
  id: 'S-06',
  group: 'design',
  title: t('简要说明的四项内容', 'The four items of a brief description'),
  severity: 'E',
  kinds: ['design'],
  basis: ['RR-31¶1', 'GL-1-3-4.3', 'RR-3¶1'],
  needs: ['design'],
  messages: {
    default: {
      what: t('简要说明没有写{item}。', 'The brief description lacks the {item}.'),
      why,
      todo: t('补写这一项。', 'Add it.'),
    },
    foreign: {
      what: t('简要说明不是中文。', 'The brief description is not in Chinese.'),
      why: t(
        '各种文件应当使用中文；未使用中文的，不予受理。',
        'All files must be in Chinese; others are not accepted.',
      ),
      todo: t(
        '改用中文写明名称、用途、设计要点和指定的图片。',
        'Write name, use, design points and named picture in Chinese.',
      ),
    },
    several: {
      what: t('指定了“{text}”，不止一幅。', 'More than one picture is named: “{text}”.'),
      why,
      todo: t('只指定一幅。', 'Name one.'),
    },
  },
  limits: [
    t(
      '按“名称”“用途”“设计要点”“最能表明”等惯用语辨认；用别的话写的可能误报。',
      'Items are known by the customary words; other wording may be missed.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const { statements, brief } = study.view(designOf);
    if (brief.text.trim() === '') return;
    if ((brief.text.match(/[一-龥]/g)?.length ?? 0) < 5 && /[A-Za-zぁ-ヿ가-힣]{4}/.test(brief.text)) {
      yield { at: wholePart('design'), message: 'foreign' };
      return;
    }
    for (const [item, words] of items)
      if (!statements[item]) yield { at: atField('design', `brief.${item}`), params: { item: words } };
    const { designated } = statements;
    if (designated && (designated.text.match(/视图|立体图|参考图|界面图|状态图/g)?.length ?? 0) > 1)
      yield { at: inBrief(study, designated), message: 'several' };
  },
});
