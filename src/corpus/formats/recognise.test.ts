import { describe, expect, it } from 'vitest';
import { decoderFor, isUtf8 } from './decoder.ts';
import { detectFormat } from './detect.ts';
import { expandableEntity } from './doctype.ts';
import { cnipaGrant, docdb, exchange, st36, st96, usGrant } from './examples.fixture.ts';

describe('formats by their first characters', () => {
  it.each([
    [cnipaGrant(), 'cnipa-publication'],
    [st36, 'st36'],
    [st96, 'st96'],
    [docdb(exchange('EP', '1', 'A')), 'docdb'],
    [usGrant('1'), 'uspto-grant'],
    ['<!-- <us-patent-grant > --><?xml version="1.0"?><exchange-documents date="x">', 'docdb'],
    ['<?xml version="1.0"?><!DOCTYPE PATDOC SYSTEM "x.dtd" [', 'uspto-grant'],
    ['{"publication":"CN1A"}', undefined],
    ['公开号,名称\n', undefined],
    ['<?xml version="1.0"?><html>', undefined],
    ['', undefined],
  ])('%#', (head, format) => {
    expect(detectFormat(head.slice(0, 3000))).toBe(format);
  });
  it('by name where the head breaks off', () => {
    expect(detectFormat('<?xml version="1.0"?>', 'x/ipg200107.xml')).toBe('uspto-grant');
    expect(detectFormat('<?xml version="1.0"?>', 'CN102019000302430CN00001100838310AFULZH20190802CN00G.XML')).toBe(
      'cnipa-publication',
    );
    expect(detectFormat('not xml', 'ipg200107.xml')).toBeUndefined();
  });
});

describe('encodings by the first bytes', () => {
  const utf8 = new TextEncoder().encode('<?xml version="1.0" encoding="GB2312"?>专利');
  // 专利 in GB 18030.
  const gb = Uint8Array.from([...new TextEncoder().encode('<a>'), 0xd7, 0xa8, 0xc0, 0xfb]);
  const declared = (name: string, ...more: number[]) =>
    Uint8Array.from([...new TextEncoder().encode(`<?xml version="1.0" encoding="${name}"?>`), ...more]);
  it.each([
    ['mark of UTF-8', Uint8Array.from([0xef, 0xbb, 0xbf, 0x3c]), 'utf-8'],
    ['mark of UTF-16', Uint8Array.from([0xff, 0xfe, 0x3c, 0]), 'utf-16le'],
    ['mark of UTF-16, turned', Uint8Array.from([0xfe, 0xff, 0, 0x3c]), 'utf-16be'],
    ['UTF-16 without a mark', Uint8Array.from([0x3c, 0, 0x3f, 0]), 'utf-16le'],
    ['declared GBK', declared('gbk', 0xd7, 0xa8), 'gb18030'],
    ['declared GB2312 but converted', utf8, 'utf-8'],
    ['declared Latin', declared('ISO-8859-1', 0xe9), 'windows-1252'],
    ['undeclared GB 18030', gb, 'gb18030'],
    ['plain', new TextEncoder().encode('<a/>'), 'utf-8'],
    ['nothing', new Uint8Array(), 'utf-8'],
  ])('%s', (_, bytes, encoding) => {
    expect(decoderFor(bytes)).toBe(encoding);
  });
  it('UTF-8 strictly, but for a character the end cuts off', () => {
    const bytes = new TextEncoder().encode('专利𠮷');
    for (let end = 0; end <= bytes.length; end++) expect(isUtf8(bytes.subarray(0, end))).toBe(true);
    for (const bad of [[0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0x80], [0xe4, 0x41]])
      expect(isUtf8(Uint8Array.from(bad))).toBe(false);
  });
});

describe('entities a DOCTYPE declares', () => {
  it.each([
    ['x SYSTEM "x.dtd"', undefined],
    ['x SYSTEM "x.dtd" []', undefined],
    ['x [<!-- <!ENTITY a "b"> -->]', undefined],
    ['x [<!ENTITY a.TIF SYSTEM "a.TIF" NDATA TIF>]', undefined],
    ['x [<!ENTITY a PUBLIC "p" \'s\' NDATA TIF>]', undefined],
    ['x [<!ELEMENT a (b)>]', undefined],
    ['x [<!ENTITY a "b">]', 'a'],
    ['x [<!entity a SYSTEM "file:///x">]', 'a'],
    ['x [<!ENTITY a "SYSTEM NDATA TIF">]', 'a'],
    ['x [<!ENTITY % p SYSTEM "x">]', '%p'],
    ['x [%p;]', '%p'],
  ])('%s', (doctype, name) => {
    expect(expandableEntity(doctype)).toBe(name);
  });
});
