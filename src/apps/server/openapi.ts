import { z } from 'zod';
import type { Catalogue } from '#engine/catalogue.ts';
import { fieldsOf } from '#engine/form/form.ts';
import { fieldsSchema } from '#engine/form/kinds.ts';
import type { Procedure } from '#engine/procedure/types.ts';
import type { PlainDate } from '#kernel/plain-date.ts';

/** The description of the API (OpenAPI 3.1), made from the procedures in force: it cannot say what the system does not do. */
export function openApi(
  catalogue: Catalogue,
  day: PlainDate,
  origin: string,
  version: string,
): Record<string, unknown> {
  const paths: Record<string, unknown> = {};
  const schemas: Record<string, unknown> = {
    Refusal: {
      type: 'object',
      required: ['code', 'what', 'why', 'next'],
      properties: Object.fromEntries([
        ['code', { type: 'string' }],
        ['field', { type: 'string' }],
        ...['what', 'why', 'next'].map((name) => [name, { $ref: '#/components/schemas/Text' }]),
      ]),
    },
    Refusals: {
      type: 'object',
      properties: { refusals: { type: 'array', items: { $ref: '#/components/schemas/Refusal' } } },
    },
    Text: { type: 'object', required: ['zh', 'en'], properties: { zh: { type: 'string' }, en: { type: 'string' } } },
    ActResult: {
      type: 'object',
      required: ['matter', 'publicNumber', 'seq', 'state'],
      properties: {
        matter: { type: 'string' },
        publicNumber: { type: 'string' },
        seq: { type: 'integer' },
        state: { type: 'string' },
      },
    },
  };
  for (const procedure of catalogue.current(day)) addProcedure(procedure, paths, schemas);
  return {
    openapi: '3.1.0',
    info: { title: 'Zhiquan 知全', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: origin }],
    paths,
    components: { schemas },
  };
}

function addProcedure(procedure: Procedure, paths: Record<string, unknown>, schemas: Record<string, unknown>): void {
  for (const [id, action] of Object.entries(procedure.actions)) {
    if (action.by.every((role) => 'system' in procedure.roles[role]!)) continue;
    const name = `${procedure.id}.${id}`.replaceAll('/', '.');
    const input = action.form
      ? z.toJSONSchema(fieldsSchema(fieldsOf(procedure.forms[action.form]!)))
      : { type: 'object', maxProperties: 0 };
    schemas[name] = input;
    const opening = action.from === 'new';
    const path = opening ? `/api/procedures/${procedure.id}/open` : `/api/matters/{id}/actions/${id}`;
    const body = {
      type: 'object',
      required: opening ? ['requestId', 'action', 'site', 'input'] : ['requestId', 'expectedSeq', 'input'],
      properties: {
        requestId: { type: 'string', description: 'Your own id: the same id acts once.' },
        ...(opening
          ? { action: { const: id }, site: { type: 'string' } }
          : { expectedSeq: { type: 'integer', description: 'The sequence number that you saw.' } }),
        input: { $ref: `#/components/schemas/${name}` },
      },
    };
    const operation = {
      operationId: name,
      ...(opening ? {} : { parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }] }),
      tags: [procedure.title.en],
      summary: `${procedure.title.en}: ${action.title.en}`,
      description: `${procedure.title.zh}:${action.title.zh}`,
      requestBody: { required: true, content: { 'application/json': { schema: body } } },
      responses: {
        200: {
          description: 'Done',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/ActResult' } } },
        },
        '4XX': {
          description: 'Refused',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusals' } } },
        },
      },
    };
    // Two procedures may name an action alike; the path is one, and the body says which form applies.
    const known = paths[path] as { post: typeof operation } | undefined;
    if (!known) paths[path] = { post: operation };
    else {
      const schema = known.post.requestBody.content['application/json'].schema as unknown as { anyOf?: unknown[] };
      known.post.requestBody.content['application/json'].schema = {
        anyOf: [...(schema.anyOf ?? [schema]), body],
      } as never;
      known.post.description += `;${procedure.title.zh}:${action.title.zh}`;
    }
  }
}
