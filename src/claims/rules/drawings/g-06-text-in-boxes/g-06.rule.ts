import type { Text } from '#kernel/text.ts';
import { text as t } from '#kernel/text.ts';
import { describedFigures, figureLabels } from '../../../study/figures.ts';
import { atFigure } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

const KINDS: readonly [RegExp, Text][] = [
  [/流程图|步骤图|流程示意/, t('流程图', 'flow chart')],
  [/框图|模块图|方框|系统结构图|架构图/, t('框图', 'block chart')],
];

export const textInBoxes = defineRule({
  id: 'G-06',
  group: 'drawings',
  title: t('流程图、框图框内有文字', 'Words in the boxes of flow and block charts'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['GL-1-1-4.3'],
  needs: ['description', 'drawings', 'figure-words'],
  messages: {
    default: {
      what: t('图{number}是{kind}，框内没有文字。', 'Figure {number} is a {kind} without words in its boxes.'),
      why: t(
        '流程图、框图应当在其框内给出必要的文字和符号。',
        'Flow and block charts have the necessary words and symbols in their boxes.',
      ),
      todo: t(
        '在各框内写上步骤或者模块的名称，不要只写标号。',
        'Write the step or module into each box, not only a number.',
      ),
    },
  },
  limits: [
    t(
      '只有来源以文字给出图中词语时才能判断；图像中的文字读不到。',
      'Judged only where the source gives the words as text; text inside images cannot be read.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const described = describedFigures(study);
    for (const { figure, number } of figureLabels(study)) {
      if (figure.words === undefined) continue;
      const said = described.find((d) => d.number === number)?.said ?? '';
      const kind = KINDS.find(([pattern]) => pattern.test(said));
      if (!kind) continue;
      const named = figure.words.filter((word) => /[\u4e00-\u9fa5]{2}/.test(word) && word.trim() !== figure.label);
      if (named.length < 2) yield { at: atFigure('drawings', figure.label), params: { number, kind: kind[1] } };
    }
  },
});
