import type { CheckDefinition } from '#engine/procedure/types.ts';
import { unmet } from '#engine/procedure/unmet.ts';
import { text as t } from '#kernel/text.ts';

const custom = { basis: ['custom'] };

export const checks: Record<string, CheckDefinition> = {
  'own-code': {
    title: t('以本单位名义申请', 'The entity asks for itself'),
    basis: ['custom'],
    run: ({ input, actor }) =>
      input.creditCode === actor.code
        ? []
        : [
            unmet(
              t('以本单位名义申请', 'The entity asks for itself'),
              t('填写的信用代码与当前办理身份的单位不一致。', 'The code is not that of the entity you act for.'),
              t('请核对信用代码，或切换办理身份。', 'Check the code, or act for that entity.'),
              { ...custom, field: 'creditCode' },
            ),
          ],
  },
  'entity-filed': {
    title: t('本中心的有效备案主体', 'A filed entity in good standing'),
    basis: ['custom'],
    run: ({ facts }) =>
      (facts.entity as { state?: string } | undefined)?.state === 'filed'
        ? []
        : [
            unmet(
              t('备案有效', 'The filing stands'),
              t('没有查到贵单位有效的备案。', 'No filing of your entity in good standing was found.'),
              t('请先备案；备案被暂停的，恢复后再申请。', 'File your entity first, or ask once it is restored.'),
              custom,
            ),
          ],
  },
  'once-a-year': {
    title: t('本年度尚未申请过追加', 'Not asked for this year yet'),
    basis: ['custom'],
    run: ({ facts, settings, year }) => {
      const most = Number(settings['per-year']);
      const asked = Number(facts.asked ?? 0) - Number(facts.withdrawn ?? 0);
      if (asked < most) return [];
      const next = Number(year.start.slice(0, 4)) + 1;
      return [
        unmet(
          t(`每年最多申请${most}次追加名额`, `At most ${most} request(s) for an increase a year`),
          t(`本年度已申请${asked}次。`, `You asked ${asked} time(s) this year.`),
          t(
            `请等${next}年1月1日的新年度名额；急需的，符合条件的可以申请优先审查推荐。`,
            `Wait for the quota of ${next} from 1 January, or see whether priority examination is open to you.`,
          ),
          custom,
        ),
      ];
    },
  },
};
