import { parsePatentApplication } from '#kernel/numbers/index.ts';
import { type Text, text as t } from '#kernel/text.ts';
import type { ApplicationKind } from '../../../model/index.ts';
import { atField } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';
import { dayOfForm } from '../dates.ts';
import { isBlank } from '../people.ts';

const kinds: Record<ApplicationKind, Text> = {
  invention: t('发明', 'an invention'),
  utility: t('实用新型', 'a utility model'),
  design: t('外观设计', 'a design'),
};
const why = t(
  '分案申请的请求书中应当写明原申请的申请号和申请日。',
  'A divisional request states number and filing date of the first application.',
);

export const divisional = defineRule({
  id: 'R-20',
  group: 'request',
  title: t('分案申请的原申请信息', 'What a divisional says of its first application'),
  severity: 'E',
  kinds: ['invention', 'utility', 'design'],
  basis: ['RR-49¶3', 'RR-48¶3', 'GL-1-1-5.1.1'],
  needs: ['request'],
  messages: {
    default: {
      what: t('分案申请没有写明原申请的{item}。', 'The divisional does not state the {item} of its first application.'),
      why,
      todo: t('补填原申请的{item}。', 'Add the {item} of the first application.'),
    },
    number: {
      what: t(
        '原申请的申请号不正确：位数、种类或者校验位不符。',
        'The number of the first application is wrong: length, kind or check character.',
      ),
      why,
      todo: t('对照原申请的受理通知书改正。', 'Correct it by the notice of acceptance.'),
    },
    date: {
      what: t('原申请日{fault}。', 'The filing date of the first application {fault}.'),
      why,
      todo: t('对照原申请的受理通知书改正。', 'Correct it by the notice of acceptance.'),
    },
    kind: {
      what: t('原申请是{parent}，分案申请却是{own}。', 'The first application is {parent}, the divisional {own}.'),
      why: t('分案的申请不得改变原申请的类别。', 'A divisional must be of the kind of its first application.'),
      todo: t('按原申请的类别提出分案申请。', 'File the divisional as the same kind.'),
    },
  },
  limits: [t('不核对原申请的状态和分案时机。', 'State of the first application and time of division are not checked.')],
  *detect(study): Iterable<Hit> {
    const { request } = study.text;
    if (!request?.divisional) return;
    const { number, date } = request.parent ?? {};
    const today = study.context.on;
    const at = (field: string) => atField('request', `parent.${field}`);
    let year: number | undefined;
    if (isBlank(number)) yield { at: at('number'), params: { item: t('申请号', 'number') } };
    else {
      const parsed = parsePatentApplication(number!, { today });
      if (!parsed.ok) yield { at: at('number'), message: 'number' };
      else {
        year = parsed.value.route === 'national' ? parsed.value.year : undefined;
        const parent = parsed.value.kind;
        if (parent !== study.kind)
          yield { at: at('number'), message: 'kind', params: { parent: kinds[parent], own: kinds[study.kind] } };
      }
    }
    if (isBlank(date)) {
      yield { at: at('date'), params: { item: t('申请日', 'filing date') } };
      return;
    }
    const day = dayOfForm(date);
    const fault = !day
      ? t('不是有效日期', 'is no real day')
      : day > today
        ? t('晚于分案申请日', 'lies after the divisional')
        : year !== undefined && Number(day.slice(0, 4)) !== year
          ? t('与申请号中的年份不符', 'does not fit the year in the number')
          : undefined;
    if (fault) yield { at: at('date'), message: 'date', params: { fault } };
  },
});
