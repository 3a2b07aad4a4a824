import { text as t } from '#kernel/text.ts';
import { fold } from '../../../model/index.ts';
import { atField } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

const why = t(
  '有附图的专利申请，应当在请求书中指定一幅最能说明技术特征的说明书附图作为摘要附图。',
  'An application with drawings names, in the request, the figure that shows its features best.',
);

export const abstractFigure = defineRule({
  id: 'R-22',
  group: 'request',
  title: t('请求书指定摘要附图', 'The abstract figure is named in the request'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['RR-26¶2', 'GL-1-1-4.5.2'],
  needs: ['request', 'drawings'],
  messages: {
    default: {
      what: t(
        '有{count}幅附图，请求书没有指定摘要附图。',
        'There are {count} figures, but the request names none for the abstract.',
      ),
      why,
      todo: t('在请求书“摘要附图”一栏填写图号。', 'Enter the number of a figure in the box “abstract figure”.'),
    },
    missing: {
      what: t(
        '指定的摘要附图{figure}不是说明书附图之一。',
        'The named abstract figure, {figure}, is none of the drawings.',
      ),
      why,
      todo: t('改填说明书附图中已有的图号，或者补交该图。', 'Name a figure that is there, or hand it in.'),
    },
  },
  limits: [t('指定的图是否最能说明技术特征，不判断。', 'Whether it is the best figure is not judged.')],
  *detect({ text }): Iterable<Hit> {
    const named = text.request!.abstractFigure;
    const at = atField('request', 'abstractFigure');
    if (named === undefined || named.trim() === '') {
      if (!text.abstractFigure) yield { at, params: { count: text.figures.length } };
      return;
    }
    const wanted = bare(named);
    const there = text.figures.some(({ label }) => {
      const own = bare(label);
      // A figure in parts (图3(a), 图3B) is named as a whole, too.
      return own === wanted || (own.startsWith(wanted) && !/^\d/.test(own.slice(wanted.length)));
    });
    if (!there) yield { at, message: 'missing', params: { figure: named } };
  },
});

const bare = (label: string): string =>
  fold(label)
    .replace(/[\s图第幅()]/g, '')
    .toLowerCase();
