import type { CheckDefinition } from '#engine/procedure/types.ts';
import { unmet } from '#engine/procedure/unmet.ts';
import { text as t } from '#kernel/text.ts';
import { answersOf, CONDITIONS, type EntityCondition } from './conditions.ts';

const custom = (field?: string) => ({ basis: ['custom'], ...(field ? { field } : {}) });

const checkOf = ({ title, basis, asks, field, judge }: EntityCondition): CheckDefinition => ({
  title,
  basis,
  run: ({ input, settings, today }) => {
    const judged = judge(answersOf(input), settings, today);
    return judged.verdict === 'unmet' ? [unmet(asks(settings), judged.missing, judged.next, custom(field))] : [];
  },
});

interface EntityFact {
  state?: string;
  suspended_until?: string | null;
  barred_until?: string | null;
}

export const checks: Record<string, CheckDefinition> = {
  'own-code': {
    title: t('填写的信用代码就是申请单位自己的', 'The credit code is that of the applying entity'),
    basis: ['custom'],
    run: ({ input, actor }) =>
      input.creditCode === actor.code
        ? []
        : [
            unmet(
              t('以本单位名义申请备案', 'The entity files for itself'),
              t('填写的信用代码与当前办理身份的单位不一致。', 'The code is not that of the entity you act for.'),
              t('请核对信用代码，或切换办理身份。', 'Check the code, or act for that entity.'),
              custom('creditCode'),
            ),
          ],
  },
  ...Object.fromEntries(CONDITIONS.map((one) => [one.id, checkOf(one)])),
  'not-filed-yet': {
    title: t('尚未在本中心备案', 'Not filed with the centre yet'),
    basis: ['custom'],
    run: ({ facts }) => {
      const { state, suspended_until: until } = (facts.entity ?? {}) as EntityFact;
      if (state !== 'filed' && state !== 'suspended') return [];
      return [
        unmet(
          t('尚未备案', 'Not filed yet'),
          state === 'filed'
            ? t('贵单位的备案有效。', 'Your entity is filed and in good standing.')
            : t(
                `贵单位的备案目前处于暂停状态${until ? `，暂停至${until}` : ''}。`,
                `The filing of your entity is suspended${until ? ` until ${until}` : ''}.`,
              ),
          t(
            '信息有变化的，请办理“备案信息变更”；被暂停的，期满自动恢复。',
            'If something changed, ask for a change of the filing data; a suspension ends by itself.',
          ),
          custom(),
        ),
      ];
    },
  },
  'not-barred': {
    title: t('取消备案后已过不得重新申请的期间', 'No longer barred after a cancellation'),
    basis: ['custom'],
    run: ({ facts, today }) => {
      const { state, barred_until: from } = (facts.entity ?? {}) as EntityFact;
      if (state !== 'cancelled' || !from || from <= today) return [];
      return [
        unmet(
          t('取消备案后不得重新申请的期间已过', 'The bar after a cancellation is over'),
          t(
            `贵单位的备案已被取消，${from}起可以重新申请。`,
            `The filing was cancelled; you may apply again from ${from}.`,
          ),
          t(
            `请在${from}或以后申请；对处理决定有异议的，在处理决定办件中申请复核。`,
            `Apply on ${from} or later; to contest the decision, ask for its review in that matter.`,
          ),
          custom(),
        ),
      ];
    },
  },
};
