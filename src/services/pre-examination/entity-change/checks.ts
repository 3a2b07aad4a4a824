import type { CheckDefinition } from '#engine/procedure/types.ts';
import { unmet } from '#engine/procedure/unmet.ts';
import { text as t } from '#kernel/text.ts';
import { CONDITIONS } from '../entity-filing/conditions.ts';
import { CHANGES } from './forms.ts';

const fieldOpen = CONDITIONS.find((one) => one.id === 'field-open')!;

export const checks: Record<string, CheckDefinition> = {
  'is-filed': {
    title: t('是本中心的备案主体', 'Filed with the centre'),
    basis: ['custom'],
    run: ({ facts }) => {
      const { state } = (facts.entity ?? {}) as { state?: string };
      if (state === 'filed' || state === 'suspended') return [];
      return [
        unmet(
          t('是本中心的备案主体', 'Filed with the centre'),
          t('贵单位目前没有备案。', 'Your entity is not filed at present.'),
          t(
            '请先申请备案；备案申请正在办理的，在原办件中补正。',
            'Apply for filing first, or correct the application that is under way.',
          ),
          { basis: ['custom'] },
        ),
      ];
    },
  },
  'something-changes': {
    title: t('写明变更的内容', 'Something changes'),
    basis: ['custom'],
    run: ({ input }) => {
      const given = Object.values(CHANGES).some((name) => {
        const value = input[name];
        return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
      });
      if (given) return [];
      return [
        unmet(
          t('写明变更的内容', 'Something changes'),
          t('没有填写任何变更内容。', 'Nothing that changes was given.'),
          t('请至少填写一项变更内容。', 'Fill in at least one of them.'),
          { basis: ['custom'], field: 'address' },
        ),
      ];
    },
  },
  'field-open': {
    title: t('新领域属于获批产业领域', 'The new field is an approved one'),
    basis: ['custom'],
    run: ({ input, settings, today }) => {
      if (input.field === undefined) return [];
      const judged = fieldOpen.judge({ field: String(input.field) }, settings, today);
      if (judged.verdict !== 'unmet') return [];
      return [unmet(fieldOpen.asks(settings), judged.missing, judged.next, { basis: ['custom'], field: 'field' })];
    },
  },
};
