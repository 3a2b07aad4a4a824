import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { refuse } from '#kernel/errors/index.ts';
import { addDays, findPlainDate } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';
import { type House, today } from '../../core/house.ts';
import { type MatterView, viewMatter } from '../../core/read.ts';
import { grantReading, grantsOf } from '../../core/secrecy/grants.ts';
import { LEADER, overseerOf } from '../../core/secrecy/oversight.ts';
import { actorOf, type Identity, type SignedIn } from '../identity.ts';
import { parse, Refused, send, text } from '../replies.ts';

const body = z.object({
  account: text,
  until: z.string().refine((day) => findPlainDate(day) !== undefined),
  reason: z.string().trim().min(2).max(500),
});
const WHO = t('保护中心负责人', 'the head of the centre');
/** A leave is for a piece of work, not for good. */
const LONGEST_DAYS = 180;

/** Leave to read the texts of a matter, given by the head of the centre; parties see whom it was given to. */
export function textGrantRoutes(app: FastifyInstance, house: House, identity: Identity): void {
  const seen = async (request: FastifyRequest, id: string): Promise<{ view: MatterView; signedIn: SignedIn }> => {
    const signedIn = await identity.find(request);
    if (!signedIn) throw new Refused(refuse('ZQ-SES-001'));
    const view = await viewMatter(house, actorOf(signedIn), id);
    if (!view || view.texts === 'none') throw new Refused(refuse('ZQ-MAT-004', { matter: id }));
    return { view, signedIn };
  };
  /** The people of the office who see the matter: holders of its posts at the body. */
  const colleagues = async (view: MatterView) => {
    const procedure = house.catalogue.procedure(view.head.procedure, view.head.version);
    const posts = Object.values(procedure.roles).flatMap((role) => ('post' in role ? [role.post] : []));
    const found = (await Promise.all(posts.map((post) => identity.holdersOf(post, view.head.body)))).flat();
    return [...new Map(found.map((one) => [one.account, one])).values()];
  };

  app.get<{ Params: { id: string } }>('/api/matters/:id/text-grants', async (request) => {
    const { view, signedIn } = await seen(request, request.params.id);
    const overseer = await overseerOf(house, actorOf(signedIn), view.head);
    const party =
      view.texts === 'readable' && 'party' in signedIn.hat.capacity && signedIn.hat.capacity.kind !== 'post';
    if (!overseer && !party) throw new Refused(refuse('ZQ-ACC-022', { who: WHO }));
    const people = await colleagues(view);
    const grants = await grantsOf(house.db.kysely, view.head.id);
    return {
      mayGive: overseer?.post === LEADER,
      people: overseer?.post === LEADER ? people : [],
      grants: grants.map(({ account, ...grant }) => ({
        ...grant,
        name: people.find((one) => one.account === account)?.name ?? account,
      })),
    };
  });

  app.post<{ Params: { id: string } }>('/api/matters/:id/text-grants', async (request, reply) => {
    const { view, signedIn } = await seen(request, request.params.id);
    const overseer = await overseerOf(house, actorOf(signedIn), view.head);
    if (overseer?.post !== LEADER) throw new Refused(refuse('ZQ-ACC-022', { who: WHO }));
    const asked = parse(body, request.body);
    const day = today(house);
    const until = findPlainDate(asked.until)!;
    if (until < day || until > addDays(day, LONGEST_DAYS))
      throw new Refused(refuse('ZQ-SEC-010', { days: LONGEST_DAYS }));
    if (!(await colleagues(view)).some((one) => one.account === asked.account))
      throw new Refused(refuse('ZQ-ACC-022', { who: WHO }));
    const id = await house.db.transaction((tx) =>
      grantReading(house, tx, signedIn, { ...asked, matter: view.head.id, from: day, until }),
    );
    return send(reply, { ok: true, value: { id } });
  });
}
