import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import { clustersOf, type Filing, INDICATORS, indicatorsOf, type Records, type Thresholds } from './index.ts';

const LIMITS: Thresholds = {
  copyPercent: 85,
  templatePercent: 60,
  templateFilings: 3,
  monthFree: 3,
  monthEach: 2,
  inventorMonth: 4,
  contactsMost: 2,
  agentMost: 200,
  changeDays: 180,
};

let n = 0;
const filing = (party: string, day: string, marks: string[] = []): Filing => {
  const number = `YS2026-${String(++n).padStart(4, '0')}`;
  return { matter: `m${n}`, number, title: `题目${n}`, party, day: plainDate(day), marks };
};
const records = (filings: Filing[], more: Partial<Records> = {}): Records => ({
  asOf: plainDate('2026-06-30'),
  filings,
  likeness: [],
  changes: [],
  staff: new Map(),
  words: new Map(),
  ...more,
});
const ids = (own: Filing[], given: Records) => indicatorsOf(own, given, LIMITS).map((one) => one.id);

describe('indicators', () => {
  it('find copies from the threshold on, and name the pair with its share', () => {
    const [a, b] = [filing('甲', '2026-03-02'), filing('甲', '2026-03-05')];
    const like = (part: number) => records([a, b], { likeness: [{ later: b.matter, earlier: a.matter, part }] });
    expect(ids([a, b], like(0.8499))).toEqual([]);
    const [found] = indicatorsOf([a, b], like(0.963), LIMITS);
    expect(found).toMatchObject({ id: 'copies', group: '3(1)', matters: [a.number, b.number], links: [] });
    expect(found!.wording.zh).toBe(`${b.number}有96%的文字见于${a.number}。`);
  });

  it('tell a template from copies: at least three requests, between the two thresholds', () => {
    const own = ['2026-03-02', '2026-03-03', '2026-03-04'].map((day) => filing('甲', day));
    const likeness = [
      { later: own[1]!.matter, earlier: own[0]!.matter, part: 0.61 },
      { later: own[2]!.matter, earlier: own[0]!.matter, part: 0.84 },
    ];
    expect(ids(own, records(own, { likeness }))).toEqual(['template']);
    expect(ids(own, records(own, { likeness: likeness.slice(1) }))).toEqual([]);
    expect(indicatorsOf(own, records(own, { likeness }), LIMITS)[0]!.value.zh).toBe('3件，两两重合61%–84%');
  });

  it('count others with the same text, and keep who they are apart from the words', () => {
    const [mine, other] = [filing('甲', '2026-03-05'), filing('包头某公司', '2026-03-02')];
    const likeness = [{ later: mine.matter, earlier: other.matter, part: 0.9 }];
    const [found] = indicatorsOf([mine], records([mine, other], { likeness }), LIMITS);
    expect(found).toMatchObject({
      id: 'dispersed',
      group: '3(6)',
      links: [{ party: '包头某公司', matters: [other.number] }],
    });
    const { links: _, ...told } = found!;
    expect(JSON.stringify(told)).not.toMatch(new RegExp(`包头|${other.number}|${other.title}`));
    // It is an indicator of whoever was first, too: who copied whom is for people to find out.
    expect(ids([other], records([mine, other], { likeness }))).toEqual(['dispersed']);
  });

  it('weigh a month against the developers, and stay silent where nobody knows them', () => {
    const own = Array.from({ length: 5 }, (_, i) => filing('甲', `2026-05-0${i + 1}`));
    const with_ = (developers?: number) =>
      records(own, { staff: new Map(developers === undefined ? [] : [['甲', { developers }]]) });
    expect([undefined, 3, 2, 0].map((one) => ids(own, with_(one)))).toEqual([[], [], ['volume'], ['volume']]);
    expect(ids(own.slice(0, 3), records(own.slice(0, 3), { staff: new Map([['甲', { developers: 0 }]]) }))).toEqual([]);
    expect(indicatorsOf(own, with_(2), LIMITS)[0]!.value.zh).toBe('2026-05 提交5件，研发人员2人');
  });

  it('see requests without insured staff, and an inventor of too many in one month', () => {
    const own = Array.from({ length: 5 }, (_, i) => filing('甲', `2026-05-1${i}`, ['inventor:x']));
    const given = records(own, {
      staff: new Map([['甲', { insured: 0, developers: 9 }]]),
      words: new Map([['inventor:x', '王**']]),
    });
    expect(ids(own, given)).toEqual(['no-staff', 'inventor']);
    expect(indicatorsOf(own, given, LIMITS)[1]!.wording.zh).toBe('发明人王**在2026-05列名5件。');
    const spread = own.map((one, i) => ({ ...one, day: plainDate(`2026-0${i + 1}-10`) }));
    expect(ids(spread, records(spread))).toEqual([]);
  });

  it('see shared contact data of more than two others; an attorney has many clients', () => {
    const own = [filing('甲', '2026-05-01', ['phone:p', 'agent:a'])];
    const others = ['乙', '丙', '丁'].map((party) => filing(party, '2026-05-02', ['phone:p', 'agent:a']));
    const given = (count: number) =>
      records([...own, ...others.slice(0, count)], { words: new Map([['phone:p', '047****21']]) });
    expect(ids(own, given(2))).toEqual([]);
    const [found] = indicatorsOf(own, given(3), LIMITS);
    expect(found!.wording.zh).toBe('电话047****21另有3个申请人使用。');
    expect(found!.links.map((one) => one.party)).toEqual(['丁', '丙', '乙'].sort());
  });

  it('see changes on the last day of the stretch and not after it', () => {
    const own = [filing('甲', '2026-01-01')];
    const change = (days: number) => [
      { matter: own[0]!.matter, kind: 'assignment' as const, on: addDays(own[0]!.day, days), days },
    ];
    expect(ids(own, records(own, { changes: change(180) }))).toEqual(['changes']);
    expect(ids(own, records(own, { changes: change(181) }))).toEqual([]);
  });

  it('all have a definition that says what they count', () => {
    for (const { title, definition, group } of Object.values(INDICATORS)) {
      expect(definition.zh.length).toBeGreaterThan(title.zh.length);
      expect(group).toMatch(/^3\([1-8]\)$/);
    }
  });
});

describe('clusters', () => {
  it('are by party, the one with more kinds of indicators first, and leave out a single weak hint', () => {
    const strong = Array.from({ length: 5 }, (_, i) => filing('强', `2026-05-0${i + 1}`));
    const weak = [filing('弱', '2026-03-02'), filing('弱', '2026-03-05')];
    const single = filing('单', '2026-01-01');
    const given = records([...strong, ...weak, single], {
      staff: new Map([['强', { developers: 1, insured: 3 }]]),
      likeness: [
        { later: strong[1]!.matter, earlier: strong[0]!.matter, part: 0.99 },
        { later: weak[1]!.matter, earlier: weak[0]!.matter, part: 0.99 },
      ],
      changes: [{ matter: single.matter, kind: 'inventor', on: plainDate('2026-01-09'), days: 8 }],
    });
    const clusters = clustersOf(given, LIMITS);
    expect(clusters.map((one) => [one.party, one.indicators.map(({ id }) => id)])).toEqual([
      ['强', ['copies', 'volume']],
      ['弱', ['copies']],
    ]);
    expect(clusters[0]!.filings).toHaveLength(5);
  });

  it('are the same whatever the order of the records, and speak of own filings only (seed 20260301)', () => {
    const party = fc.constantFrom('甲', '乙', '丙');
    const world = fc.array(
      fc.record({ party, day: fc.integer({ min: 0, max: 120 }), phone: fc.constantFrom('p', 'q') }),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(
        world,
        fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.integer({ min: 50, max: 100 })), { maxLength: 8 }),
        (made, pairs) => {
          const filings = made.map(
            (one, i): Filing => ({
              matter: `m${i}`,
              number: `YS-${i}`,
              title: `题目${i}`,
              party: one.party,
              day: addDays(plainDate('2026-01-01'), one.day),
              marks: [`phone:${one.phone}`],
            }),
          );
          const likeness = pairs.flatMap(([a, b, part]) =>
            a !== b && filings[a] && filings[b] ? [{ later: `m${a}`, earlier: `m${b}`, part: part / 100 }] : [],
          );
          const given = records(filings, { likeness });
          const turned = records(filings.toReversed(), { likeness: likeness.toReversed() });
          const shape = (of: Records) =>
            clustersOf(of, LIMITS).map((one) => [one.party, one.indicators.map(({ id, matters }) => [id, matters])]);
          expect(shape(turned)).toEqual(shape(given));
          for (const cluster of clustersOf(given, LIMITS)) {
            const own = new Set(filings.filter((one) => one.party === cluster.party).map((one) => one.number));
            for (const one of cluster.indicators) expect(one.matters.every((number) => own.has(number))).toBe(true);
            expect(cluster.links.every((link) => link.party !== cluster.party)).toBe(true);
          }
        },
      ),
      { numRuns: 80, seed: 20260301 },
    );
  });
});
