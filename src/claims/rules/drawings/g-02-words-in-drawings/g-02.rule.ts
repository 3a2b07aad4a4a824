import { text as t } from '#kernel/text.ts';
import { withoutPlaceholders } from '../../../model/index.ts';
import { atFigure } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

/** Two words of small letters, or one of five or more. */
const FOREIGN = /[A-Za-z]?[a-z]{4,}|[A-Za-z][a-z]{2,}\s[A-Za-z][a-z]{2,}/;
const HAN = /[\u4e00-\u9fa5]/;

export const wordsInDrawings = defineRule({
  id: 'G-02',
  group: 'drawings',
  title: t('附图中只有必需的词语，用中文', 'Only necessary words in drawings, in Chinese'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['RR-21¶3', 'GL-1-1-4.3'],
  needs: ['drawings', 'figure-words'],
  settings: {
    most: { title: t('图中词语最多字数', 'Most characters of words in a drawing'), default: 30, basis: 'custom' },
  },
  messages: {
    default: {
      what: t('{label}中有外文词语“{words}”。', '{label} has the foreign words “{words}”.'),
      why: t(
        '附图中的词语应当使用中文，必要时可以在其后的括号里注明原文。',
        'Words in drawings are Chinese; the original may follow in brackets.',
      ),
      todo: t('改用中文，原文放在其后的括号里。', 'Use Chinese, with the original in brackets after it.'),
    },
    long: {
      what: t('{label}中有整句注释“{words}”。', '{label} has a whole sentence: “{words}”.'),
      why: t('附图中除必需的词语外，不应当含有其他注释。', 'Drawings hold no notes beyond the necessary words.'),
      todo: t('把注释移到说明书文字部分。', 'Move it to the description.'),
    },
  },
  limits: [
    t(
      '只有来源以文字给出图中词语时才能判断；图像中的文字读不到。',
      'Judged only where the source gives the words as text; text inside images cannot be read.',
    ),
    t(
      '通行的缩写（LED、CPU、GPS等全大写）和单位、符号不报。',
      'Common abbreviations in capitals, units and symbols are not reported.',
    ),
  ],
  *detect(study, setting): Iterable<Hit> {
    for (const { label, words } of study.text.figures)
      for (const word of words ?? []) {
        const bare = withoutPlaceholders(word).trim();
        if (bare.length === 0 || label === bare) continue;
        const at = atFigure('drawings', label);
        if (FOREIGN.test(bare) && !HAN.test(bare)) yield { at, params: { label, words: bare.slice(0, 40) } };
        else if (bare.length > setting('most') && /[，。；]/.test(bare))
          yield { at, message: 'long', params: { label, words: bare.slice(0, 40) } };
      }
  },
});
