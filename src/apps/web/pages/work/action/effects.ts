import type { Text } from '#kernel/text.ts';
import type { Definition } from '../data.ts';

export interface Foreseen {
  /** The states it may lead to; empty when the state stays. */
  to: Text[];
  documents: { title: Text; to: Text[] }[];
  told: Text[];
}

/** What an action will bring about, read from its definition, so that it is known before it is done. */
export function foreseen(definition: Definition, action: string): Foreseen {
  const found = definition.actions[action];
  const targets =
    found?.to === undefined ? [] : typeof found.to === 'string' ? [found.to] : found.to.map((one) => one.to);
  const who = (role: string): Text =>
    definition.roles[role]?.title ?? definition.parties[role]?.title ?? { zh: role, en: role };
  const effects = found?.effects ?? [];
  const told = effects.flatMap((effect) => (effect.effect === 'notify' ? effect.to : []));
  // A paper that is made one way or another, by conditions, is one paper to whoever decides.
  const papers = new Map(
    effects.flatMap((effect) =>
      effect.effect === 'document.issue' ? [[`${effect.document} ${effect.to.join()}`, effect] as const] : [],
    ),
  );
  return {
    to: [...new Set(targets)].flatMap((state) => definition.states[state]?.title ?? []),
    documents: [...papers.values()].map((paper) => ({
      title: definition.documents[paper.document]?.title ?? { zh: paper.document, en: paper.document },
      to: paper.to.map(who),
    })),
    told: [...new Set(told)].map(who),
  };
}
