import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childrenNamed, descendants, findDescendant, parseXml, textOf } from './xml.ts';

const codeOf = (source: string) => {
  const outcome = parseXml(source, 'a.xml');
  return outcome.ok ? 'ok' : outcome.refusals[0]!.code;
};

const LAUGHS = `<?xml version="1.0"?>
<!DOCTYPE lolz [
 <!ENTITY lol "lol">
 <!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
 <!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;">
]><cn-application-body><cn-claims><claim num="1"><claim-text>&lol3;</claim-text></claim></cn-claims></cn-application-body>`;

describe('parseXml refuses', () => {
  it.each([
    ['a billion laughs', LAUGHS, 'ZQ-FIL-007'],
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'ZQ-FIL-007'],
    ['a parameter entity', '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;]><a/>', 'ZQ-FIL-007'],
    ['a declared attribute default', '<!DOCTYPE a [<!ATTLIST a b CDATA "1">]><a/>', 'ZQ-FIL-007'],
    [
      'an entity the external definition might declare',
      '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a>&nbsp;</a>',
      'ZQ-FIL-008',
    ],
    ['an entity in an attribute', '<a b="&x;"/>', 'ZQ-FIL-008'],
    ['a cut-off file', '<a><b>text', 'ZQ-FIL-008'],
    ['crossed elements', '<a><b></a></b>', 'ZQ-FIL-008'],
    ['no element', '<?xml version="1.0"?>', 'ZQ-FIL-008'],
    ['nothing', '', 'ZQ-FIL-008'],
    ['absurd depth', `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`, 'ZQ-FIL-008'],
  ])('%s', (_, source, code) => expect(codeOf(source)).toBe(code));

  it('an undefined entity with advice', () => {
    const outcome = parseXml('<!DOCTYPE a SYSTEM "x.dtd"><a>&nbsp;</a>', 'a.xml');
    expect(!outcome.ok && outcome.refusals[0]!.why.en).toContain('never fetched');
  });
});

describe('parseXml accepts', () => {
  it('an external DOCTYPE with an empty internal subset, as the office writes it', () => {
    const outcome = parseXml(
      '\ufeff<?xml version="1.0" encoding="utf-8"?>\r\n<!DOCTYPE p SYSTEM "/DTDS/x.dtd"[]><?xml-stylesheet href="http://127.0.0.1:9/x.xsl"?><p>正文</p>',
      'a.xml',
    );
    expect(outcome).toMatchObject({ ok: true, value: { externalDoctype: true } });
  });

  it('built-in entities, character references and CDATA', () => {
    const outcome = parseXml('<a>&lt;&amp;&#x4e00;<![CDATA[<b>]]></a>', 'a.xml');
    expect(outcome.ok && textOf(outcome.value.root)).toBe('<&一<b>');
  });

  it('evens out the vocabularies', () => {
    const outcome = parseXml('<x:Claim figure-labels="图1"><x:ClaimText/><claim-text/></x:Claim>', 'a.xml');
    if (!outcome.ok) throw new Error('refused');
    const { root } = outcome.value;
    expect(root.attributes).toEqual({ figurelabels: '图1' });
    expect(childrenNamed(root, 'claimtext')).toHaveLength(2);
    expect(descendants(root, 'claimtext')).toHaveLength(2);
    expect(findDescendant(root, 'nothing')).toBeUndefined();
  });

  it('anything without throwing (seed 3)', () => {
    const noise = fc.string({ unit: fc.constantFrom(...'<>/!?[]&;="\' aDOCTYPE-ENTITY%#x1\u0000\n'), maxLength: 120 });
    fc.assert(
      fc.property(noise, (source) => {
        expect(['ok', 'ZQ-FIL-007', 'ZQ-FIL-008']).toContain(codeOf(source));
      }),
      { seed: 3, numRuns: 3000 },
    );
  });
});
