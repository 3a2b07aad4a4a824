const SUBSCRIPT: Record<string, string> = zip('0123456789+-=()aehijklmnoprstuvx−', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ₋');
const SUPERSCRIPT: Record<string, string> = zip(
  '0123456789+-=()abcdefghijklmnoprstuvwxyz−ABDEGHIJKLMNOPRTUVW',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ⁻ᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ',
);

function zip(from: string, to: string): Record<string, string> {
  const targets = [...to];
  return Object.fromEntries([...from].map((c, i) => [c, targets[i]!]));
}

function shift(text: string, table: Record<string, string>, mark: string): string {
  const characters = [...text.trim()];
  if (characters.length === 0) return '';
  // One character that has no lowered or raised form puts the whole run into marks: half-converted indices mislead.
  return characters.every((c) => table[c] !== undefined)
    ? characters.map((c) => table[c]).join('')
    : `${mark}{${characters.join('')}}`;
}

/** `2` → `₂`; what Unicode has no lowered letter for becomes `_{ALT-P}`. */
export const subscript = (text: string): string => shift(text, SUBSCRIPT, '_');

/** `2` → `²`; what Unicode has no raised letter for becomes `^{Q}`. */
export const superscript = (text: string): string => shift(text, SUPERSCRIPT, '^');

export type PlaceholderKind = 'image' | 'formula' | 'chemistry' | 'table';

/** What stands in a text where the source has something that is no text. Resolve the id in `ApplicationText.media`. */
export const placeholder = (kind: PlaceholderKind, id: string): string => `⟦${kind}:${id}⟧`;

/** Finds placeholders; groups: kind, id. Use with `matchAll` or `replace`. */
export const PLACEHOLDER = /⟦(image|formula|chemistry|table):([^⟧]*)⟧/g;

/** The text with its placeholders taken out, for counting and matching words. */
export const withoutPlaceholders = (text: string): string => text.replace(PLACEHOLDER, '');
