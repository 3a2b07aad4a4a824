import { text as t } from '#kernel/text.ts';
import { atField, placeIn } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

/** A description that tells of the twin. */
const TOLD = /(?:同日|同一天)[^。；\n]{0,24}(?:申请|提交)[^。；\n]{0,16}(?:实用新型|发明)专利(?:申请)?/;

export const sameDayStatement = defineRule({
  id: 'R-19',
  group: 'request',
  title: t('同日申请发明和实用新型的说明', 'Statement of a same-day twin'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['RR-47¶2', 'PL-9¶1'],
  needs: ['request'],
  messages: {
    default: {
      what: t(
        '同日就同样的发明创造申请了另一专利，请求书没有声明。',
        'The same subject is filed as the other kind the same day, but the request does not say so.',
      ),
      why: t(
        '应当在申请时分别说明对同样的发明创造已申请了另一专利；未作说明的，只能授予一项专利权。',
        'Both requests must say so at filing; otherwise only one patent can be granted.',
      ),
      todo: t('在两件申请的请求书中都勾选同日申请声明。', 'Tick the statement in the requests of both applications.'),
    },
  },
  limits: [
    t(
      '只在登记信息说明有同日申请，或者说明书自己写明时判断；看不到另一件申请的请求书。',
      'Judged only when the records or the description tell of a twin; the request of the other is not seen.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    if (study.text.request!.sameDayUtility) return;
    if (study.context.facts?.circumstances?.includes('same-day-twin')) {
      yield { at: atField('request', 'sameDayUtility') };
      return;
    }
    const { text } = study.description;
    if (!text.includes('同日') && !text.includes('同一天')) return;
    const told = TOLD.exec(text);
    if (told) yield { at: placeIn(study.description, told.index, told.index + told[0].length) };
  },
});
