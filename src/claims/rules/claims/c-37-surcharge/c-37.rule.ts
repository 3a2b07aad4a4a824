import { text as t } from '#kernel/text.ts';
import { inClaim, type Study } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

export const surcharge = defineRule({
  id: 'C-37',
  group: 'claims',
  title: t('权利要求超过10项的申请附加费', 'Surcharge for more than ten claims'),
  severity: 'I',
  kinds: ['invention', 'utility'],
  basis: ['RR-110¶1', 'RR-112¶1'],
  needs: ['claims'],
  settings: {
    free: { title: t('不收附加费的项数', 'Claims without surcharge'), default: 10, basis: 'custom' },
    fee: { title: t('每项附加费（元）', 'Surcharge per claim (yuan)'), default: 150, basis: 'custom' },
  },
  messages: {
    default: {
      what: t(
        '共{count}项权利要求，超出{free}项的{more}项须缴申请附加费，约{amount}元。',
        '{count} claims: {more} beyond {free} bear a surcharge of about {amount} yuan.',
      ),
      why: t(
        '申请附加费应当在缴纳申请费的期限内缴纳，期满未缴足的，申请视为撤回；金额以现行收费标准为准。',
        'The surcharge is due with the filing fee; if it is not paid the application counts as withdrawn. The amount follows the current schedule.',
      ),
      todo: t('不是缺陷；可以合并或者删减从属权利要求。', 'No defect; dependent claims may be merged or dropped.'),
    },
  },
  limits: [
    t(
      '项数和金额是可修改的设置，不是法律条文；说明书页数的附加费不计。',
      'Number and amount are settings, not law; the surcharge for pages of the description is not counted.',
    ),
    t('按读到的项数计算，缺页时偏少。', 'It counts the claims that were read; lost pages make it too low.'),
  ],
  *detect(study: Study, setting): Iterable<Hit> {
    const free = setting('free');
    const { claims } = study;
    const first = claims[free];
    if (!first) return;
    const more = claims.length - free;
    yield {
      at: inClaim(study, first, 0, 0),
      params: { count: claims.length, free, more, amount: more * setting('fee') },
    };
  },
});
