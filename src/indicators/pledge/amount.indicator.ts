import { defineIndicator } from '#engine/indicator/indicator.ts';
import { text as t } from '#kernel/text.ts';

export const pledgeAmount = defineIndicator({
  id: 'pledge.amount',
  version: '2026-01',
  title: t('专利质押登记金额', 'Amount secured by patent pledges'),
  definition: t(
    '当年登记、截至当日的专利权质押担保的债权金额之和（登记金额，不等于实际放款）。',
    'Sum of the debts secured by pledges registered this year up to the day; not the loans released.',
  ),
  unit: t('万元', '10 000 CNY'),
  digits: 2,
  measures: {
    secured: {
      from: { register: 'pledge' },
      where: { lte: [{ ref: 'yearStart' }, { ref: 'registered_on' }] },
      take: { sum: 'secured_fen' },
    },
  },
  value: { measure: 'secured', per: 1_000_000 },
  dimensions: ['division'],
  public: true,
  basis: ['custom'],
});
