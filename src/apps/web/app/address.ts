/**
 * The part of an address after `?`, read and written as it stands: each value a text, a repeated name a list of texts.
 * The router's own way reads values as JSON, which takes the marks off a quoted phrase and folds repeated names into one.
 */
export function readSearch(search: string): Record<string, string | string[]> {
  const read: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(search)) {
    const held = read[name];
    read[name] = held === undefined ? value : [...(typeof held === 'string' ? [held] : held), value];
  }
  return read;
}

/** The same written again: a question mark and what stands behind it, or nothing. */
export function writeSearch(held: Record<string, unknown>): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(held))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null) words.append(name, String(one));
  const written = words.toString();
  return written === '' ? '' : `?${written}`;
}
