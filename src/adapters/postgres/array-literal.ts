/**
 * Reads a PostgreSQL array as the server writes it: `{a,"b \"c\"",NULL,{…}}`. Each element text goes through
 * `element`; NULL becomes null.
 */
export function parseArrayLiteral<T>(source: string, element: (text: string) => T): unknown[] {
  // A lower bound other than 1 is written in front: [0:1]={…}
  let at = source.startsWith('[') ? source.indexOf('=') + 1 : 0;

  function array(): unknown[] {
    const values: unknown[] = [];
    at++;
    while (source[at] !== '}') {
      if (at >= source.length) throw new RangeError(`Broken array literal: ${source}`);
      if (source[at] === ',') at++;
      else if (source[at] === '{') values.push(array());
      else if (source[at] === '"') values.push(element(quoted()));
      else {
        const bare = plain();
        values.push(bare === 'NULL' ? null : element(bare));
      }
    }
    at++;
    return values;
  }

  function quoted(): string {
    let text = '';
    for (at++; source[at] !== '"'; at++) {
      if (at >= source.length) throw new RangeError(`Broken array literal: ${source}`);
      if (source[at] === '\\') at++;
      text += source[at];
    }
    at++;
    return text;
  }

  function plain(): string {
    const start = at;
    while (at < source.length && source[at] !== ',' && source[at] !== '}') at++;
    return source.slice(start, at);
  }

  return array();
}
