import { text as t } from '#kernel/text.ts';
import { withoutPlaceholders } from '../../../model/index.ts';
import { type Place, placeIn } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

/** `图3 装置的结构示意图` beside an image: it is a figure. */
const CAPTION = /^附?图\s{0,2}\d{1,3}(?:\s{0,2}[A-Za-z]|[（(][a-z][）)])?(?:[\s:：、.]{0,3}[^，。；]{0,30})?$/;
const SHOWN = /(?:如|见|参见)(?:下|右|左|上)图(?:所示)?|(?:下|右|左)图(?:所示|示出|为|是)/;
/** What announces a formula or table, or explains its symbols. */
const ALLOWED =
  /表\s{0,2}[\d一二三四五六七八九十]|[上下]表|公式|方程|[算表达通结构分子反应函数]{1,2}式|式中|其中|[:：＝=]\s*$|标记说明|序列|如下|定义为|表示为|计算|得到|满足|为$/;
/** A paragraph that is a formula itself, bears a formula number, leads to one, or says what a symbol stands for. */
const FORMULA_BESIDE =
  /^[^\u4e00-\u9fa5]{0,60}[=＝≈≤≥<>＜＞+×÷∑∫√∝][^\u4e00-\u9fa5]{0,60}$|[（(]\s?(?:\d{1,2}[-‐.])?\d{1,3}[a-z]?\s?[)）]\s*$|(?:则|即|有|得|可得|可知|代入|化简|整理|记作|取|满足|约束|令|设|式)\s*[，,:：；;。]?\s*$|^\s*[A-Za-zΑ-Ωα-ω][A-Za-z\d_Α-Ωα-ω₀-₉]{0,6}\s?(?:为|是|表示|代表|指|——|—|-|:|：)|^\s*(?:其中|式中|这里|由此|代入|同理|所以|因此|故|则|即|且|又)/;
const MEANT = /⟦(?:formula|table|chemistry|image):/;

const isFormula = (before: string, after: string): boolean =>
  ALLOWED.test(before) ||
  ALLOWED.test(after) ||
  MEANT.test(before + after) ||
  FORMULA_BESIDE.test(before) ||
  FORMULA_BESIDE.test(after);

export const noIllustration = defineRule({
  id: 'D-06',
  group: 'description',
  title: t('说明书文字部分不得有插图', 'No illustration inside the description'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['GL-1-1-4.2'],
  needs: ['description'],
  messages: {
    default: {
      what: t('说明书文字部分插有图：“{words}”。', 'An illustration stands inside the description: “{words}”.'),
      why: t(
        '说明书文字部分可以有化学式、数学式或者表格，但不得有插图。',
        'The text of the description may hold formulas and tables, but no illustration.',
      ),
      todo: t(
        '把图移到说明书附图并编图号，文字中写“如图…所示”。',
        'Move it to the drawings, number it, and refer to it in words.',
      ),
    },
    unclear: {
      what: t(
        '说明书文字部分有{count}处独占一段的图像，未看出是公式还是表格。',
        '{count} images stand as paragraphs of their own in the description; whether they are formulas or tables cannot be told.',
      ),
      why: t(
        '说明书文字部分可以有化学式、数学式或者表格，但不得有插图。',
        'The text of the description may hold formulas and tables, but no illustration.',
      ),
      todo: t(
        '请核对：是插图的，移到说明书附图；是公式或表格的不必改。',
        'Please check: move illustrations to the drawings; formulas and tables may stay.',
      ),
    },
  },
  limits: [
    t(
      '图像内容不能识别：凭所在段落及前后段的文字判断；夹在句中的小图像视为公式或符号。',
      'Images are not looked into: the words around them decide; a small image inside a sentence is taken for a formula or symbol.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const { text, pieces } = study.description;
    if (!text.includes('⟦image:')) return;
    let unclear = 0;
    let first: Place | undefined;
    for (const [i, { start, end }] of pieces.entries()) {
      const paragraph = text.slice(start, end);
      const image = paragraph.indexOf('⟦image:');
      if (image < 0) continue;
      const words = withoutPlaceholders(paragraph).trim();
      const before = i > 0 ? text.slice(Math.max(pieces[i - 1]!.start, start - 81), start - 1) : '';
      const after = pieces[i + 1]
        ? text.slice(pieces[i + 1]!.start, Math.min(pieces[i + 1]!.end, pieces[i + 1]!.start + 40))
        : '';
      const close = paragraph.indexOf('⟧', image) + 1;
      const caption = CAPTION.test(words)
        ? words
        : words === '' && CAPTION.test(after.trim())
          ? after.trim()
          : undefined;
      const shown = caption ?? SHOWN.exec(words === '' ? before : words)?.[0];
      if (shown !== undefined)
        yield { at: placeIn(study.description, start + image, start + close), params: { words: shown.slice(0, 30) } };
      else if (words === '' && !isFormula(before, after)) {
        unclear++;
        first ??= placeIn(study.description, start + image, start + close);
      }
    }
    if (first) yield { at: first, message: 'unclear', severity: 'W', params: { count: unclear } };
  },
});
