import { text as t } from '#kernel/text.ts';
import { inTitle } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

/** The page counts of a published front page, which extraction glues to the title. */
const HEADER = /^权利要求书\d{1,3}页\s?说明书\d{1,3}页(?:\s?附图\d{1,3}页)?/;

const why = t(
  '名称一般不得超过25个字，必要时可不受此限，但也不得超过60个字。',
  'A title has 25 characters at most as a rule, and never more than 60.',
);

export const titleLength = defineRule({
  id: 'R-11',
  group: 'request',
  title: t('名称的字数', 'Length of the title'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['GL-1-1-4.1.1'],
  needs: ['title'],
  settings: {
    long: {
      title: t('名称一般不超过的字数', 'Characters a title should not exceed'),
      default: 25,
      basis: 'GL-1-1-4.1.1',
    },
    most: { title: t('名称字数上限', 'Most characters of a title'), default: 60, basis: 'GL-1-1-4.1.1' },
  },
  messages: {
    default: {
      what: t('名称共{count}个字，超过{limit}个字。', 'The title has {count} characters, more than {limit}.'),
      why,
      todo: t(
        '缩短名称，只写主题和类型，效果和步骤放到说明书。',
        'Shorten it to subject and kind; effects and steps belong into the description.',
      ),
    },
    long: {
      what: t(
        '名称共{count}个字，超过一般的{limit}个字。',
        'The title has {count} characters, more than the usual {limit}.',
      ),
      why,
      todo: t('能缩短则缩短；确有必要的，可以保留。', 'Shorten it where possible; it may stay where needed.'),
    },
  },
  limits: [
    t(
      '每个字符计一个字，空白不计；办公系统可能把一串西文计作一个字。',
      'Every character counts one, blanks none; the office’s software may count a Latin word as one.',
    ),
  ],
  *detect({ text }, setting): Iterable<Hit> {
    const title = text.title!;
    let count = 0;
    for (const c of title.replace(HEADER, '').normalize('NFC')) if (c.trim() !== '') count++;
    const [long, most] = [setting('long'), setting('most')];
    const at = inTitle(0, title.length);
    if (count > most) yield { at, params: { count, limit: most } };
    else if (count > long) yield { at, message: 'long', severity: 'W', params: { count, limit: long } };
  },
});
