import { text as t } from '#kernel/text.ts';
import { atField } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

export const filedEntity = defineRule({
  id: 'P-02',
  group: 'pre-examination',
  title: t('第一申请人为有效备案主体', 'First applicant is a filed entity in good standing'),
  severity: 'E',
  kinds: ['invention', 'utility', 'design'],
  basis: ['custom'],
  needs: ['facts.firstApplicant'],
  messages: {
    default: {
      what: t('第一申请人“{name}”{state}。', 'The first applicant "{name}" {state}.'),
      why: t(
        '预审请求的第一申请人应为在本中心备案且未被暂停的主体。',
        'The first applicant must be an entity filed with the centre and not suspended.',
      ),
      todo: t(
        '先办理备案或等待恢复；联合申请的，由有效备案主体作第一申请人。',
        'File the entity first or wait for its restoration; in a joint application put a filed entity first.',
      ),
    },
    seat: {
      what: t(
        '第一申请人“{name}”的住所不在本中心服务地域内。',
        'The seat of the first applicant "{name}" lies outside the region of the centre.',
      ),
      why: t('保护中心为本行政区域内登记的主体提供预审。', 'A centre serves entities registered in its region.'),
      todo: t(
        '向住所地的保护中心提出请求，或更正登记的住所。',
        'Ask the centre of its own seat, or correct the recorded seat.',
      ),
    },
  },
  limits: [
    t(
      '以本中心备案登记为准，登记之外的变更看不到。',
      'Relies on the centre’s records; changes not recorded there are unseen.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const { name, filing, inRegion } = study.context.facts!.firstApplicant!;
    const recorded = study.text.parties.find((party) => party.role === 'applicant')?.name;
    const at = atField('filing', 'firstApplicant');
    const shown = name || recorded || '';
    if (filing !== 'active') yield { at, params: { name: shown, state: STATES[filing] } };
    if (!inRegion) yield { at, message: 'seat', params: { name: shown } };
  },
});

const STATES = {
  suspended: t('的备案已被暂停', 'is suspended'),
  cancelled: t('的备案已被取消', 'has had its filing cancelled'),
  none: t('未在本中心备案', 'is not filed with the centre'),
};
