import type { Queries, Tx } from '#adapters/postgres/index.ts';
import type { Procedure, SettingDefinition } from '#engine/procedure/types.ts';
import type { Span } from '#kernel/calendar/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';
import type { House } from '../house.ts';
import { settingsOf } from '../settings.ts';

/** How a matter about an application text ended, as far as the keeping time of the text depends on it. */
export const OUTCOMES = ['not-accepted', 'withdrawn', 'failed', 'off-track', 'published'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const outcomeTitles: Record<Outcome, { zh: string; en: string }> = {
  'not-accepted': t('不予受理', 'Not accepted'),
  withdrawn: t('撤回', 'Withdrawn'),
  failed: t('预审不合格', 'Failed'),
  'off-track': t('合格后未授权或未加快', 'Passed, then dropped, refused or not on the fast track'),
  published: t('已授权公告', 'Granted and published'),
};

const keeping = (zh: string, en: string, months: number): SettingDefinition => ({
  title: t(`申请文件保存期限：${zh}`, `Keeping time of the texts: ${en}`),
  default: { unit: 'month', n: months },
  basis: ['custom'],
});

/** No public rule fixes any of this: all of it is custom, dated, and the site's own to set. */
export const secrecySettings: Record<string, SettingDefinition> = {
  'keep-not-accepted': keeping('不予受理', 'not accepted', 6),
  'keep-withdrawn': keeping('撤回', 'withdrawn', 6),
  'keep-failed': keeping('预审不合格', 'failed', 12),
  'keep-off-track': keeping('合格后未授权或未加快', 'passed, then dropped', 24),
  'keep-published': keeping('已授权公告', 'granted and published', 36),
  'keep-loose': {
    title: t('上传后未提交的文件保存天数', 'Days for which uploads that were never handed in are kept'),
    default: 30,
    basis: ['custom'],
  },
  'second-persons': {
    title: t('可以监销的岗位', 'Posts that may confirm a destruction'),
    default: ['centre-leader', 'auditor'],
    basis: ['custom'],
  },
  'staff-names': {
    title: t('阅览记录向当事人显示中心人员姓名', 'The reading log tells parties the names of staff'),
    default: false,
    basis: ['custom'],
  },
  'hours-from': {
    title: t('正常阅览时间自（时）', 'Ordinary reading hours from'),
    default: 7,
    basis: ['custom'],
  },
  'hours-to': {
    title: t('正常阅览时间至（时）', 'Ordinary reading hours until'),
    default: 20,
    basis: ['custom'],
  },
  'many-matters': {
    title: t('短时间内阅览多少件算异常', 'More matters than this in a short time are unusual'),
    default: 15,
    basis: ['custom'],
  },
  'many-minutes': {
    title: t('“短时间”的分钟数', 'The short time, in minutes'),
    default: 60,
    basis: ['custom'],
  },
};

/** The settings of secrecy, in the shape of a procedure's: administrators enter them on the same page. */
export const secrecyGroup: Pick<Procedure, 'id' | 'title' | 'settings'> = {
  id: 'secrecy',
  title: t('保密：阅览、保存与销毁', 'Secrecy: reading, keeping, destroying'),
  settings: secrecySettings,
};

export interface SecrecySettings {
  keep: Record<Outcome, Span>;
  secondPersons: string[];
  staffNames: boolean;
  hours: { from: number; to: number };
  many: { matters: number; minutes: number };
}

export async function secrecySettingsOf(
  house: House,
  queries: Queries | Tx,
  body: string,
  day: PlainDate,
): Promise<SecrecySettings> {
  const values = await settingsOf(house, queries, secrecyGroup, body, day);
  return {
    keep: Object.fromEntries(OUTCOMES.map((one) => [one, values[`keep-${one}`] as Span])) as Record<Outcome, Span>,
    secondPersons: values['second-persons'] as string[],
    staffNames: values['staff-names'] as boolean,
    hours: { from: values['hours-from'] as number, to: values['hours-to'] as number },
    many: { matters: values['many-matters'] as number, minutes: values['many-minutes'] as number },
  };
}
