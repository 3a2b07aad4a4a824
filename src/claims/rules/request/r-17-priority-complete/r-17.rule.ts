import { parsePatentApplication } from '#kernel/numbers/index.ts';
import { text as t } from '#kernel/text.ts';
import { atField } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';
import { dayOfForm, isChineseOffice } from '../dates.ts';
import { isBlank } from '../people.ts';

const why = t(
  '要求优先权的，请求书应当写明在先申请的申请日、申请号和原受理机构的名称。',
  'A priority claim states filing date, number and office of the earlier application.',
);

export const priorityComplete = defineRule({
  id: 'R-17',
  group: 'request',
  title: t('优先权声明的三项内容', 'The three items of a priority claim'),
  severity: 'E',
  kinds: ['invention', 'utility', 'design'],
  basis: ['RR-19(5)', 'RR-34¶2'],
  needs: ['request'],
  messages: {
    default: {
      what: t('第{n}项优先权没有写{item}。', 'Priority {n} has no {item}.'),
      why,
      todo: t(
        '补填{item}；漏写一项或者两项的，须在指定期限内补正。',
        'Add the {item}; one or two missing items can be corrected within the set time.',
      ),
    },
    date: {
      what: t('第{n}项优先权的在先申请日不是有效日期。', 'The filing date of priority {n} is no real day.'),
      why,
      todo: t('按年月日改正。', 'Correct the date.'),
    },
    number: {
      what: t(
        '第{n}项优先权的中国申请号不正确：位数、种类或者校验位不符。',
        'The Chinese number of priority {n} is wrong: length, kind or check character.',
      ),
      why,
      todo: t('对照受理通知书改正申请号。', 'Correct it by the notice of acceptance.'),
    },
  },
  limits: [t('外国申请号的格式不核对。', 'The form of foreign numbers is not checked.')],
  *detect(study): Iterable<Hit> {
    for (const [i, { date, number, office }] of study.text.request!.priorities.entries()) {
      const n = i + 1;
      const at = (field: string) => atField('request', `priority.${n}.${field}`);
      if (isBlank(date)) yield { at: at('date'), params: { n, item: t('在先申请日', 'filing date') } };
      else if (!dayOfForm(date)) yield { at: at('date'), message: 'date', params: { n } };
      if (isBlank(number)) yield { at: at('number'), params: { n, item: t('在先申请号', 'application number') } };
      else if (isChineseOffice(office) && isWrong(number!, study.context.on))
        yield { at: at('number'), message: 'number', params: { n } };
      if (isBlank(office))
        yield { at: at('office'), params: { n, item: t('原受理机构名称', 'office of first filing') } };
    }
  },
});

/** International applications received by the Chinese office bear their own form. */
const isWrong = (number: string, today: Parameters<typeof parsePatentApplication>[1]['today']): boolean =>
  !/^PCT/i.test(number.trim()) && !parsePatentApplication(number, { today }).ok;
