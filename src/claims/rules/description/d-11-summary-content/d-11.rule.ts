import { text as t } from '#kernel/text.ts';
import { defineRule, type Hit } from '../../rule.ts';

const PROBLEM = /目的|问题|不足|缺陷|缺点|旨在|解决|克服|难题|弊端|需求|针对|为了|需要|任务|困难/;
const EFFECT =
  /有益|效果|优点|优势|相比|好处|特点|提高|提升|降低|减少|避免|改善|从而|便于|利于|节约|节省|增强|促进|缩短|简化|防止|由此|因此|使得|有效/;

export const summaryContent = defineRule({
  id: 'D-11',
  group: 'description',
  title: t('发明内容写明问题、方案和效果', 'Summary states problem, solution and effects'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['RR-20¶1(3)'],
  needs: ['description'],
  messages: {
    default: {
      what: t(
        '“{part}”部分没有看到所要解决的技术问题。',
        'The part “{part}” does not seem to state the technical problem.',
      ),
      why: t(
        '发明内容应当写明所要解决的技术问题、解决其问题的技术方案和有益效果。',
        'The summary states the problem to be solved, the solution and the beneficial effects.',
      ),
      todo: t('补写一句，例如“本发明要解决的技术问题是……”。', 'Add a sentence such as “本发明要解决的技术问题是……”.'),
    },
    effect: {
      what: t('“{part}”部分没有看到有益效果。', 'The part “{part}” does not seem to state beneficial effects.'),
      why: t('发明内容应当对照现有技术写明有益效果。', 'The summary states the beneficial effects over the prior art.'),
      todo: t(
        '补写对照现有技术的有益效果，并说明由哪些特征带来。',
        'Add the effects over the prior art and the features they come from.',
      ),
    },
    empty: {
      what: t('“{part}”部分没有看到技术方案。', 'The part “{part}” does not seem to state the solution.'),
      why: t('发明内容应当写明解决技术问题所采用的技术方案。', 'The summary states the technical solution.'),
      todo: t(
        '补写技术方案，其内容与独立权利要求一致。',
        'Add the solution, in accordance with the independent claims.',
      ),
    },
  },
  limits: [
    t(
      '凭用语判断：换了说法的可能误报，写了用语而没有内容的看不出。',
      'Judged by words: other wordings may be missed, and words without substance pass.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const flat = study.section('summary');
    const first = flat.pieces[0];
    if (!first) return;
    const { text } = flat;
    const part = study.kind === 'utility' ? '实用新型内容' : '发明内容';
    const at = { ...first.place, start: 0, end: 0 };
    const all = study.description.text;
    if (text.replace(/\s/g, '').length < 60) {
      yield { at, message: 'empty', params: { part } };
      return;
    }
    if (!PROBLEM.test(text)) yield { at, params: { part } };
    // Some put the effects at the end of the embodiments; the words 有益效果 anywhere satisfy.
    if (!EFFECT.test(text) && !all.includes('有益效果')) yield { at, message: 'effect', params: { part } };
  },
});
