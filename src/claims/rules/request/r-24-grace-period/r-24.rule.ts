import { addSpan, chinaCalendar, span } from '#kernel/calendar/index.ts';
import { text as t } from '#kernel/text.ts';
import { atField } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';
import { dayOfForm } from '../dates.ts';

const why = t(
  '申请日（有优先权的，指优先权日）以前六个月内有法定四种情形之一的，不丧失新颖性；应当在提出申请时声明。',
  'One of the four cases within six months before filing (or priority) does not destroy novelty if it is stated at filing.',
);

export const gracePeriod = defineRule({
  id: 'R-24',
  group: 'request',
  title: t('不丧失新颖性宽限期声明', 'The statement of a grace period'),
  severity: 'W',
  kinds: ['invention', 'utility', 'design'],
  basis: ['PL-24', 'RR-33¶3', 'GL-1-1-6.3'],
  needs: ['request'],
  settings: {
    months: { title: t('宽限期（月）', 'Grace period (months)'), default: 6, basis: 'PL-24' },
    proofMonths: {
      title: t('提交证明文件的期限（月）', 'Period for the proof (months)'),
      default: 2,
      basis: 'RR-33¶3',
    },
  },
  messages: {
    default: {
      what: t(
        '声明了不丧失新颖性的宽限期，没有选择情形。',
        'A grace period is claimed but none of the cases is ticked.',
      ),
      why,
      todo: t('勾选展览会、会议、他人泄露或者紧急状态中的一项。', 'Tick exhibition, conference, leak or emergency.'),
    },
    late: {
      what: t(
        '公开日{day}距申请日（优先权日）已超过{months}个月。',
        'The disclosure on {day} lies more than {months} months before filing or priority.',
      ),
      why,
      todo: t(
        '核对公开日期；确已超过的，声明不起作用。',
        'Check the date; if it is right, the statement has no effect.',
      ),
    },
    future: {
      what: t(
        '公开日{day}晚于申请日，不需要声明。',
        'The disclosure on {day} lies after the filing; no statement is needed.',
      ),
      why,
      todo: t('核对公开日期，或者删除声明。', 'Check the date or drop the statement.'),
    },
    proof: {
      what: t('附加文件清单没有证明文件，须在{due}前提交。', 'No proof is among the attachments; it is due by {due}.'),
      why: t(
        '在展览会展出或者在会议发表的，应当自申请日起两个月内提交证明文件；逾期不适用宽限期。',
        'For exhibitions and conferences the proof is due within two months of filing; later the grace period is lost.',
      ),
      todo: t(
        '取得展览会或者会议组织单位盖章的证明，写明日期、形式和内容。',
        'Get a sealed proof from the organiser with date, form and content.',
      ),
    },
  },
  limits: [
    t('展览会和会议是否属于法定范围，不判断。', 'Whether the exhibition or conference qualifies is not judged.'),
  ],
  *detect(study, setting): Iterable<Hit> {
    const request = study.text.request!;
    if (!request.grace) return;
    const { cases, disclosedOn } = request.grace;
    if (cases.length === 0) yield { at: atField('request', 'grace') };
    const on = study.context.on;
    const first = request.priorities
      .map(({ date }) => dayOfForm(date))
      .filter((date) => date !== undefined)
      .sort()[0];
    const reference = first && first < on ? first : on;
    const months = setting('months');
    const day = dayOfForm(disclosedOn);
    const at = atField('request', 'grace.disclosedOn');
    if (day && day > on) yield { at, message: 'future', params: { day } };
    else if (day && reference > addSpan(chinaCalendar, day, span(months, 'month')).date)
      yield { at, message: 'late', params: { day, months } };
    const needsProof = cases.includes('exhibition') || cases.includes('conference');
    if (needsProof && !request.declared.some(({ name = '' }) => /证明/.test(name))) {
      const due = addSpan(chinaCalendar, on, span(setting('proofMonths'), 'month'), { roll: true }).date;
      yield { at: atField('request', 'grace.proof'), message: 'proof', severity: 'I', params: { due } };
    }
  },
});
