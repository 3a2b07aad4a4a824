import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { actsFor } from '#engine/access/access.ts';
import { handlerOf } from '#engine/site/site.ts';
import { refuse } from '#kernel/errors/index.ts';
import { parsePatentApplication } from '#kernel/numbers/index.ts';
import { findPlainDate } from '#kernel/plain-date.ts';
import { compareVersions, marksFor, RECOMMENDATION, type RecordKind } from '#services/priority/index.ts';
import { priorityEvidence } from '../../core/centre/priority-evidence.ts';
import { priorityLine, priorityNumbers } from '../../core/centre/priority-numbers.ts';
import { type House, today } from '../../core/house.ts';
import { settingsOf } from '../../core/settings.ts';
import { actorOf, type Identity } from '../identity.ts';
import { parse, Refused, sendRefusal, text } from '../replies.ts';

const POSTS = ['priority-clerk', 'priority-reviewer', 'priority-signatory'];

const ABOUT_THE_CASE: readonly RecordKind[] = ['patent', 'pre-examination'];

const siteQuery = z.object({ site: text.optional(), date: z.string().max(10).optional() });
const evidenceQuery = z.object({ application: z.string().min(1).max(40), kind: text.default('invention') });

/** Priority examination: the two versions of the measures side by side, the yearly number, and evidence from the records. */
export function priorityRoutes(app: FastifyInstance, house: House, identity: Identity): void {
  const bodyOf = (site: string | undefined): string => {
    const found = site === undefined ? undefined : house.catalogue.sites.get(site);
    if (site !== undefined && !found) throw new Refused(refuse('ZQ-MAT-005', { procedure: site }));
    const region = found ?? [...house.catalogue.sites.values()].find(({ kind }) => kind === 'region');
    if (!region) throw new Refused(refuse('ZQ-MAT-005', { procedure: RECOMMENDATION }));
    return handlerOf(region, RECOMMENDATION);
  };

  app.get('/api/priority/compare', async (request) => {
    const query = parse(siteQuery, request.query);
    const day = query.date === undefined ? today(house) : findPlainDate(query.date);
    if (!day) throw new Refused(refuse('ZQ-FRM-002', { label: 'date', reason: { zh: '不是日期', en: 'not a day' } }));
    const versions = house.catalogue.procedures.filter(({ id }) => id === RECOMMENDATION);
    if (versions.length === 0) throw new Refused(refuse('ZQ-MAT-005', { procedure: RECOMMENDATION }));
    const body = bodyOf(query.site);
    const settings = Object.assign(
      {},
      ...(await Promise.all(versions.map((one) => settingsOf(house, house.db.kysely, one, body, today(house))))),
    ) as Record<string, unknown>;
    return { date: day, ...compareVersions(versions, settings, day) };
  });

  /** Used and total for everybody; who waits, for the office. */
  app.get('/api/priority/numbers', async (request) => {
    const body = bodyOf(parse(siteQuery, request.query).site);
    const numbers = await priorityNumbers(house, body);
    return isOffice(await identity.find(request), body)
      ? { ...numbers, line: await priorityLine(house, body) }
      : numbers;
  });

  app.get('/api/priority/evidence', async (request, reply) => {
    const party = await partyOf(request);
    const query = parse(evidenceQuery, request.query);
    const number = parsePatentApplication(query.application, { today: today(house) });
    if (!number.ok) return sendRefusal(reply, { ...number.reason, field: 'application' });
    const pack = await priorityEvidence(house, party, number.value.canonical);
    const items = pack.items.map((one) => ({ ...one, marks: marksFor(one, query.kind) }));
    // What speaks for no ground of this kind of case is left out, but for what tells of the case itself.
    return { ...pack, items: items.filter(({ kind, marks }) => marks !== '' || ABOUT_THE_CASE.includes(kind)) };
  });

  const partyOf = async (request: FastifyRequest): Promise<string> => {
    const found = await identity.find(request);
    if (!found) throw new Refused(refuse('ZQ-SES-001'));
    const party = actsFor(actorOf(found).capacity, RECOMMENDATION, today(house));
    if (party === null)
      throw new Refused(
        refuse('ZQ-ACC-001', {
          action: { zh: '查询自己的在案记录', en: 'look up your own records' },
          who: { zh: '请求人或其代理机构', en: 'the requester or its agency' },
        }),
      );
    return party;
  };
}

function isOffice(found: Awaited<ReturnType<Identity['find']>>, body: string): boolean {
  const capacity = found?.hat.capacity;
  return capacity?.kind === 'post' && capacity.body === body && POSTS.includes(capacity.post);
}
