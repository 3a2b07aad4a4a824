import { text as t } from '#kernel/text.ts';
import { defineRule, type Hit } from '../../rule.ts';
import { claimPlace, lineAfter, lineBefore } from '../wording.ts';

const IMAGE = /⟦image:[^⟧\n]{0,200}⟧/g;
/** Offices store formulas as pictures too. Where the words around speak of a formula, the picture is taken for one. */
const FORMULA = /公式|[通化结学构下]式|式中|表达式|方程|式 ?[(（]?[\dIVXⅠ-Ⅻ]/;
/** Beside the picture these say the same. */
const FORMULA_BESIDE = /计算|函数|化合物|配体|系数|矩阵|向量|[=∑∫] ?$|^ ?(?:为|表示|是)|^ ?[=≤≥<>+]/;
const SHAPE_SIGN = /[“"'‘『「]$/;

/** Formulas stand in rows: a picture this close behind one is one too. */
const NEXT_FORMULA = 40;

const isFormula = (text: string, start: number, end: number): boolean =>
  FORMULA.test(text.slice(Math.max(0, start - 100), start)) ||
  FORMULA.test(text.slice(end, end + 60)) ||
  FORMULA_BESIDE.test(lineBefore(text, start)) ||
  FORMULA_BESIDE.test(lineAfter(text, end, 6));

export const illustration = defineRule({
  id: 'C-21',
  group: 'claims',
  title: t('权利要求中的插图', 'Illustrations in claims'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['RR-22¶3', 'GL-2-2-3.3'],
  needs: ['claims'],
  messages: {
    default: {
      what: t('权利要求{claim}中有插图。', 'There is an illustration in claim {claim}.'),
      why: t(
        '权利要求书可以有化学式或者数学式，但是不得有插图。',
        'Claims may hold chemical or mathematical formulas, but no illustrations.',
      ),
      todo: t(
        '删去插图，用文字写明其中的技术特征；图片若是公式，改用公式录入。',
        'Take it out and say in words what it shows; if it is a formula, enter it as one.',
      ),
    },
    shape: {
      what: t('权利要求{claim}用图形代替文字描述形状。', 'Claim {claim} draws a shape where words should stand.'),
      why: t(
        '权利要求书不得有插图，形状应尽可能用文字表达。',
        'Claims must have no illustrations; a shape is described in words if possible.',
      ),
      todo: t('改用文字，如“U形”“倒梯形”。', 'Use words such as U-shaped or trapezoidal.'),
    },
  },
  limits: [
    t(
      '看不到图片内容：前后文提到公式、系数、化合物的图片视为公式。',
      'Pictures are not looked into: beside words such as formula, coefficient or compound they are taken for formulas.',
    ),
    t('纯文本中的图片无法发现。', 'In plain text no pictures can be seen.'),
  ],
  *detect(study): Iterable<Hit> {
    const text = study.foldedClaims;
    if (!text.includes('⟦image')) return;
    let formulaEnd = Number.NEGATIVE_INFINITY;
    for (const match of text.matchAll(IMAGE)) {
      const start = match.index;
      const end = start + match[0].length;
      const at = claimPlace(study, start, end);
      const params = { claim: at.claim ?? 0 };
      if (SHAPE_SIGN.test(lineBefore(text, start)) && /^[”"'’』」]/.test(lineAfter(text, end)))
        yield { at, params, severity: 'W', message: 'shape' };
      else if (isFormula(text, start, end) || start - formulaEnd < NEXT_FORMULA) formulaEnd = end;
      else yield { at, params };
    }
  },
});
