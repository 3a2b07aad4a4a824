/**
 * The first entity a DOCTYPE declares that could expand to anything, or `%name` for a parameter entity; undefined for a
 * DOCTYPE that only names an external definition (which is never fetched), and for pictures declared as unparsed
 * entities (`NDATA`), which cannot be expanded.
 */
export function expandableEntity(doctype: string): string | undefined {
  const opened = doctype.indexOf('[');
  if (opened < 0) return undefined;
  const subset = withoutComments(doctype.slice(opened + 1));
  for (const declaration of subset.matchAll(/<!ENTITY\s+(%\s+)?([^\s>"']+)((?:[^>"']|"[^"]*"|'[^']*')*)/gi)) {
    const [, parameter, name = '', rest = ''] = declaration;
    if (parameter) return `%${name}`;
    const unparsed =
      /^\s+(?:SYSTEM\s+(?:"[^"]*"|'[^']*')|PUBLIC\s+(?:"[^"]*"|'[^']*')\s+(?:"[^"]*"|'[^']*'))\s+NDATA\s+\S+\s*$/i;
    if (!unparsed.test(rest)) return name;
  }
  const outside = subset.replace(/"[^"]*"|'[^']*'/g, '');
  const reference = /%([\w.-]+);/.exec(outside)?.[1];
  return reference === undefined ? undefined : `%${reference}`;
}

/** The text without `<!-- … -->`; a comment that never closes goes to the end. One pass, whatever the text holds. */
export function withoutComments(text: string): string {
  let kept = '';
  let at = 0;
  for (;;) {
    const opened = text.indexOf('<!--', at);
    if (opened < 0) return kept + text.slice(at);
    kept += `${text.slice(at, opened)} `;
    const closed = text.indexOf('-->', opened + 4);
    if (closed < 0) return kept;
    at = closed + 3;
  }
}
