import type { MatterContext } from '#engine/matter/types.ts';
import type { CheckDefinition } from '#engine/procedure/types.ts';
import { unmet } from '#engine/procedure/unmet.ts';
import { addMonths } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';
import { graver, type Outcome, outcomeOf, tableGives } from './table.ts';

const custom = (field?: string) => ({ basis: ['custom'], ...(field ? { field } : {}) });

interface EntityFact {
  state?: string;
  suspended_until?: string | null;
}

const entityOf = (context: MatterContext): EntityFact => (context.facts.entity ?? {}) as EntityFact;

/** What the chosen course comes to; undefined where the table's cell holds no outcome. */
function chosen(context: MatterContext, ruling: Record<string, unknown>): Outcome | undefined {
  const course = String(ruling.course);
  return course === 'table'
    ? tableGives(
        context.settings,
        String(ruling.behaviour),
        Number(context.facts.earlier ?? 0) - Number(context.facts.overturned ?? 0),
      )
    : outcomeOf(course);
}

export const checks: Record<string, CheckDefinition> = {
  'in-register': {
    title: t('单位在备案主体登记簿中', 'The entity stands in the register'),
    basis: ['custom'],
    run: (context) => {
      const { state } = entityOf(context);
      if (state === 'filed' || state === 'suspended') return [];
      return [
        unmet(
          t('备案有效或暂停中的主体', 'An entity that is filed or suspended'),
          t('该单位目前没有备案。', 'The entity is not filed at present.'),
          t(
            '请核对信用代码；备案已取消的，办结为“不予处理”。',
            'Check the code; where the filing was cancelled, drop it.',
          ),
          custom(),
        ),
      ];
    },
  },
  'something-follows': {
    title: t('处理标准对该行为有规定', 'The table says what follows'),
    basis: ['custom'],
    run: (context) => {
      const outcome = chosen(context, context.input);
      if (outcome && outcome.kind !== 'none') return [];
      return [
        unmet(
          t('处理标准对该行为有规定', 'The table says what follows'),
          outcome
            ? t('按处理标准，这次不予处理。', 'By the table nothing follows this time.')
            : t(
                '系统参数中该行为的处理不是可用的取值。',
                'The setting for this behaviour is none of the known outcomes.',
              ),
          t('请办结为“不予处理”，或另选处理并说明理由。', 'Drop it, or choose another consequence with a reason.'),
          custom('course'),
        ),
      ];
    },
  },
  'not-graver-than-told': {
    title: t('处理不重于已告知的处理', 'Not graver than what the entity was told'),
    basis: ['custom'],
    run: (context) => {
      const told = (context.data.ruling ?? {}) as Record<string, unknown>;
      const [before, now] = [chosen(context, told), chosen(context, context.input)];
      if (told.behaviour !== context.input.behaviour)
        return [
          unmet(
            t('按已告知的行为作出决定', 'Decided on the behaviour that was told'),
            t('决定所认定的行为与告知书不同。', 'The finding differs from what the entity was told.'),
            t(
              '请按告知的行为决定，或办结为“不予处理”后另行提出。',
              'Decide on what was told, or drop it and propose anew.',
            ),
            custom('behaviour'),
          ),
        ];
      if (!before || !now || !graver(now.value, before.value)) return [];
      return [
        unmet(
          t('处理不重于已告知的处理', 'Not graver than what the entity was told'),
          t(
            `告知的是“${before.label.zh}”，选择的是“${now.label.zh}”。`,
            `Told: ${before.label.en}. Chosen: ${now.label.en}.`,
          ),
          t(
            '不得因陈述、申辩加重处理；请选择不重于告知的处理。',
            'A statement makes nothing worse: choose nothing graver than told.',
          ),
          custom('course'),
        ),
      ];
    },
  },
  'not-shorter': {
    title: t('暂停不早于正在执行的暂停结束', 'A suspension does not end before one that runs'),
    basis: ['custom'],
    run: (context) => {
      const { state, suspended_until: until } = entityOf(context);
      const months = chosen(context, context.input)?.months;
      if (state !== 'suspended' || !until || months === undefined || addMonths(context.today, months) >= until)
        return [];
      return [
        unmet(
          t('暂停不早于正在执行的暂停结束', 'A suspension does not end before one that runs'),
          t(`该单位已被暂停至${until}。`, `The entity is suspended until ${until} already.`),
          t(
            '请选择更长的暂停、警示或取消备案，并说明理由。',
            'Choose a longer suspension, a warning or a cancellation, with a reason.',
          ),
          custom('course'),
        ),
      ];
    },
  },
};
