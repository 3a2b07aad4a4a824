import type { Text } from '#kernel/text.ts';
import { text as t } from '#kernel/text.ts';
import { placeIn } from '../../../study/index.ts';
import { descriptionHolds } from '../../../study/needed-pairs.ts';
import { defineRule, type Hit } from '../../rule.ts';

/** What must be in the text before the pattern is tried, the pattern, what it finds (undefined: disparagement). */
const FORBIDDEN: readonly [readonly string[], RegExp, Text | undefined][] = [
  [
    ['http', 'www.', 'HTTP', 'WWW.'],
    /(?:https?:\/\/|www\.)[A-Za-z\d][A-Za-z\d./?=&%_-]{3,80}/gi,
    t('网址', 'a web link'),
  ],
  [['@'], /[A-Za-z\d._-]{2,30}@[A-Za-z\d-]{2,30}\.(?:com|cn|net|org)(?:\.cn)?/g, t('电子邮箱', 'an e-mail address')],
  [
    ['电话', '手机', '热线', '联系', '传真', '微信', 'QQ', '咨询'],
    /(?:联系)?(?:电话|手机|热线|人|方式|传真|咨询|微信号?|QQ(?:号|群)?)\s{0,2}[:号为是]{0,2}\s{0,2}(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|400-?\d{3}-?\d{4}|[1-9]\d{5,11})(?!\d)/g,
    t('联系方式', 'contact data'),
  ],
  [
    ['扫'],
    /扫(?:描|一扫)?(?:下方|以下|上方|本|我的?)?(?:二维码|码)(?:关注|购买|咨询|添加|下单|联系)/g,
    t('二维码推广', 'a QR code for promotion'),
  ],
  [
    ['售价', '零售价', '优惠价', '特价', '批发价', '促销价'],
    /(?:零售价|优惠价|特价|批发价|促销价|售价)(?:仅|只|为|是|仅为|只需|仅需|约)?\s{0,2}\d[\d.,]{0,9}\s{0,2}万?元/g,
    t('价格', 'a price'),
  ],
  [
    ['劣质', '垃圾', '粗制滥造', '欺骗', '骗人', '一文不值', '毫无价值', '坑人', '黑心', '无良', '不负责任'],
    /(?:他们|别的|其他|其它|某些|有些|一些|市面上?|市场上|竞争对手|同行|[\u4e00-\u9fa5]{2,8}公司)的?[^，。；\n]{0,10}(?:劣质产品|劣质货|垃圾产品|粗制滥造|骗人|欺骗(?:消费者|用户|顾客)|一文不值|毫无价值|坑人|黑心|无良|不负责任)/g,
    undefined,
  ],
];

export const noContacts = defineRule({
  id: 'D-21',
  group: 'description',
  title: t('不得有贬低他人、联系方式、网址、价格', 'No disparagement, contacts, web links or prices'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['RR-20¶3'],
  needs: ['description'],
  messages: {
    default: {
      what: t('说明书中写有{what}“{text}”。', 'The description holds {what}: “{text}”.'),
      why: t(
        '说明书只写技术内容，联系方式、网址、二维码、价格属于商业性宣传。',
        'The description is technical; contacts, links, QR codes and prices are trade promotion.',
      ),
      todo: t('删去。', 'Delete it.'),
    },
    disparaging: {
      what: t('“{text}”贬低他人的产品。', '“{text}” disparages the products of others.'),
      why: t(
        '说明书应当客观评述现有技术，不得使用商业性宣传用语，也不应贬低他人。',
        'Prior art is described objectively; others are not disparaged.',
      ),
      todo: t('改为客观的技术描述，例如写明存在的技术缺陷。', 'State the technical shortcoming objectively.'),
    },
  },
  limits: [
    t(
      '引证文献的网址会被提示，可不改；作为技术内容的二维码不报。',
      'Links of cited documents are pointed out and may stay; QR codes as technical matter are not reported.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const text = study.foldedDescription;
    for (const [hint, pattern, what] of FORBIDDEN) {
      if (!hint.some((one) => descriptionHolds(study, one))) continue;
      for (const match of text.matchAll(pattern)) {
        const at = placeIn(study.description, match.index, match.index + match[0].length);
        yield what === undefined ? { at, message: 'disparaging' } : { at, params: { what } };
      }
    }
  },
});
