import type { ApplicationText } from '#claims/model/index.ts';
import type { SearchFacts } from '#claims/rules/facts.ts';
import { partIn } from '#claims/similarity/index.ts';
import { findPlainDate } from '#kernel/plain-date.ts';
import type { MatterView } from '../read.ts';
import type { TextVersion } from './facts.ts';

/** Claims of which less stands in those that were searched are other claims. */
const SAME_CLAIMS = 0.7;

/**
 * What the request says of the search that was made, and since when the claims are what they are. That a text was handed in
 * after the search is usual: only claims that were largely rewritten afterwards were not searched.
 */
export function searchFacts(
  view: Pick<MatterView, 'data' | 'openedDay'>,
  versions: readonly TextVersion[],
  texts: ReadonlyMap<number, Pick<ApplicationText, 'claims'>>,
): SearchFacts | undefined {
  const said = (view.data.request ?? {}) as { searchReport?: unknown; searchedOn?: unknown; nearest?: unknown };
  const handedIn = Array.isArray(said.searchReport) && said.searchReport.length > 0;
  const reportOn = handedIn ? (findPlainDate(String(said.searchedOn ?? '')) ?? view.openedDay) : undefined;
  const claims = versions.flatMap((one) => {
    const text = texts.get(one.seq);
    return text ? [{ day: one.day, words: text.claims.map((claim) => claim.text).join('\n') }] : [];
  });
  const [first] = claims;
  if (!first) return undefined;
  let draftOn = reportOn !== undefined && reportOn < first.day ? reportOn : first.day;
  for (const [at, one] of claims.entries())
    if (at > 0 && partIn(one.words, first.words) < SAME_CLAIMS && one.words !== claims[at - 1]!.words)
      draftOn = one.day;
  return { ...(reportOn === undefined ? {} : { reportOn }), draftOn, nearest: nearestOf(said.nearest) };
}

const nearestOf = (listed: unknown): string[] =>
  Array.isArray(listed)
    ? listed.flatMap((one: unknown) => {
        const number = (one as { number?: unknown } | null)?.number;
        return typeof number === 'string' && number !== '' ? [number] : [];
      })
    : [];
