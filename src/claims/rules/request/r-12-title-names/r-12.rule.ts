import { text as t } from '#kernel/text.ts';
import { fold } from '../../../model/index.ts';
import { inTitle } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';
import { BRANDS, MARK_SIGN } from '../brands.ts';

/** Words that only a firm or institute is called by, with its own name before them. */
const UNIT =
  /(?:(?!一种|种|用于|基于|面向|适用|应用|或者|以及)[一-龥]){2,12}(?:股份有限公司|有限责任公司|有限公司)|(?:(?!一种|种|用于|基于|面向|适用|的|所)[一-龥]){2,6}(?:农业|工业|科技|理工|师范|医科|交通|林业|矿业)大学|(?:清华|北京|浙江|复旦|内蒙古|南京|吉林|兰州)大学(?!生)/;
/** Somebody's own recipe: only surnames that are part of no term (unlike 李氏杆菌, 杨氏模量, 周氏啮小蜂). */
const PERSON = /(?:[王张刘陈赵黄徐孙郭]氏)(?=[一-龥]{2})/;
const MARKED =
  /["“「『《][^"”」』》]{1,12}["”」』》]\s?牌|[一-龥A-Za-z]{1,8}牌(?=酸奶|牛奶|白酒|啤酒|香烟|饲料|洗衣粉|轿车|汽车|手机|化肥|水泥)/;
/** 型号 or 代号 with a code behind it; 多型号, 不同型号 are ordinary words. */
const NAMED_CODE = /(?:型号|代号|规格号)(?:为|是|:)?\s?[A-Z\d][A-Z\d\-/.]{1,15}/i;
/** XJ-200型粉碎机. Viruses and zeolites bear such names as terms. */
const TYPE =
  /[A-Z]{1,6}[-—]?\d{2,6}[A-Z\d-]{0,6}\s?型(?!材|钢|分子筛|沸石|病毒|疫苗|感染|催化剂|酶|抗|受体|蛋白|阳性|阴性|胶原|光纤|混凝土)/;
/** 一种牧草粉碎机XJ-200: a device with a code at the very end. */
const TAIL = /(?:机|器|泵|阀|仪|车|炉|柜|装置|设备|系统)\s?([A-Z]{1,5}-\d{2,5}[A-Z]{0,2})$/;
const MEDICAL = /(?:HPV|HIV|HSV|EV|CV|HBV|HCV|PCV|FMDV|BVDV|IBV|SARS|COVID|H\d+N)/i;

export const titleNames = defineRule({
  id: 'R-12',
  group: 'request',
  title: t('名称中没有人名、单位、商标、代号、型号', 'No persons, units, marks, codes or models in the title'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['GL-1-1-4.1.1', 'GL-2-2-2.2.1'],
  needs: ['title'],
  messages: {
    default: {
      what: t('名称中的“{text}”是{kind}。', '“{text}” in the title is {kind}.'),
      why: t(
        '发明名称中不得含有人名、单位名称、商标、代号、型号等非技术词语。',
        'A title must not hold names of persons or units, trademarks, codes or model numbers.',
      ),
      todo: t('删去它，用技术名词表明主题。', 'Leave it out and name the subject by technical terms.'),
    },
  },
  limits: [
    t(
      '商标只认一张短表，人名只认“姓氏+氏”；没有型号字样的牌号和材料牌号（如HT200、Q345）不提示。',
      'Marks are known from a short list, persons as surname and 氏; grades of materials such as HT200 are passed over.',
    ),
    t(
      '地名和商品名称也不得用于名称，但地名常是技术限定（产地、地质），商品名称难以辨认，都不提示。',
      'Places and trade names are not allowed either; they are passed over, since a place is often a technical limitation and a trade name hard to tell.',
    ),
  ],
  *detect({ text }): Iterable<Hit> {
    const title = fold(text.title!);
    const found: [RegExpExecArray | null, ReturnType<typeof t>][] = [
      [MARK_SIGN.exec(title), t('商标标记', 'a trademark sign')],
      [BRANDS.exec(title), t('商标', 'a trademark')],
      [MARKED.exec(title), t('商标或者品牌', 'a brand')],
      [UNIT.exec(title), t('单位名称', 'the name of a unit')],
      [PERSON.exec(title), t('人名', 'the name of a person')],
    ];
    if (/\d/.test(title)) {
      found.push([NAMED_CODE.exec(title), t('型号或者代号', 'a model number or code')]);
      const type = TYPE.exec(title);
      if (type && !MEDICAL.test(type[0])) found.push([type, t('型号', 'a model number')]);
      found.push([TAIL.exec(title), t('型号', 'a model number')]);
    }
    let last = -1;
    const hits = found.flatMap(([match, kind]) => {
      if (!match) return [];
      const words = match[1] ?? match[0];
      const start = match.index + match[0].lastIndexOf(words);
      return [{ start, end: start + words.trimEnd().length, kind }];
    });
    for (const { start, end, kind } of hits.sort((a, b) => a.start - b.start || b.end - a.end)) {
      if (start < last) continue;
      last = end;
      yield { at: inTitle(start, end), params: { kind } };
    }
  },
});
