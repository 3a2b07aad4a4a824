import { defineIndicator } from '#engine/indicator/indicator.ts';
import { text as t } from '#kernel/text.ts';

export const filedEntities = defineIndicator({
  id: 'preexam.filedEntities',
  version: '2026-01',
  title: t('备案主体数', 'Filed entities'),
  definition: t(
    '截至当日备案有效（含暂停）的单位数。',
    'Entities whose filing stands on the day, suspended ones included.',
  ),
  unit: t('家', 'entities'),
  digits: 0,
  measures: { entities: { from: { register: 'filed-entity' }, take: { count: true } } },
  value: { measure: 'entities' },
  dimensions: ['division'],
  public: true,
  basis: ['custom'],
});
