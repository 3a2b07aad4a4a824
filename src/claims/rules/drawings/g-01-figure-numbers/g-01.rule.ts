import { text as t } from '#kernel/text.ts';
import { fold } from '../../../model/index.ts';
import { figureLabels } from '../../../study/figures.ts';
import { atFigure } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

const NUMBER = /^图(\d{1,3})([A-Za-z]{1,2}|\([a-zA-Z\d]{1,3}\)|[-_]\d{1,2})?'?$/;

export const figureNumbers = defineRule({
  id: 'G-01',
  group: 'drawings',
  title: t('附图按图1、图2顺序编号', 'Figures numbered 图1, 图2 …'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['RR-21¶1', 'GL-1-1-4.3'],
  needs: ['drawings', 'figure-labels'],
  messages: {
    default: {
      what: t('附图的编号“{label}”不是“图”加阿拉伯数字的形式。', '“{label}” is not the word 图 with an Arabic number.'),
      why: t(
        '附图总数在两幅以上的，用阿拉伯数字顺序编号，并在编号前冠以“图”字。',
        'Two or more figures are numbered in Arabic numerals, each with the word 图 before it.',
      ),
      todo: t('改为“图1”“图2”的形式，标注在图的正下方。', 'Write 图1, 图2 … right below each figure.'),
    },
    gap: {
      what: t('附图从图{last}跳到{label}，编号不连续。', 'The figures go from 图{last} to {label}.'),
      why: t(
        '几幅附图应当按照“图1，图2，……”顺序编号排列。',
        'Figures are numbered and arranged in the order 图1, 图2 ….',
      ),
      todo: t('改正编号，或者补上缺少的图。', 'Correct the numbers or add the missing figure.'),
    },
    twice: {
      what: t('有两幅附图都编号为{label}。', 'Two figures bear the number {label}.'),
      why: t('几幅附图应当按照“图1，图2，……”顺序编号，各不相同。', 'Each figure has its own number.'),
      todo: t('改正重复的编号。', 'Correct the repeated number.'),
    },
    order: {
      what: t('{label}排在图{last}之后。', '{label} stands after 图{last}.'),
      why: t('几幅附图应当按照“图1，图2，……”顺序排列。', 'Figures are arranged in the order of their numbers.'),
      todo: t('按编号顺序排列附图。', 'Arrange the figures by number.'),
    },
    unlabelled: {
      what: t('有一幅附图没有编号，其他附图有。', 'One figure bears no number while the others do.'),
      why: t(
        '附图总数在两幅以上的，应当顺序编号，编号标注在相应附图的正下方。',
        'Two or more figures are numbered, each right below the figure.',
      ),
      todo: t('补上图号；同一幅图分成几张图像的，合为一幅。', 'Number it; join images that are one figure.'),
    },
  },
  limits: [
    t(
      '只看文件写明的图号，图中画出的编号读不到；只有一幅附图的可以不编号。',
      'Only labels given by the file are judged; a single figure needs no number.',
    ),
    t('一幅图的各部分（图6A、图6B）算同一号。', 'Parts of a figure (图6A, 图6B) share its number.'),
  ],
  *detect(study): Iterable<Hit> {
    const { figures } = study.text;
    if (figures.length < 2) return;
    const given = figures.filter(({ labelDerived }) => !labelDerived);
    if (given.length < 2) return;
    const seen = new Set<string>();
    const numbers = new Set(figureLabels(study).map(({ number }) => number));
    let last = 0;
    let gapped = false;
    for (const figure of figures) {
      const { label } = figure;
      const at = atFigure('drawings', label);
      if (figure.labelDerived || label === '') {
        yield { at, message: 'unlabelled', severity: 'W' };
        continue;
      }
      const match = NUMBER.exec(fold(label).replace(/\s/g, ''));
      if (!match) {
        yield { at, params: { label } };
        continue;
      }
      const number = Number(match[1]);
      const name = `${number}${match[2] ?? ''}`.toLowerCase();
      if (seen.has(name)) yield { at, message: 'twice', params: { label } };
      else if (number < last) yield { at, message: 'order', params: { label, last } };
      else if (number > last + 1 && !numbers.has(last + 1) && !gapped) {
        gapped = true;
        yield { at, message: 'gap', params: { label, last } };
      }
      seen.add(name);
      last = Math.max(last, number);
    }
  },
});
