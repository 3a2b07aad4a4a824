import { type Text, text as t } from '#kernel/text.ts';

export interface Measure {
  value: string;
  label: Text;
  basis: string;
}

/** What follows from a finding of the national office, and who sees to it; followed up one by one. */
export const MEASURES: readonly Measure[] = [
  {
    value: 'fee-reduction',
    label: t(
      '不予减缴专利费用，已减缴的要求补缴；五年内多次的，该期间不予减缴',
      'No reduction of fees; reductions are repaid; none at all within five years where repeated',
    ),
    basis: 'O77-9',
  },
  {
    value: 'publication',
    label: t('予以公布，并归集至全国信用信息共享平台', 'Publication, and entry on the national credit platform'),
    basis: 'O77-9',
  },
  {
    value: 'dishonesty',
    label: t('情形严重的，列入严重违法失信名单', 'In grave cases, entry on the list of serious dishonesty'),
    basis: 'O77-9',
  },
  {
    value: 'statistics',
    label: t('从专利申请数量统计中扣除', 'Removal from the statistics of filings'),
    basis: 'O77-9',
  },
  {
    value: 'subsidy',
    label: t('不予资助、奖励，已给予的予以追回', 'No subsidies or awards; what was given is repaid'),
    basis: 'O77-9',
  },
  {
    value: 'enforcement',
    label: t(
      '移送县级以上专利执法部门，可予警告、十万元以下罚款',
      'Referral to the patent enforcement department: warning, fine up to CNY 100,000',
    ),
    basis: 'RR-100',
  },
  {
    value: 'filing',
    label: t('备案主体处理（暂停或取消备案）', 'Sanction of the filed entity (suspension or cancellation)'),
    basis: 'custom',
  },
];

export const MEASURE_OPTIONS = MEASURES.map(({ value, label }) => ({ value, label }));
