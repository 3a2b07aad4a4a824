import {
  type AnalysedClaim,
  type ApplicationKind,
  type ApplicationText,
  analyseClaims,
  fold,
  type SectionId,
} from '../model/index.ts';
import type { CheckContext } from '../rules/context.ts';
import { type Flat, flatten, type Piece, type Place } from './flat.ts';

/**
 * What the rules know about an application: each view is worked out once, when the first rule asks for it, and shared.
 * Nothing here judges.
 */
export class Study {
  readonly text: ApplicationText;
  readonly context: CheckContext;
  readonly kind: ApplicationKind;
  readonly #views = new Map<unknown, unknown>();

  constructor(text: ApplicationText, context: CheckContext) {
    this.text = text;
    this.context = context;
    this.kind = context.kind ?? text.request?.kind ?? text.kind ?? 'invention';
  }

  /** A view worked out by `build` at most once; the function itself is the key. */
  view<T>(build: (study: Study) => T): T {
    if (!this.#views.has(build)) this.#views.set(build, build(this));
    return this.#views.get(build) as T;
  }

  get claims(): readonly AnalysedClaim[] {
    return this.view(claimsOf);
  }

  /** The first claim that bears each number. */
  get byNumber(): ReadonlyMap<number, AnalysedClaim> {
    return this.view(byNumberOf);
  }

  /** All claims laid end to end. */
  get claimsText(): Flat {
    return this.view(claimsTextOf);
  }

  /** The whole description laid end to end, headings left out. */
  get description(): Flat {
    return this.view(descriptionOf);
  }

  /** One section of the description laid end to end; empty where there is none. */
  section(id: SectionId): Flat {
    return this.view(sectionsOf).get(id) ?? EMPTY;
  }

  /** Claims with full-width forms and blanks folded to ASCII; same offsets. */
  get foldedClaims(): string {
    return this.view(foldedClaimsOf);
  }

  get foldedDescription(): string {
    return this.view(foldedDescriptionOf);
  }
}

const EMPTY: Flat = { text: '', pieces: [] };

const claimsOf = (s: Study) => analyseClaims(s.text.claims);
const foldedClaimsOf = (s: Study) => fold(s.claimsText.text);
const foldedDescriptionOf = (s: Study) => fold(s.description.text);

function byNumberOf(s: Study): Map<number, AnalysedClaim> {
  const found = new Map<number, AnalysedClaim>();
  for (const claim of s.claims) if (!found.has(claim.number)) found.set(claim.number, claim);
  return found;
}

const claimsTextOf = (s: Study): Flat =>
  flatten(s.text.claims.map(({ text, number }, order) => ({ text, place: { part: 'claims', claim: number, order } })));

type Section = ApplicationText['description']['sections'][number];

/** Every paragraph with its place; `order` counts through the whole description. */
function paragraphsOf(s: Study): { section: Section; text: string; place: Piece['place'] }[] {
  let order = 0;
  return s.text.description.sections.flatMap((section) =>
    section.paragraphs.map(({ id, text }) => ({
      section,
      text,
      place: { part: 'description' as const, paragraph: id, order: order++ },
    })),
  );
}

const descriptionOf = (s: Study): Flat => flatten(s.view(paragraphsOf));

function sectionsOf(s: Study): Map<SectionId, Flat> {
  const ids = new Set(s.text.description.sections.map(({ id }) => id));
  return new Map([...ids].map((id) => [id, flatten(s.view(paragraphsOf).filter((one) => one.section.id === id))]));
}

const orderOf = (s: Study): ReadonlyMap<AnalysedClaim, number> => new Map(s.claims.map((claim, i) => [claim, i]));

/** A range of a claim's own text. */
export const inClaim = (study: Study, claim: AnalysedClaim, start: number, end: number): Place => ({
  part: 'claims',
  claim: claim.number,
  order: study.view(orderOf).get(claim) ?? -1,
  start,
  end,
});

export const inAbstract = (start: number, end: number): Place => ({ part: 'abstract', start, end });
export const inTitle = (start: number, end: number): Place => ({ part: 'title', start, end });

/** A whole part, where no words can be pointed at (something is missing). */
export const wholePart = (part: Place['part']): Place => ({ part, start: 0, end: 0 });

/** A field of the request or of a design, e.g. `applicant.1.address`. */
export const atField = (part: 'request' | 'design' | 'filing', field: string): Place => ({
  part,
  field,
  start: 0,
  end: 0,
});

export const atFigure = (part: 'drawings' | 'design', figure: string): Place => ({ part, figure, start: 0, end: 0 });
