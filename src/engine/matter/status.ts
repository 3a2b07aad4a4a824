import type { PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import type { Procedure } from '../procedure/types.ts';
import { openLimits, type RunningLimit } from './limits.ts';
import type { MatterState } from './types.ts';

/** Where a matter stands, in one sentence: stage · who acts next · by when. The same words on every screen and in mail. */
export interface Status {
  stage: Text;
  state: Text;
  /** The roles that act next; empty when it is closed. */
  actors: { role: string; title: Text }[];
  due: PlainDate | null;
  limit: RunningLimit | null;
  sentence: Text;
  closed: boolean;
}

export function statusOf(procedure: Procedure, matter: MatterState, limits: readonly RunningLimit[]): Status {
  const definition = procedure.states[matter.state]!;
  const actors = definition.actors.map((role) => ({ role, title: procedure.roles[role]!.title }));
  const limit = openLimits(limits).find((one) => one.due !== null) ?? openLimits(limits)[0] ?? null;
  return {
    stage: procedure.stages[definition.stage]!,
    state: definition.title,
    actors,
    due: limit?.due ?? null,
    limit,
    closed: definition.final !== undefined,
    sentence: sentenceOf(
      definition.title,
      actors.map((one) => one.title),
      limit,
      definition.final !== undefined,
      matter,
    ),
  };
}

function sentenceOf(
  state: Text,
  actors: Text[],
  limit: RunningLimit | null,
  closed: boolean,
  matter: MatterState,
): Text {
  if (closed) {
    const day = matter.closedDay ?? matter.lastDay;
    return { zh: `${state.zh}（${dateZh(day)}办结）`, en: `${state.en} (closed on ${day})` };
  }
  const who = { zh: actors.map((one) => one.zh).join('、'), en: actors.map((one) => one.en).join(' or ') };
  const until = limit?.due ?? null;
  const when = limit?.paused
    ? { zh: '期限已中止计算', en: 'the clock stands still' }
    : until === null
      ? { zh: '无法定期限', en: 'no time limit runs' }
      : limit?.expired
        ? { zh: `应于${dateZh(until)}前办理，已超期`, en: `was due by ${until}, overdue` }
        : { zh: `${dateZh(until)}前办理`, en: `due by ${until}` };
  return {
    zh: `${state.zh} · 由${who.zh}办理 · ${when.zh}`,
    en: `${state.en} · next: ${who.en} · ${when.en}`,
  };
}

/** 2026年9月24日 */
export const dateZh = (day: PlainDate): string =>
  `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
