import { refuse } from '#kernel/errors/index.ts';
import type { Refusal } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';
import type { Otherwise, Procedure } from '../procedure/types.ts';
import type { MatterState } from './types.ts';

const listed = (items: Text[], none: Text): Text =>
  items.length === 0 ? none : { zh: items.map((one) => one.zh).join('、'), en: items.map((one) => one.en).join(', ') };

const NOTHING = { zh: '您现在没有可办的步骤', en: 'nothing for you at the moment' };

export const unknownAction = (procedure: Procedure, action: string): Refusal =>
  refuse('ZQ-MAT-006', {
    procedure: procedure.title,
    action,
    allowed: listed(
      Object.values(procedure.actions).map((one) => one.title),
      NOTHING,
    ),
  });

/** For somebody with no role in the matter at all the matter does not exist, so that nobody can probe for numbers. */
export function notYours(
  procedure: Procedure,
  matter: MatterState | undefined,
  action: string,
  roles: string[],
): Refusal {
  if (matter && roles.length === 0) return refuse('ZQ-MAT-004', { matter: matter.publicNumber });
  const definition = procedure.actions[action]!;
  return refuse('ZQ-ACC-001', {
    action: definition.title,
    who: listed(
      definition.by.map((role) => procedure.roles[role]!.title),
      NOTHING,
    ),
  });
}

export function notNow(
  procedure: Procedure,
  matter: MatterState | undefined,
  action: string,
  allowed: string[],
): Refusal {
  const state = matter ? procedure.states[matter.state]! : undefined;
  if (state?.final) return refuse('ZQ-MAT-007', { state: state.title });
  return refuse('ZQ-MAT-001', {
    state: state?.title ?? { zh: '尚未提交', en: 'not yet submitted' },
    action: procedure.actions[action]!.title,
    allowed: listed(
      allowed.map((id) => procedure.actions[id]!.title),
      NOTHING,
    ),
  });
}

export const stale = (matter: MatterState, expected: number, last?: { by: string; action: Text }): Refusal =>
  refuse('ZQ-MAT-002', {
    by: last?.by ?? { zh: '另一位办理人', en: 'Somebody else' },
    action: last?.action ?? { zh: '另一步', en: 'another step' },
    expected,
    found: matter.seq,
  });

export const separation = (procedure: Procedure, action: string, earlier: string): Refusal =>
  refuse('ZQ-ACC-005', {
    reason: {
      zh: `“${procedure.actions[earlier]!.title.zh}”是您办理的，“${procedure.actions[action]!.title.zh}”须由另一人办理。`,
      en: `You did "${procedure.actions[earlier]!.title.en}", so somebody else has to do "${procedure.actions[action]!.title.en}".`,
    },
  });

export const noInput = (procedure: Procedure, action: string): Refusal =>
  refuse('ZQ-FRM-007', { field: procedure.actions[action]!.title });

/** The words of a requirement stand in its procedure. */
export const requirement = (otherwise: Otherwise): Refusal => ({
  code: 'ZQ-MAT-011',
  what: otherwise.what,
  why: otherwise.why,
  next: otherwise.next,
  ...(otherwise.basis ? { basis: otherwise.basis } : {}),
  ...(otherwise.field ? { field: otherwise.field } : {}),
});
