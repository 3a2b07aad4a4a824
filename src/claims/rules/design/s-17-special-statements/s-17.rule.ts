import { type Text, text as t } from '#kernel/text.ts';
import { designOf, inName } from '../../../study/design.ts';
import { defineRule, type Hit } from '../../rule.ts';

const cases: { name: RegExp; said: RegExp; what: Text }[] = [
  {
    name: /花布|印花布|壁纸|墙纸|面料|布料|壁布|墙布|卷材|包装纸|蕾丝/,
    said: /连续|无限定边界|单元图案/,
    what: t('单元图案是否两方连续或者四方连续', 'whether the pattern repeats in two or four directions'),
  },
  {
    name: /型材|管材|线材|量尺|卷尺|钢管|导轨|电缆|光缆|绳索|绳$|龙骨|踢脚线|密封条|铝条|扣条/,
    said: /省略画法|省略[^。]{0,6}长度|长度[^。]{0,12}省略|断开/,
    what: t('长度是否采用省略画法', 'whether the length is drawn shortened'),
  },
  {
    name: /玻璃|透明|水晶|亚克力|有机玻璃/,
    said: /透明/,
    what: t('产品是否由透明材料制成', 'whether it is of transparent material'),
  },
];

export const specialStatements = defineRule({
  id: 'S-17',
  group: 'design',
  title: t('连续图案、省略长度、透明材料的说明', 'Repeated patterns, shortened lengths, transparent material'),
  severity: 'I',
  kinds: ['design'],
  basis: ['GL-1-3-4.3'],
  needs: ['design'],
  messages: {
    default: {
      what: t(
        '产品为“{text}”，简要说明没有说{what}。',
        'The product is “{text}”; the brief description does not say {what}.',
      ),
      why: t(
        '平面产品的连续图案、细长物品的省略画法、透明材料，必要时应当写明。',
        'Repeated patterns, shortened lengths and transparent material are stated where needed.',
      ),
      todo: t(
        '有这种情况的，加写一句；没有的，不必理会。',
        'Add a sentence where it applies; otherwise pass over this.',
      ),
    },
  },
  limits: [t('只从产品名称推断，不看图片。', 'Guessed from the product name; pictures are not looked at.')],
  *detect(study): Iterable<Hit> {
    const { name, brief } = study.view(designOf);
    if (name === '' || brief.text.trim() === '') return;
    for (const { name: word, said, what } of cases) {
      const match = word.exec(name);
      if (match && !said.test(brief.text))
        yield { at: inName(match.index, match.index + match[0].length), params: { what } };
    }
  },
});
