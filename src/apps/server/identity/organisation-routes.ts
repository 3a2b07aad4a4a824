import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { findPlainDate, type PlainDate } from '#kernel/plain-date.ts';
import { today } from '../../core/house.ts';
import { giveMandate, listMandates, revokeMandate } from '../../core/people/mandates.ts';
import {
  acceptInvitation,
  changeRole,
  endMembership,
  invite,
  listInvitations,
  listMembers,
  revokeInvitation,
} from '../../core/people/members.ts';
import { claimOrganisation, listOrganisations, ORGANISATION_KINDS } from '../../core/people/organisations.ts';
import { parse, send, text } from '../replies.ts';
import { actingFor, type IdentityParts, signedIn } from './context.ts';

export const day = z
  .string()
  .refine((value): boolean => findPlainDate(value) !== undefined, 'YYYY-MM-DD')
  .transform((value) => value as PlainDate);
const role = z.enum(['admin', 'member']);
const division = z.string().regex(/^\d{6}$/);

type OrganisationParams = { Params: { party: string } };

/** What people do for their organisations: claim, invite, leave, give and take back mandates. */
export function organisationRoutes(app: FastifyInstance, parts: IdentityParts): void {
  const { house } = parts;

  app.get('/api/organisations', async (request) => {
    const session = await signedIn(parts, request);
    const { capacity } = session.hat;
    const all = capacity.kind === 'post' && ['administrator', 'auditor'].includes(capacity.post);
    return listOrganisations(house, session.account, all);
  });

  app.post('/api/organisations', async (request, reply) => {
    const session = await signedIn(parts, request);
    const body = parse(
      z.object({
        creditCode: text,
        name: z.string().trim().min(2).max(200),
        kind: z.enum(ORGANISATION_KINDS),
        division: division.nullable().default(null),
      }),
      request.body,
    );
    return send(reply, await claimOrganisation(house, session.account, body));
  });

  app.get<OrganisationParams>('/api/organisations/:party/members', async (request) => {
    await actingFor(parts, request, request.params.party, false);
    return listMembers(house, request.params.party);
  });

  app.put<{ Params: { party: string; account: string } }>(
    '/api/organisations/:party/members/:account',
    async (request, reply) => {
      await actingFor(parts, request, request.params.party, true);
      const body = parse(z.object({ role }), request.body);
      return send(reply, await changeRole(house, request.params.party, request.params.account, body.role));
    },
  );

  app.delete<{ Params: { party: string; account: string } }>(
    '/api/organisations/:party/members/:account',
    async (request, reply) => {
      const { party, account } = request.params;
      const leaving = (await signedIn(parts, request)).account === account;
      const session = await actingFor(parts, request, party, !leaving);
      return send(reply, await endMembership(house, session.account, party, account));
    },
  );

  app.get<OrganisationParams>('/api/organisations/:party/invitations', async (request) => {
    await actingFor(parts, request, request.params.party, true);
    return listInvitations(house, request.params.party);
  });

  app.post<OrganisationParams>('/api/organisations/:party/invitations', async (request, reply) => {
    const session = await actingFor(parts, request, request.params.party, true);
    const body = parse(z.object({ role: role.default('member'), note: text.default('') }), request.body);
    reply.code(201).header('cache-control', 'no-store');
    return invite(house, session.account, request.params.party, body.role, body.note);
  });

  app.delete<{ Params: { party: string; id: string } }>(
    '/api/organisations/:party/invitations/:id',
    async (request, reply) => {
      await actingFor(parts, request, request.params.party, true);
      return send(reply, await revokeInvitation(house, request.params.party, request.params.id));
    },
  );

  app.post('/api/invitations/accept', async (request, reply) => {
    const session = await signedIn(parts, request);
    const { code } = parse(z.object({ code: text }), request.body);
    return send(reply, await acceptInvitation(house, session.account, code));
  });

  /** The agencies that a mandate can be given to. */
  app.get('/api/agencies', async (request) => {
    await signedIn(parts, request);
    return house.db.kysely
      .selectFrom('organisation')
      .select(['party', 'name', 'division'])
      .where('kind', '=', 'agency')
      .where('state', '=', 'confirmed')
      .orderBy('name')
      .limit(500)
      .execute();
  });

  app.get<OrganisationParams>('/api/organisations/:party/mandates', async (request) => {
    await actingFor(parts, request, request.params.party, false);
    return listMandates(house, [request.params.party]);
  });

  app.post<OrganisationParams>('/api/organisations/:party/mandates', async (request, reply) => {
    const session = await actingFor(parts, request, request.params.party, true);
    const body = parse(
      z.object({
        agency: text,
        scope: z.array(text).min(1).max(100),
        from: day.optional(),
        until: day.nullable().default(null),
      }),
      request.body,
    );
    const wanted = { ...body, client: request.params.party, from: body.from ?? today(house) };
    return send(reply, await house.db.transaction((tx) => giveMandate(house, tx, session.account, wanted)));
  });

  app.delete<{ Params: { party: string; id: string } }>(
    '/api/organisations/:party/mandates/:id',
    async (request, reply) => {
      const session = await actingFor(parts, request, request.params.party, true);
      return send(reply, await revokeMandate(house, session.account, [request.params.party], request.params.id));
    },
  );
}
