import type { Answers } from '#services/pre-examination/entity-filing/self-check.ts';

/** Answers to the self-check; kept in this tab of the browser alone. */
export type SelfAnswers = Answers;

const KEY = 'zq.self-check';

/** What was answered in this tab before a reload or a sign-in; nothing where the browser keeps nothing. */
export function keptAnswers(): SelfAnswers {
  try {
    return JSON.parse(window.sessionStorage.getItem(KEY) ?? '{}') as SelfAnswers;
  } catch {
    return {};
  }
}

export function keepAnswers(answers: SelfAnswers): void {
  try {
    window.sessionStorage.setItem(KEY, JSON.stringify(answers));
  } catch {
    // A browser that keeps nothing: the answers live as long as the page.
  }
}

export function forgetAnswers(): void {
  try {
    window.sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}

/** The answers as the form of the application asks for them. A place outside the region is no answer to it. */
export function applicationInput(answers: SelfAnswers): Record<string, unknown> {
  const { dishonest, lastDishonesty, division, ...rest } = answers;
  return {
    ...rest,
    ...(division?.startsWith('15') ? { division } : {}),
    ...(dishonest && lastDishonesty ? { lastDishonesty } : {}),
  };
}
