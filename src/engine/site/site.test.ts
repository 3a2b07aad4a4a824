import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { DefinitionError } from '../definition-error.ts';
import { cornerSource, festivalSource } from '../fixtures/kite-world.fixture.ts';
import { defineSite, handlerOf, resolveSite, type SiteDefinition, valueOn } from './site.ts';

const sites = (...all: SiteDefinition[]) => new Map(all.map((one) => [one.id, defineSite(one)]));

function problems(work: () => unknown): string[] {
  try {
    work();
    return [];
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    return error.problems.map((one) => `${one.place}: ${one.problem}`);
  }
}

describe('a site laid over another', () => {
  const site = resolveSite(sites(festivalSource(), cornerSource()), 'windy-corner');

  test('takes what it says itself, and the rest from below', () => {
    expect(site).toMatchObject({
      id: 'windy-corner',
      kind: 'city',
      title: { en: 'The windy corner' },
      tagline: { en: 'Come, wind or no wind' },
      body: 'corner',
      division: '150100',
      indicators: ['kite.meanTail'],
    });
  });

  test('says of every value where it comes from', () => {
    expect(site.origins).toMatchObject({
      title: 'windy-corner',
      body: 'windy-corner',
      tagline: 'yurt-festival',
      contact: 'yurt-festival',
      'settings.kite/permit:maxKites': 'windy-corner',
      'settings.kite/permit:decideIn': 'yurt-festival',
    });
    const { origins, id, kind, settings, handledBy, ...parts } = site;
    expect(Object.keys(origins).sort()).toEqual(
      [
        ...Object.keys(parts),
        ...Object.keys(settings).map((key) => `settings.${key}`),
        ...Object.keys(handledBy).map((key) => `handledBy.${key}`),
      ].sort(),
    );
    expect([id, kind]).toEqual(['windy-corner', 'city']);
  });

  test('a procedure is handled by the site’s own body, or by the one it names', () => {
    const above: SiteDefinition = {
      id: 'lake',
      extends: 'windy-corner',
      kind: 'city',
      handledBy: { 'kite/permit': 'harbour' },
    };
    const lake = resolveSite(sites(festivalSource(), cornerSource(), above), 'lake');
    expect(handlerOf(lake, 'kite/permit')).toBe('harbour');
    expect(handlerOf(lake, 'kite/other')).toBe(lake.body);
    expect(lake.origins['handledBy.kite/permit']).toBe('lake');
  });

  test('settings are dated, and the upper layer replaces a setting as a whole', () => {
    const on = (key: string, day: string) => valueOn(site.settings[key] ?? [], plainDate(day));
    expect(on('kite/permit:maxKites', '2026-03-02')).toBe(1);
    expect(on('kite/permit:decideIn', '2026-01-31')).toBeUndefined();
    expect(on('kite/permit:decideIn', '2026-02-01')).toEqual({ unit: 'working-day', n: 4 });
    expect(on('kite/permit:decideIn', '2026-12-31')).toEqual({ unit: 'working-day', n: 3 });
    expect(on('kite/permit:unheard', '2026-12-31')).toBeUndefined();
  });

  test('three layers deep, the nearest one wins', () => {
    const tent: SiteDefinition = { id: 'tent', extends: 'windy-corner', kind: 'industry', theme: 'felt' };
    const found = resolveSite(sites(festivalSource(), cornerSource(), tent), 'tent');
    expect(found).toMatchObject({ theme: 'felt', body: 'corner', lead: { zh: expect.stringContaining('毡房') } });
    expect(found.origins).toMatchObject({ theme: 'tent', body: 'windy-corner', lead: 'yurt-festival' });
  });
});

describe('a site that must not load', () => {
  test('over one that is not there', () => {
    expect(problems(() => resolveSite(sites(cornerSource()), 'windy-corner'))).toEqual([
      'extends: unknown site "yurt-festival"',
    ]);
    expect(problems(() => resolveSite(sites(), 'nowhere'))).toEqual(['extends: unknown site "nowhere"']);
  });

  test('over itself, in however wide a circle', () => {
    const circle = sites({ ...festivalSource(), extends: 'windy-corner' }, cornerSource());
    expect(problems(() => resolveSite(circle, 'windy-corner'))).toEqual(['extends: runs in a circle']);
    expect(
      problems(() => resolveSite(sites({ ...festivalSource(), extends: 'yurt-festival' }), 'yurt-festival')),
    ).toEqual(['extends: runs in a circle']);
  });

  test('with parts that nobody says, all told at once', () => {
    const { contact: _, lead: __, ...bare } = festivalSource();
    expect(problems(() => resolveSite(sites(bare), 'yurt-festival'))).toEqual([
      'lead: is said neither here nor in a site it extends',
      'contact: is said neither here nor in a site it extends',
    ]);
  });

  test('with a bad id or settings', () => {
    expect(problems(() => defineSite({ ...festivalSource(), id: 'Yurt', settings: { patience: [] } }))).toEqual([
      'id: must be lower-case words',
      'settings.patience: must be "procedure:setting"',
      'settings.patience: has no value',
    ]);
    expect(Object.isFrozen(defineSite(festivalSource()))).toBe(true);
  });
});
