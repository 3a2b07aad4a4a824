import { text as t } from '#kernel/text.ts';
import { fold } from '../../../model/index.ts';
import { placeIn } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

const HEAD = /(?:附图标[记号]|图中|标[号记])[^:。;]{0,12}:?/;
const SIGN = '[A-Z]|[①-⑳]|[Ⅰ-Ⅻ]|[ⅰ-ⅻ]|[一二三四五六七八九十]{1,2}|[甲乙丙丁]';
const ENTRY = new RegExp(
  `(?<![A-Za-z\\d\\u4e00-\\u9fa5])(${SIGN})\\s{0,2}(?:[-—–:.、=]|—{2})\\s{0,2}([\\u4e00-\\u9fa5][^;,。、\\n:=]{1,20})(?=[;,。、\\n]|$)`,
  'g',
);
const ENTRY_LINE = new RegExp(`^\\s{0,4}(?:${SIGN}|\\d{1,4}[a-z]?)\\s{0,2}[-—–:.、=]`);
/** What letters mark by right: directions, sections, enlarged parts, axes, forces, points. */
const NO_PART =
  /方向|剖|截面|断面|视图|处|区域|点|轴线|坐标|力|电流|电压|表示|相$|极$|夹角|长度|宽度|高度|距离|步骤|流程|放大|曲线|组|样品|实施例|温度|压力|信号/;

export const arabicSigns = defineRule({
  id: 'G-03',
  group: 'drawings',
  title: t('附图标记用阿拉伯数字', 'Reference signs in Arabic numerals'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['GL-1-1-4.3'],
  needs: ['description', 'drawings'],
  messages: {
    default: {
      what: t(
        '附图标记“{sign}”（{name}）不是阿拉伯数字。',
        'The reference sign “{sign}” ({name}) is no Arabic numeral.',
      ),
      why: t('附图标记应当使用阿拉伯数字编号。', 'Reference signs are Arabic numerals.'),
      todo: t(
        '改用阿拉伯数字，并同时修改附图、说明书和权利要求。',
        'Use Arabic numerals in drawings, description and claims.',
      ),
    },
  },
  limits: [
    t(
      '凭附图说明中的标记表判断；图中画出的标记读不到。',
      'Judged by the list of signs; signs drawn in the figures cannot be read.',
    ),
    t(
      '带字母的数字（5a）通行，不报；图中的坐标轴、剖面、放大部位（A处、A-A）不是附图标记。',
      'A numeral with a letter (5a) is customary; axes, sections and details (A处, A-A) are no reference signs.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const { text, pieces } = study.section('drawings');
    const folded = fold(text);
    let open = false;
    for (const { start, end } of pieces) {
      const line = folded.slice(start, end);
      const head = HEAD.exec(line);
      if (head) open = true;
      else if (!open || !ENTRY_LINE.test(line)) {
        open = false;
        continue;
      }
      const from = head ? head.index + head[0].length : 0;
      const found = [...line.slice(from).matchAll(ENTRY)];
      if (found.length < 2 && !(open && !head && found.length === 1)) continue;
      for (const match of found) {
        const sign = match[1]!;
        const name = match[2]!;
        if (NO_PART.test(name)) continue;
        const at = start + from + match.index + match[0].indexOf(sign);
        yield { at: placeIn(study.section('drawings'), at, at + sign.length), params: { sign, name } };
      }
    }
  },
});
