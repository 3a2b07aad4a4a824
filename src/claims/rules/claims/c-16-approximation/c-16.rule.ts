import { text as t } from '#kernel/text.ts';
import { defineRule, type Hit } from '../../rule.ts';
import { claimPlace, firstPerClaim, type WordHit, wordsInClaims } from '../wording.ts';

const WORDS =
  /大?约(?=为? ?[\d一二三四五六七八九十百千万半])|大概|大致|大体上?|近似|几乎|接近(?=于? ?[\d零一])|左右|上下|基本上?(?=地|平行|垂直|相同|一致|相等|不变|水平|等于|类似|如|呈|为|在|与)|等同?效?物(?!料)|(?:或|及|以及|和)(?:其|其他)?(?:类似|相似|等同|等效)(?:的)?(?:物|装置|材料|结构|方式|方法|机构|部件)|等/g;

/** A figure with its unit; 第一空腔上下连通 has none. */
const NUMBER_BEFORE =
  /(?:\d|(?<!第)[一二三四五六七八九十百千万半]) ?(?:[A-Za-zμ°℃%‰Ω²³/·]{0,8}|摄氏度|度|分钟?|秒钟?|小时|[天日年月]|个月?|[毫厘微纳千]?米|[毫千]?克|公[斤里]|吨|毫?升|[次倍份目层转伏瓦安赫元]|[兆千]?帕)$/;
/** 左右两侧, 上下移动, 左右对称: directions. */
const DIRECTION =
  /^(?:[两二四]?[侧端边面层部壁]|对称|方向|移动|运动|运行|往复|滑动|摆动|平行|布置|相[对邻间]|[手臂脚腿眼耳]|[向行转])/;

/** 等 after a list: one 、 or 和 before it in its clause, and no word that merely begins or ends with it. */
const WORD_BEGINS =
  /^(?:于|离子?|级|待|候|效|距|间|分|厚|高|宽|长|边|腰|角|速|压|温|容|径|比|差|值|量|同|位|电|轴|熵|静|渗|强|号|式|张|深|面|体|质|摩|规|价|当|臂|响|幅|时|周|份|势|产|身|额|概|一|等|大|弧|螺|截|百|信|[\dA-Z])/;
const WORD_ENDS = /[相均平高中优对同初上下头一二三四不何此劣次特超我你他它齐甲乙丙]$/;
/** 铁、镍和钴等三种元素: the number closes the list. */
const CLOSED = /^(?:[一二两三四五六七八九十]|\d+)[种个类项者组]/;

/** (以下称为“聚乳酸等”): a short form that the claims make themselves. */
const SHORT_FORM =
  /(?:[简统合并下以]?称[为作之]?|记[为作])[:]?["“'‘「]([^"“”'‘’「」\n]{1,20}等[^"“”'‘’「」\n]{0,6})["”'’」]|(?:以下|下文|下面)[^"“()\n]{0,6}称[为作]?([^"“”()\n]{1,20}等[^"“”()\n]{0,6})\)/g;
const MOST_FORMS = 20;

/** Short forms with 等 in them, each with the place of 等. */
function shortForms(claims: string): { form: string; at: number }[] {
  if (!claims.includes('等') || !/称|记[为作]/.test(claims)) return [];
  const forms: { form: string; at: number }[] = [];
  for (const match of claims.matchAll(SHORT_FORM)) {
    if (forms.length >= MOST_FORMS) break;
    const form = match[1] ?? match[2]!;
    if (form.length >= 3) forms.push({ form, at: form.lastIndexOf('等') });
  }
  return forms;
}

function inexact({ word, before, after }: WordHit): boolean {
  if (word === '左右' || word === '上下') return NUMBER_BEFORE.test(before) && !DIRECTION.test(after);
  if (word === '约' || word === '大约') return !/[制预契违条公合节签失履]$/.test(before);
  if (word === '等') {
    if (WORD_BEGINS.test(after) || WORD_ENDS.test(before) || CLOSED.test(after)) return false;
    return /、[^,;。:、]{1,24}$/.test(before) || /[和或及与][^,;。:、]{1,10}$/.test(before);
  }
  if (word === '近似') return !/^(?:值|解|算法|公式|计算|度|熵|比)/.test(after);
  if (word === '大体') return !/^(?:积|量|型|系)/.test(after);
  if (word === '基本' || word === '基本上') return !/^(?:由|为(?:本|基))/.test(after);
  return true;
}

export const approximation = defineRule({
  id: 'C-16',
  group: 'claims',
  title: t('“约”“接近”“等”“或类似物”等用语', 'About, close to, etc., or the like'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['GL-2-2-3.2.2'],
  needs: ['claims'],
  messages: {
    default: {
      what: t('权利要求{claim}中的“{text}”可能使范围不清楚。', '“{text}” in claim {claim} may make its scope unclear.'),
      why: t(
        '一般情况下，权利要求中不得使用“约”“接近”“等”“或类似物”等用语；是否允许视其是否导致范围不清楚而定。',
        'As a rule claims must not use words like about, close to, etc., or the like; whether one passes depends on whether it makes the scope unclear.',
      ),
      todo: t(
        '写明确定的数值、范围或者列尽所有选择；本领域含义确定的，核实后保留。',
        'Give definite figures, ranges or the complete list; keep the word only where its meaning is settled in the field.',
      ),
    },
  },
  limits: [
    t(
      '“等”只在列举之后报；“等于”“等离子”“相等”“等间距”等词，以及权利要求自己定义的简称（以下称为“……等”）不报。',
      '等 is reported after a list only; words such as 等于, 等离子, 相等, 等间距 and short forms the claims define themselves are left alone.',
    ),
    t(
      '“左右”“上下”只在数值之后报；同一用语在一项权利要求中只报第一处。',
      '左右 and 上下 are reported after figures only; a word is reported at its first place in each claim.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const first = firstPerClaim();
    const forms = shortForms(study.foldedClaims);
    for (const hit of wordsInClaims(study, WORDS)) {
      if (!inexact(hit)) continue;
      if (hit.word === '等' && forms.some(({ form, at }) => study.foldedClaims.startsWith(form, hit.start - at)))
        continue;
      const at = claimPlace(study, hit.start, hit.end);
      if (first(at, hit.word)) yield { at, params: { claim: at.claim ?? 0 } };
    }
  },
});
