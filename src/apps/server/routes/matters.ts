import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { actsFor } from '#engine/access/access.ts';
import { fieldsOf } from '#engine/form/form.ts';
import type { Form } from '#engine/form/types.ts';
import { handlerOf } from '#engine/site/site.ts';
import { refuse } from '#kernel/errors/index.ts';
import { act } from '../../core/act.ts';
import { divisionOf } from '../../core/division-of.ts';
import { type House, today } from '../../core/house.ts';
import { type ListQuery, type ListRow, listMatters, queuesOf } from '../../core/lists.ts';
import { publicStatus, viewMatter } from '../../core/read.ts';
import { settingsOf } from '../../core/settings.ts';
import { actorOf, type Identity } from '../identity.ts';
import type { Lookups } from '../lookups.ts';
import { parse, Refused, send, sendRefusal, text } from '../replies.ts';

const listQuery = z.object({
  procedure: text.optional(),
  states: z.string().max(500).optional(),
  mine: z.stringbool().optional(),
  open: z.stringbool().optional(),
  overdue: z.stringbool().optional(),
  q: z.string().max(200).optional(),
  sort: z.enum(['due', 'updated', 'number']).optional(),
  direction: z.enum(['asc', 'desc']).optional(),
  page: z.coerce.number().int().min(1).max(100_000).optional(),
  size: z.coerce.number().int().min(1).max(500).optional(),
});

const requestId = z.string().regex(/^[\w.-]{8,80}$/);
const actBody = z.object({
  requestId,
  expectedSeq: z.number().int().positive(),
  input: z.record(z.string(), z.unknown()).default({}),
});
const openBody = z.object({
  requestId,
  action: text,
  site: text,
  input: z.record(z.string(), z.unknown()).default({}),
  draft: text.optional(),
});

/** Lists, queues, the matter page and everything that is done to a matter. */
export function matterRoutes(app: FastifyInstance, house: House, identity: Identity, lookups: Lookups): void {
  const signedIn = async (request: FastifyRequest) => {
    const found = await identity.find(request);
    if (!found) throw new Refused(refuse('ZQ-SES-001'));
    return found;
  };

  app.get('/api/matters', async (request) => {
    const query = listOf(parse(listQuery, request.query));
    return listMatters(house, actorOf(await signedIn(request)), query);
  });

  app.get('/api/matters.csv', async (request, reply) => {
    const actor = actorOf(await signedIn(request));
    const query = listOf(parse(listQuery, request.query));
    const rows: ListRow[] = [];
    for (let page = 1; ; page++) {
      const list = await listMatters(house, actor, { ...query, page, size: 500 });
      rows.push(...list.rows);
      if (list.rows.length < 500) break;
    }
    reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="matters.csv"');
    const lines = rows.map((row) =>
      [row.number, row.procedureTitle.zh, row.title, row.applicant, row.stateTitle.zh, row.due ?? '', row.updated]
        .map(csvCell)
        .join(','),
    );
    // The mark at the start makes spreadsheet programs read the file as UTF-8.
    return `\uFEFF${[CSV_HEAD.join(','), ...lines].join('\r\n')}\r\n`;
  });

  app.get('/api/queues', async (request) => queuesOf(house, actorOf(await signedIn(request))));

  app.get<{ Params: { id: string } }>('/api/matters/:id', async (request, reply) => {
    const view = await viewMatter(house, actorOf(await signedIn(request)), request.params.id);
    return view ?? sendRefusal(reply, refuse('ZQ-MAT-004', { matter: request.params.id }));
  });

  app.get<{ Params: { id: string; action: string } }>('/api/matters/:id/actions/:action', async (request, reply) => {
    const actor = actorOf(await signedIn(request));
    const view = await viewMatter(house, actor, request.params.id);
    const permitted = view?.actions.find((one) => one.id === request.params.action);
    if (!view || !permitted) return sendRefusal(reply, refuse('ZQ-MAT-004', { matter: request.params.id }));
    const procedure = house.catalogue.procedure(view.head.procedure, view.head.version);
    const form = permitted.form ? procedure.forms[permitted.form]! : null;
    return {
      action: permitted,
      form,
      seq: view.seq,
      settings: await settingsOf(house, house.db.kysely, procedure, view.head.body, today(house)),
      people: form ? await peopleFor(form, procedure.roles, view.head.body, identity) : {},
    };
  });

  app.post<{ Params: { id: string; action: string } }>('/api/matters/:id/actions/:action', async (request, reply) => {
    const actor = actorOf(await signedIn(request));
    const body = parse(actBody, request.body);
    const target = { matter: request.params.id, expectedSeq: body.expectedSeq };
    return send(
      reply,
      await act(house, { actor, requestId: body.requestId, action: request.params.action, input: body.input, target }),
    );
  });

  app.post<{ Params: { slice: string; name: string } }>('/api/procedures/:slice/:name/open', async (request, reply) => {
    const actor = actorOf(await signedIn(request));
    const body = parse(openBody, request.body);
    const site = house.catalogue.sites.get(body.site);
    if (!site) return sendRefusal(reply, refuse('ZQ-MAT-005', { procedure: body.site }));
    const procedure = `${request.params.slice}/${request.params.name}`;
    const party = actsFor(actor.capacity, procedure, today(house));
    const division = (await divisionOf(house, party)) ?? site.division;
    const target = { procedure, body: handlerOf(site, procedure), division };
    return send(
      reply,
      await act(house, {
        actor,
        requestId: body.requestId,
        action: body.action,
        input: body.input,
        target,
        ...(body.draft === undefined ? {} : { draft: body.draft }),
      }),
    );
  });

  app.get('/api/status', async (request, reply) => {
    lookups.count(request);
    const query = parse(
      z.object({ number: z.string().min(4).max(40), last4: z.string().min(4).max(4) }),
      request.query,
    );
    const status = await publicStatus(house, query.number, query.last4);
    if (!status) return sendRefusal(reply, refuse('ZQ-ACC-006'));
    const { limit, ...rest } = status;
    return {
      ...rest,
      limit: limit && { due: limit.due, steps: limit.steps, lamp: limit.lamp, provisional: limit.provisional },
    };
  });
}

function listOf(query: z.infer<typeof listQuery>): ListQuery {
  const { states, ...rest } = query;
  return { ...rest, ...(states ? { states: states.split(',') } : {}) };
}

const CSV_HEAD = ['编号', '事项', '名称', '当事人', '状态', '期限', '更新时间'];

/** A cell that begins like a formula is quoted, so that no spreadsheet runs it. */
const csvCell = (value: string): string => {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The people that fields of kind `account` may name: the holders of the posts whose roles are assigned. */
async function peopleFor(
  form: Form,
  roles: Record<string, object>,
  body: string,
  identity: Identity,
): Promise<Record<string, { account: string; name: string }[]>> {
  const posts = Object.values(roles).flatMap((role) =>
    'assigned' in role && role.assigned && 'post' in role ? [String(role.post)] : [],
  );
  const people: Record<string, { account: string; name: string }[]> = {};
  for (const [name, field] of Object.entries(fieldsOf(form))) {
    if (field.kind !== 'account') continue;
    people[name] = (await Promise.all(posts.map((post) => identity.holdersOf(post, body)))).flat();
  }
  return people;
}
