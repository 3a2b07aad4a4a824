import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ApplicationText } from '#claims/model/index.ts';
import { plainDate as d } from '#kernel/plain-date.ts';
import { inventorChanges } from './changes.ts';
import { marksOf, masked, maskedName } from './marks.ts';
import { searchFacts } from './search.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const named = (...names: string[]): Pick<ApplicationText, 'parties'> => ({
  parties: names.map((name) => ({ role: 'inventor' as const, name })),
});
const claims = (text: string): Pick<ApplicationText, 'claims'> => ({ claims: [{ number: 1, text, paragraphs: [] }] });
const LONG =
  '一种沙棘籽油低温压榨装置，其特征在于，包括壳体、设于壳体内的变螺距螺杆、驱动所述变螺距螺杆转动的永磁同步电机以及套设于壳体外壁的冷却夹套。';
const OTHER =
  '一种羊绒分梳机的除杂机构，其特征在于，包括机架、分梳辊和设于分梳辊下方的负压吸杂口，所述吸杂口与集杂箱连通，集杂箱设有排料门。';
const versions = [
  { seq: 1, action: 'submit', day: d('2026-03-02'), sha256: 'a' },
  { seq: 5, action: 'reply', day: d('2026-03-12'), sha256: 'b' },
  { seq: 9, action: 'file', day: d('2026-03-20'), sha256: 'c' },
];

describe('changes of inventors (P-09)', () => {
  const told = (...texts: [number, Pick<ApplicationText, 'parties'>][]) =>
    inventorChanges(d('2026-03-02'), versions, new Map(texts)).map((one) => one.on);

  it('are seen between the passed text and the filed one, and between drafts', () => {
    expect(told([1, named('王芳', '刘洋')], [5, named('王芳', '刘洋')], [9, named('王芳', '赵敏')])).toEqual([
      '2026-03-20',
    ]);
    expect(told([1, named('王芳')], [5, named('刘洋')], [9, named('王芳')])).toEqual(['2026-03-12', '2026-03-20']);
  });

  it('are none where the order, a blank or a text without a request differs', () => {
    expect(told([1, named('王芳', '刘洋')], [5, named()], [9, named('刘 洋', '王芳')])).toEqual([]);
    expect(told([9, named('王芳')])).toEqual([]);
  });
});

describe('the search report (P-10)', () => {
  const view = (request: Record<string, unknown>) => ({ data: { request }, openedDay: d('2026-03-02') });
  const report = [{ name: '检索报告.pdf' }];
  const texts = (...of: [number, string][]) => new Map(of.map(([seq, text]) => [seq, claims(text)]));

  it('is missing, or has the day and the documents that the request tells', () => {
    expect(searchFacts(view({}), versions, texts([1, LONG]))).toEqual({ draftOn: '2026-03-02', nearest: [] });
    const said = view({ searchReport: report, searchedOn: '2026-02-20', nearest: [{ number: 'CN112345678A' }] });
    expect(searchFacts(said, versions, texts([1, LONG]))).toEqual({
      reportOn: '2026-02-20',
      draftOn: '2026-02-20',
      nearest: ['CN112345678A'],
    });
  });

  it('is not outrun by a correction, but by claims that were written anew', () => {
    const said = view({ searchReport: report, searchedOn: '2026-02-20' });
    const mended = LONG.replace('永磁同步电机', '永磁电机');
    expect(searchFacts(said, versions, texts([1, LONG], [5, mended]))!.draftOn).toBe('2026-02-20');
    expect(searchFacts(said, versions, texts([1, LONG], [5, OTHER]))!.draftOn).toBe('2026-03-12');
  });

  it('says nothing where no text is left', () => {
    expect(searchFacts(view({ searchReport: report }), versions, new Map())).toBeUndefined();
  });
});

describe('marks of a request', () => {
  const text: Pick<ApplicationText, 'parties'> = {
    parties: [
      { role: 'applicant', name: '甲公司', address: '内蒙古呼和浩特市新城区海拉尔东街1号', phone: '０４７１-1234567' },
      { role: 'agent', name: '赵敏' },
      { role: 'inventor', name: '王芳' },
      { role: 'inventor', name: '王 芳' },
    ],
  };

  it('are equal for equal words in any writing, each once, and tell nothing by themselves', () => {
    const marks = marksOf(text, '0471 1234567', hash);
    expect(marks.map((one) => one.kind)).toEqual(['phone', 'address', 'agent', 'inventor']);
    for (const { key } of marks) expect(key).toMatch(/^[a-z]+:[0-9a-f]{24}$/);
    expect(marksOf(text, null, hash).map((one) => one.key)).toEqual(marks.map((one) => one.key));
  });

  it('leave out what is too short to mean anything', () => {
    expect(
      marksOf({ parties: [{ role: 'applicant', name: '甲', address: '包头', phone: '12345' }] }, '', hash),
    ).toEqual([]);
  });

  it('are told masked', () => {
    expect(masked({ kind: 'phone', value: '13900001234' })).toBe('139****34');
    expect(masked({ kind: 'phone', value: '123456' })).toBe('****');
    expect(masked({ kind: 'address', value: '呼和浩特市新城区海拉尔东街1号' })).toBe('呼和浩特市新城区…');
    expect(masked({ kind: 'inventor', value: '王芳' })).toBe('王**');
    expect(maskedName('包头稀土新材料有限公司（演示）')).toBe('包头****有限公司');
    expect(maskedName('张三')).toBe('张三****');
  });
});
