import { describe, expect, test } from 'vitest';
import { type ApplicationText, emptyApplicationText } from './application-text.ts';
import { compareFilings } from './compare-filings.ts';
import { sortIntoSections } from './split-application.ts';
import { splitClaims } from './split-claims.ts';

const CLAIMS =
  '1. 一种沙棘油提取装置，其特征在于，包括壳体(1)。\n2. 根据权利要求1所述的装置，其特征在于，所述壳体为铝制。';
const DESCRIPTION = '技术领域\n本发明涉及沙棘加工。\n具体实施方式\n壳体1由铝制成，壁厚3mm。';

const filing = (
  over: { claims?: string; description?: string; title?: string; inventors?: string[] } = {},
): ApplicationText => ({
  ...emptyApplicationText(),
  title: over.title ?? '沙棘油提取装置',
  claims: splitClaims(over.claims ?? CLAIMS).claims,
  description: sortIntoSections((over.description ?? DESCRIPTION).split('\n').map((text) => ({ text }))).description,
  parties: (over.inventors ?? []).map((name) => ({ role: 'inventor', name })),
});

const unequal = (a: ApplicationText, b: ApplicationText) => compareFilings(a, b).filter(({ equal }) => !equal);

describe('the filed text against the passed one', () => {
  test('what a conversion changes is no difference', () => {
    const filed = filing({
      claims: CLAIMS.replace('(1)', '（１）').replaceAll('，', ', '),
      description: DESCRIPTION.replace('3mm', '3 mm').replace('铝制成', '铝\u200b制成'),
    });
    expect(unequal(filing(), filed)).toEqual([]);
    expect(compareFilings(filing(), filed).map(({ part }) => part)).toEqual(['title', 'claims', 'description']);
  });

  test('one changed word in a claim is shown at its claim', () => {
    const [claims, ...rest] = unequal(filing(), filing({ claims: CLAIMS.replace('铝制', '钢制') }));
    expect(rest).toEqual([]);
    expect(claims).toMatchObject({ part: 'claims', differences: [{ kind: 'changed', passedAt: '2', filedAt: '2' }] });
    const changed = claims!.differences[0]!.segments.filter(({ kind }) => kind !== 'same');
    expect(changed).toEqual([
      { kind: 'removed', text: '铝' },
      { kind: 'added', text: '钢' },
    ]);
  });

  test('a claim that was added or dropped is named', () => {
    const more = `${CLAIMS}\n3. 根据权利要求1所述的装置，其特征在于，还包括泵。`;
    expect(unequal(filing(), filing({ claims: more }))[0]!.differences).toMatchObject([
      { kind: 'added', filedAt: '3' },
    ]);
    expect(unequal(filing({ claims: more }), filing())[0]!.differences).toMatchObject([
      { kind: 'removed', passedAt: '3' },
    ]);
  });

  test('a changed measure in the description and another title', () => {
    const parts = unequal(
      filing(),
      filing({ description: DESCRIPTION.replace('3mm', '5mm'), title: '沙棘籽油提取装置' }),
    );
    expect(parts.map(({ part, differences }) => [part, differences.length])).toEqual([
      ['title', 1],
      ['description', 1],
    ]);
  });

  test('inventors count once both texts name them, their order included', () => {
    expect(unequal(filing(), filing({ inventors: ['乌兰'] }))).toEqual([]);
    expect(unequal(filing({ inventors: ['乌兰', '巴图'] }), filing({ inventors: ['巴图', '乌兰'] }))).toMatchObject([
      { part: 'inventors' },
    ]);
  });

  test('a missing part is a difference', () => {
    const without = { ...filing(), claims: [] };
    expect(unequal(filing(), without)).toMatchObject([
      { part: 'claims', differences: [{ kind: 'removed' }, { kind: 'removed' }] },
    ]);
  });

  test('hashes are of the normalised part', () => {
    const hash = (text: string) => `#${text.length}`;
    const [title] = compareFilings(filing(), filing({ title: '沙棘油 提取装置' }), hash);
    expect(title).toEqual({ part: 'title', equal: true, passedHash: '#7', filedHash: '#7', differences: [] });
  });
});
