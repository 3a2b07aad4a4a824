import type { ExampleSet } from '../example.ts';
import { type Derivation, DerivationPanel } from './derivation-panel.tsx';

/** A limit over the 2024 Labour Day holidays, with the make-up working day of 28 April. */
export const laborDay: Derivation = {
  limit: { zh: '预审意见出具：5个工作日', en: 'Opinion to be issued: 5 working days' },
  basis: { label: { zh: '本中心办事承诺（演示）', en: 'Promise of this centre (demo)' }, customary: true },
  days: [
    { day: '2024-04-25', kind: 'start', why: { zh: '收到答复', en: 'Reply received' } },
    { day: '2024-04-26', kind: 'counted', n: 1 },
    { day: '2024-04-27', kind: 'skipped', why: { zh: '周六', en: 'Saturday' } },
    { day: '2024-04-28', kind: 'counted', n: 2 },
    { day: '2024-04-29', kind: 'counted', n: 3 },
    { day: '2024-04-30', kind: 'counted', n: 4 },
    { day: '2024-05-01', kind: 'skipped', why: { zh: '劳动节放假', en: 'Labour Day holiday' } },
    { day: '2024-05-02', kind: 'skipped', why: { zh: '劳动节放假', en: 'Labour Day holiday' } },
    { day: '2024-05-03', kind: 'skipped', why: { zh: '劳动节放假', en: 'Labour Day holiday' } },
    { day: '2024-05-04', kind: 'skipped', why: { zh: '劳动节放假', en: 'Labour Day holiday' } },
    { day: '2024-05-05', kind: 'skipped', why: { zh: '劳动节放假', en: 'Labour Day holiday' } },
    { day: '2024-05-06', kind: 'due', n: 5 },
  ],
};

const provisional: Derivation = {
  limit: { zh: '补正答复：3个工作日', en: 'Reply to correction: 3 working days' },
  basis: { label: { zh: '本中心办事承诺（演示）', en: 'Promise of this centre (demo)' }, customary: true },
  provisional: true,
  days: [
    { day: '2027-02-04', kind: 'start' },
    { day: '2027-02-05', kind: 'counted', n: 1 },
    { day: '2027-02-06', kind: 'skipped', why: { zh: '周六', en: 'Saturday' } },
    { day: '2027-02-07', kind: 'skipped', why: { zh: '周日', en: 'Sunday' } },
    {
      day: '2027-02-08',
      kind: 'paused',
      why: { zh: '申请人申请中止办理，停钟一天', en: 'Paused at the request of the applicant' },
    },
    { day: '2027-02-09', kind: 'counted', n: 2 },
    { day: '2027-02-10', kind: 'due', n: 3 },
  ],
};

export const examples: ExampleSet = {
  id: 'derivation-panel',
  group: 'matter',
  title: { zh: '日期推算', en: 'Derivation of a date' },
  about: {
    zh: '任何日期都能打开它的来历：依据、起算、逐日计数、每个不计的日子为什么不计。',
    en: 'Any date can show where it comes from: basis, start, each counted day, and why the others were not counted.',
  },
  examples: [
    {
      name: 'holiday',
      title: { zh: '跨劳动节与调休', en: 'Over a holiday with a make-up day' },
      render: () => <DerivationPanel {...laborDay} />,
    },
    {
      name: 'provisional',
      title: { zh: '停钟与暂定', en: 'Paused and provisional' },
      render: () => <DerivationPanel {...provisional} />,
    },
  ],
};
