import type { FormValues } from '../../../../ui/form-renderer/form-types.ts';
import { quoteOf } from '../opinion.ts';
import type { Phrase } from './data.ts';

/** What the places of a phrase are filled with: the claim a finding is about, the words it quotes, its place. */
export interface PhrasePlaces {
  claim?: string | undefined;
  feature?: string | undefined;
  place?: string | undefined;
}

export function placesOf(finding: FormValues): PhrasePlaces {
  const place = typeof finding.place === 'string' ? finding.place.trim() : '';
  return {
    claim: /权利要求\s*(\d+)/.exec(place)?.[1],
    feature: quoteOf(finding.what),
    place: place || undefined,
  };
}

/** The wording with its places filled; what is not known stays as `{feature}`, to be seen and written. */
export const filled = (text: string, places: PhrasePlaces): string =>
  text.replace(/\{(claim|feature|place)\}/g, (whole, name: keyof PhrasePlaces) => places[name] ?? whole);

/** The words after the last `/` before the caret; undefined where nobody is asking for a phrase. */
export function askedAt(text: string, caret: number): { from: number; words: string } | undefined {
  const before = text.slice(0, caret);
  const from = before.lastIndexOf('/');
  if (from < 0) return undefined;
  const words = before.slice(from + 1);
  // A fraction or an address is no question: what comes before must not be a letter or a digit.
  if (/\s/.test(words) || words.length > 12 || /[A-Za-z0-9/]/.test(before[from - 1] ?? '')) return undefined;
  return { from, words };
}

/** The phrases for a finding, by what was typed: those of its part first, else in the order they came, the most used first. */
export function matching(
  phrases: readonly Phrase[],
  words: string,
  about: { part?: unknown; kind?: unknown },
): Phrase[] {
  const wanted = words.toLowerCase();
  return phrases
    .filter(
      (one) =>
        (one.standing === 'shared' || one.own) &&
        (!one.kind || !about.kind || one.kind === about.kind) &&
        (wanted === '' || `${one.title} ${one.text} ${one.basis ?? ''}`.toLowerCase().includes(wanted)),
    )
    .sort((a, b) => Number(b.part === about.part) - Number(a.part === about.part))
    .slice(0, 8);
}

/** The finding with a phrase put in for what was typed after `/`; basis, part and what to do only where they are empty. */
export function inserted(
  finding: FormValues,
  field: string,
  phrase: Phrase,
  asked: { from: number; words: string },
): FormValues {
  const places = placesOf(finding);
  const text = String(finding[field] ?? '');
  const written = filled(phrase.text, places);
  const head = text.slice(0, asked.from);
  // Where the quoted words stand in the phrase itself they need not stand before it, too.
  const lead = places.feature && head.trim() === `“${places.feature}”` && phrase.text.includes('{feature}') ? '' : head;
  const empty = (name: string) => typeof finding[name] !== 'string' || String(finding[name]).trim() === '';
  return {
    ...finding,
    [field]: lead + written + text.slice(asked.from + 1 + asked.words.length),
    ...(phrase.basis && empty('basis') ? { basis: phrase.basis } : {}),
    ...(phrase.fix && empty('fix') ? { fix: filled(phrase.fix, places) } : {}),
    ...(phrase.part && empty('part') ? { part: phrase.part } : {}),
  };
}
