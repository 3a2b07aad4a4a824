import { describe, expect, it } from 'vitest';
import { readDocx } from './docx.ts';

const NS = 'xmlns:w="w" xmlns:r="r" xmlns:m="m"';
const document = (body: string) => `<w:document ${NS}><w:body>${body}</w:body></w:document>`;
const p = (text: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const listed = (numId: number, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
const level = (ilvl: number, format: string, text: string, start = 1) =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = `<w:numbering ${NS}>
  <w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="custom" w:format="0001, 0002, 0003, ..."/><w:lvlText w:val="[%1]"/></w:lvl></w:abstractNum>
  <w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '●')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="3">${level(0, 'chineseCounting', '%1、')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="3"/></w:num>
  <w:num w:numId="5"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>`;

function read(body: string, more: Record<string, string> = {}) {
  const outcome = readDocx({ document: document(body), numbering, ...more }, 'a.docx');
  if (!outcome.ok) throw new Error(outcome.refusals[0]!.what.en);
  return outcome.value;
}

describe('readDocx', () => {
  it('writes out automatic numbers of every kind', () => {
    expect(
      read(
        [
          p('一种泵。', listed(1)),
          p('子项', listed(1, 1)),
          p('根据权利要求1所述的泵。', listed(1)),
          p('段落', listed(2)),
          p('段落', listed(2)),
          p('点', listed(3)),
          p('步骤', listed(4)),
          p('重新', listed(5)),
          p('无', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
        ].join(''),
      ).text.split('\n'),
    ).toEqual([
      '1.一种泵。',
      '1.1子项',
      '2.根据权利要求1所述的泵。',
      '[0003]段落',
      '[0004]段落',
      '点',
      '一、步骤',
      '1.重新',
      '无',
    ]);
  });

  it('finds the number in the style and in the style it is based on', () => {
    const styles = `<w:styles ${NS}><w:style w:styleId="base"><w:pPr>${listed(1)}</w:pPr></w:style><w:style w:styleId="claim"><w:basedOn w:val="base"/></w:style></w:styles>`;
    expect(read(p('一种泵。', '<w:pStyle w:val="claim"/>'), { styles }).text).toBe('1.一种泵。');
  });

  it('reads indices, tabs, breaks, formulas and leaves deleted text out', () => {
    const { text, media, notes } = read(
      `<w:p><w:r><w:t>P</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="subscript"/></w:rPr><w:t>max</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:r><w:br/><w:t>行</w:t><w:tab/><w:noBreakHyphen/></w:r></w:p>
       <w:p><m:oMath><m:sSub><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sub><m:r><m:t>1</m:t></m:r></m:sub></m:sSub></m:oMath></w:p>`,
    );
    expect(text).toBe('Pₘₐₓ新\n行 -\n⟦formula:docx-formula-1⟧');
    expect(media).toEqual([{ id: 'docx-formula-1', kind: 'formula', text: 'x₁' }]);
    expect(notes.map((n) => n.code)).toEqual(['paragraph-cut']);
  });

  it('keeps tables apart, but reads a table of one column as text', () => {
    const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`;
    const { text, media } = read(
      `<w:tbl><w:tr>${cell('甲')}${cell('乙')}</w:tr></w:tbl><w:tbl><w:tr>${cell('正文')}</w:tr></w:tbl>`,
    );
    expect(text).toBe('⟦table:docx-table-1⟧\n正文');
    expect(media).toEqual([{ id: 'docx-table-1', kind: 'table', rows: [['甲', '乙']] }]);
  });

  it('names images by their file', () => {
    const relationships = '<Relationships><Relationship Id="rId4" Target="media/image1.png"/></Relationships>';
    const { text, media } = read('<w:p><w:r><w:drawing><a:blip xmlns:a="a" r:embed="rId4"/></w:drawing></w:r></w:p>', {
      relationships,
    });
    expect(text).toBe('⟦image:image1⟧');
    expect(media).toEqual([{ id: 'image1', kind: 'image', fileName: 'image1.png' }]);
  });

  it('refuses entities in a Word file too', () => {
    const outcome = readDocx({ document: `<!DOCTYPE w [<!ENTITY a "b">]>${document(p('&a;'))}` }, 'a.docx');
    expect(!outcome.ok && outcome.refusals[0]!.code).toBe('ZQ-FIL-007');
  });
});
