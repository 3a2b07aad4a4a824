/**
 * The first entity a DOCTYPE declares that could expand to anything, or `%name` for a parameter entity; undefined for a
 * DOCTYPE that only names an external definition (which is never fetched), and for pictures declared as unparsed
 * entities (`NDATA`), which cannot be expanded.
 */
export function expandableEntity(doctype: string): string | undefined {
  const opened = doctype.indexOf('[');
  if (opened < 0) return undefined;
  const subset = doctype.slice(opened + 1).replace(/<!--[\s\S]*?-->/g, ' ');
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
