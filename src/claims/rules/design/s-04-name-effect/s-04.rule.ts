import { text as t } from '#kernel/text.ts';
import { fold } from '../../../model/index.ts';
import { designOf, inName } from '../../../study/design.ts';
import { defineRule, type Hit } from '../../rule.ts';

/** 节能灯, 环保袋 and 防晒衣 are what such things are called, so only plain promises count. */
const EFFECT = /节油|省油|节能(?!灯)|节电|省电|节水|增高|减肥|瘦身|高效|超静音|超长寿命|长寿命|高强度|高性能/;
const INSIDE =
  /(?:装有|内装有?|内置|内设|内部设有|设置有)[^的]{1,14}的|(?:带有|具有)[^的]{0,8}(?:电机|发动机|芯片|电路|传感器|弹簧|轴承)的/;
const SIZE =
  /\d{1,5}(?:\.\d{1,3})?\s?(?:英寸|寸|厘米|毫米|分米|公分|平方米|立方米|米|毫升|升|公斤|千克|克|斤|吨|瓦|伏|人份|mm|cm|ml|kg|m|L|g|W|V)(?![A-Za-z])|(?:特大|超大|大|中|小|微|巨)型|(?:特大|加大|大|中)号(?=[一-龥])/i;
const QUANTITY = /^(?:[一二两三四五六七八九十]|\d{1,3})(?:副|套|组|对|双|个|件|把|台)(?![式装套头])/;
/** Latin words that everybody knows; capitals up to three are abbreviations of that sort (PCB, CPU, SD). */
const CAPITALS = /^[A-Z]{1,3}$/;
const KNOWN = /^(?:OLED|WIFI|WI-FI|RFID|IPTV|HDMI|TYPE|TYPE-C|TOPCON|MINI|LED|USB|DVD|GPS|APP|DIY|pH|PH)$/i;

export const designNameEffect = defineRule({
  id: 'S-04',
  group: 'design',
  title: t(
    '产品名称中没有效果、内部构造、规格数量和外文',
    'No effects, inner structure, sizes, quantities or foreign words in the name',
  ),
  severity: 'E',
  kinds: ['design'],
  basis: ['GL-1-3-4.1.1'],
  needs: ['design'],
  messages: {
    default: {
      what: t('产品名称中的“{text}”是{kind}。', '“{text}” in the product name is {kind}.'),
      why: t(
        '产品名称应当避免描述技术效果、内部构造，附有规格、大小、数量单位，或者用外国文字命名。',
        'A product name avoids effects, inner structure, sizes, quantities and foreign words.',
      ),
      todo: t('删去它，只写产品本身的名称。', 'Leave it out; name the product itself.'),
    },
  },
  limits: [
    t(
      '“防滑垫”“保温杯”一类已成通称的名称不提示；音译而无确定中文意义的词看不出来。',
      'Names in common use such as 防滑垫 are passed over; transliterated words are not seen.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const name = fold(study.view(designOf).name);
    if (name === '') return;
    // A unit behind a number is a size, letters before one a model.
    const foreign = [...name.matchAll(/(?<!\d\s?)[A-Za-z][A-Za-z-]{1,30}(?![A-Za-z\d-])/g)].find(
      ([word]) => !CAPITALS.test(word) && !KNOWN.test(word),
    );
    const found: [RegExpExecArray | null, ReturnType<typeof t>][] = [
      [EFFECT.exec(name), t('技术效果', 'a technical effect')],
      [INSIDE.exec(name), t('内部构造', 'inner structure')],
      [SIZE.exec(name), t('规格或者大小', 'a size')],
      [QUANTITY.exec(name), t('数量', 'a quantity')],
      [foreign ?? null, t('外国文字', 'a foreign word')],
    ];
    for (const [match, kind] of found)
      if (match) yield { at: inName(match.index, match.index + match[0].length), params: { kind } };
  },
});
