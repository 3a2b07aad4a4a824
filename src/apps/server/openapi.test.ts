import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '#engine/catalogue.ts';
import { kitePermit, kiteSearch } from '#engine/fixtures/kite-permit.fixture.ts';
import {
  cornerSource,
  festivalSource,
  kiteRegisterSource,
  meanTailSource,
} from '#engine/fixtures/kite-world.fixture.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { openApi } from './openapi.ts';

const catalogue = buildCatalogue({
  procedures: [kitePermit, kiteSearch],
  registers: [kiteRegisterSource()],
  indicators: [meanTailSource()],
  sites: [festivalSource(), cornerSource()],
  basisKnown: () => true,
});

interface Operation {
  operationId: string;
  description: string;
  parameters?: { name: string }[];
  requestBody: { content: { 'application/json': { schema: Record<string, unknown> } } };
}
const api = openApi(catalogue, plainDate('2026-03-02'), 'https://kite.example', '1.2.3') as {
  openapi: string;
  info: { version: string };
  servers: { url: string }[];
  paths: Record<string, { post: Operation }>;
  components: { schemas: Record<string, Record<string, unknown>> };
};

/** Every `$ref` in a document. */
const refsIn = (value: unknown): string[] =>
  value === null || typeof value !== 'object'
    ? []
    : Object.entries(value).flatMap(([key, member]) => (key === '$ref' ? [String(member)] : refsIn(member)));

describe('the description of the API', () => {
  test('says which version of the program, and where', () => {
    expect(api).toMatchObject({
      openapi: '3.1.0',
      info: { version: '1.2.3' },
      servers: [{ url: 'https://kite.example' }],
    });
    expect(JSON.parse(JSON.stringify(api))).toEqual(api);
  });

  test('has a path for every action of people, and none for the clock', () => {
    const own = (id: string) => `/api/matters/{id}/actions/${id}`;
    const steps = [...Object.entries(kitePermit.actions), ...Object.entries(kiteSearch.actions)]
      .filter(([, action]) => action.from !== 'new' && !action.by.every((role) => role === 'clock'))
      .map(([id]) => own(id));
    expect(new Set(Object.keys(api.paths))).toEqual(
      new Set([...steps, '/api/procedures/kite/permit/open', '/api/procedures/kite/search/open']),
    );
    expect(api.paths[own('answer-overdue')]).toBeUndefined();
  });

  test('declares each parameter that stands in a path', () => {
    for (const [path, { post }] of Object.entries(api.paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect(
        (post.parameters ?? []).map((one) => one.name),
        path,
      ).toEqual(named);
    }
  });

  test('refers to nothing that is missing', () => {
    const refs = refsIn(api);
    expect(refs.length).toBeGreaterThan(20);
    for (const ref of refs) {
      const [, , kind, name] = ref.split('/');
      expect(kind, ref).toBe('schemas');
      expect(api.components.schemas[name!], ref).toBeDefined();
    }
  });

  test('gives the form of an action, with its words in both languages', () => {
    const application = api.components.schemas['kite.permit.apply'] as {
      required: string[];
      additionalProperties: boolean;
      properties: Record<string, { description: string; enum?: string[] }>;
    };
    expect(application.required).toEqual(['name', 'size', 'division', 'promise']);
    expect(application.additionalProperties).toBe(false);
    expect(application.properties.size).toMatchObject({ enum: ['small', 'giant'], description: '大小 / Size' });
    expect(api.components.schemas['kite.permit.greet']).toEqual({ type: 'object', maxProperties: 0 });
    const body = (path: string) => api.paths[path]!.post.requestBody.content['application/json'].schema;
    expect(body('/api/procedures/kite/permit/open').required).toEqual(['requestId', 'action', 'site', 'input']);
    expect(body('/api/matters/{id}/actions/take').required).toEqual(['requestId', 'expectedSeq', 'input']);
  });

  test('joins actions of one name in two procedures', () => {
    const renamed = {
      ...kiteSearch,
      actions: { ...kiteSearch.actions, take: { ...kiteSearch.actions.find! } },
    };
    const both = openApi(
      { ...catalogue, current: () => [kitePermit, renamed, { ...renamed, id: 'kite/third' }] },
      plainDate('2026-03-02'),
      '',
      '1',
    );
    const take = (both as typeof api).paths['/api/matters/{id}/actions/take']!.post;
    expect(take.requestBody.content['application/json'].schema.anyOf).toHaveLength(3);
    expect(take.description).toContain('寻找风筝');
  });
});
