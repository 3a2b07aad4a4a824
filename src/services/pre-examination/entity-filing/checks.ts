import type { MatterContext } from '#engine/matter/types.ts';
import type { CheckDefinition } from '#engine/procedure/types.ts';
import { unmet } from '#engine/procedure/unmet.ts';
import { contains, divisionTitle } from '#kernel/divisions/index.ts';
import { addMonths, findPlainDate } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';
import { FIELDS } from './forms.ts';

const custom = (field?: string) => ({ basis: ['custom'], ...(field ? { field } : {}) });
const setting = (context: MatterContext, id: string): number => Number(context.settings[id]);
const asked = (context: MatterContext, id: string): number => Number(context.input[id] ?? 0);

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
  'in-region': {
    title: t('注册地在本地区', 'Registered in the region'),
    basis: ['custom'],
    run: ({ input, settings }) => {
      const region = String(settings.region);
      if (contains(region, String(input.division))) return [];
      const name = divisionTitle(region);
      return [
        unmet(
          t('在本地区注册', 'Registered in the region'),
          t(`本中心只受理注册地在${name.zh}的单位。`, `The centre files entities registered in ${name.en} only.`),
          t('请向注册地的保护中心申请。', 'Apply to the centre of your place of registration.'),
          custom('division'),
        ),
      ];
    },
  },
  'field-open': {
    title: t('属于获批产业领域', 'Active in an approved field'),
    basis: ['custom'],
    run: ({ input, settings }) => {
      const open = settings.fields as string[];
      if (open.includes(String(input.field))) return [];
      const names = FIELDS.filter((one) => open.includes(one.value)).map((one) => one.label);
      return [
        unmet(
          t('属于获批产业领域', 'Active in an approved field'),
          t(
            `本中心获批的领域是：${names.map((one) => one.zh).join('、')}。`,
            `The approved fields are: ${names.map((one) => one.en).join(', ')}.`,
          ),
          t('可申请优先审查推荐，或直接提交专利申请。', 'Ask for priority examination, or file directly.'),
          custom('field'),
        ),
      ];
    },
  },
  'old-enough': {
    title: t('成立时间达到要求', 'Old enough'),
    basis: ['custom'],
    run: (context) => {
      const months = setting(context, 'minimum-age');
      const founded = findPlainDate(String(context.input.foundedOn));
      if (founded && addMonths(founded, months) <= context.today) return [];
      const from = founded ? addMonths(founded, months) : '';
      return [
        unmet(
          t(`成立满 ${months} 个月`, `At least ${months} months old`),
          t(`按成立日期，${from}起符合。`, `By the date of founding it qualifies from ${from}.`),
          t('届时再申请。', 'Apply then.'),
          custom('foundedOn'),
        ),
      ];
    },
  },
  'enough-insured': {
    title: t('参保人数达到要求', 'Enough insured staff'),
    basis: ['custom'],
    run: (context) => {
      const least = setting(context, 'minimum-insured');
      if (asked(context, 'insuredStaff') >= least) return [];
      return [
        unmet(
          t(`参保人数不少于 ${least} 人`, `At least ${least} insured staff`),
          t(`填写的是 ${asked(context, 'insuredStaff')} 人。`, `You gave ${asked(context, 'insuredStaff')}.`),
          t('达到要求后再申请；填写有误的请改正。', 'Apply once it is reached, or correct the figure.'),
          custom('insuredStaff'),
        ),
      ];
    },
  },
  'enough-patents': {
    title: t('专利数量达到要求', 'Enough granted patents'),
    basis: ['custom'],
    run: (context) => {
      const [inventions, others] = [setting(context, 'minimum-inventions'), setting(context, 'minimum-others')];
      const owned = asked(context, 'utilityModels') + asked(context, 'designs');
      if (asked(context, 'inventions') >= inventions || owned >= others) return [];
      return [
        unmet(
          t(
            `有效发明专利不少于 ${inventions} 件，或实用新型、外观设计不少于 ${others} 件`,
            `At least ${inventions} granted invention(s), or ${others} utility models and designs`,
          ),
          t(
            `填写的是发明 ${asked(context, 'inventions')} 件，实用新型和外观设计 ${owned} 件。`,
            `You gave ${asked(context, 'inventions')} and ${owned}.`,
          ),
          t(
            '达到要求后再申请；可先按普通程序提交专利申请。',
            'Apply once it is reached; ordinary filing is open to you.',
          ),
          custom('inventions'),
        ),
      ];
    },
  },
  honest: {
    title: t('近期没有失信或非正常申请记录', 'No recent dishonesty or abnormal filing'),
    basis: ['O77-9', 'custom'],
    run: (context) => {
      const last = findPlainDate(String(context.input.lastDishonesty ?? ''));
      const months = setting(context, 'clean-record');
      if (!last || addMonths(last, months) <= context.today) return [];
      return [
        unmet(
          t(`近 ${months} 个月无失信和非正常申请记录`, `No such record in the last ${months} months`),
          t(`最近一次记录在${last}。`, `The last one was on ${last}.`),
          t(`请在${addMonths(last, months)}以后申请。`, `Apply from ${addMonths(last, months)} on.`),
          custom('lastDishonesty'),
        ),
      ];
    },
  },
  'not-filed-yet': {
    title: t('尚未在本中心备案', 'Not filed with the centre yet'),
    basis: ['custom'],
    run: ({ facts }) => {
      const entity = facts.entity as { state?: string } | undefined;
      if (entity?.state !== 'filed' && entity?.state !== 'suspended') return [];
      return [
        unmet(
          t('尚未备案', 'Not filed yet'),
          entity.state === 'filed'
            ? t('贵单位的备案有效。', 'Your entity is filed and in good standing.')
            : t('贵单位的备案目前处于暂停状态。', 'The filing of your entity is suspended.'),
          t('信息有变化的，请在原备案办件中联系中心。', 'If something changed, use the matter of that filing.'),
          custom(),
        ),
      ];
    },
  },
};
