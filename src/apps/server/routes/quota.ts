import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { refuse } from '#kernel/errors/index.ts';
import { findPlainDate, type PlainDate } from '#kernel/plain-date.ts';
import { quotaList, quotaReplay } from '../../core/centre/quota.ts';
import { type House, today } from '../../core/house.ts';
import { csvFile } from '../csv.ts';
import { actorOf, type Identity } from '../identity.ts';
import { parse, Refused, send, sendRefusal, text } from '../replies.ts';

const asked = z.object({ site: text.default(''), asOf: z.string().max(10).optional() });

/** The quota of an entity with everything it rests on, and the list of the centre. Nothing is changed here. */
export function quotaRoutes(app: FastifyInstance, house: House, identity: Identity): void {
  const asking = async (request: FastifyRequest) => {
    const found = await identity.find(request);
    if (!found) throw new Refused(refuse('ZQ-SES-001'));
    const { site, asOf } = parse(asked, request.query);
    return { actor: actorOf(found), site, ...(asOf === undefined ? {} : { asOf: dayOf(asOf, today(house)) }) };
  };

  app.get('/api/quota', async (request, reply) => {
    const { actor, ...query } = await asking(request);
    reply.header('cache-control', 'private, no-store');
    return send(reply, await quotaReplay(house, actor, query));
  });

  app.get('/api/quotas', async (request, reply) => {
    const { actor, asOf } = await asking(request);
    reply.header('cache-control', 'private, no-store');
    return send(reply, await quotaList(house, actor, asOf));
  });

  app.get('/api/quotas.csv', async (request, reply) => {
    const { actor, asOf } = await asking(request);
    const outcome = await quotaList(house, actor, asOf);
    if (!outcome.ok) return sendRefusal(reply, ...outcome.refusals);
    const { lines, year } = outcome.value;
    return csvFile(
      reply,
      `quota-${year}-${outcome.value.asOf}.csv`,
      HEAD,
      lines.map((one) =>
        [
          one.code,
          one.name,
          one.division,
          one.grade,
          one.state,
          one.accepted,
          one.passed,
          one.extra,
          one.quota,
          one.used,
          one.quota === null ? null : Math.max(0, one.quota - one.used),
        ].map((value) => String(value ?? '')),
      ),
    );
  });
}

const HEAD = [
  '统一社会信用代码 Credit code',
  '单位名称 Entity',
  '地区 Division',
  '等级 Grade',
  '备案状态 State',
  '上年受理 Accepted last year',
  '上年合格 Passed last year',
  '追加 Granted',
  '名额 Quota',
  '已用 Used',
  '剩余 Left',
];

function dayOf(value: string, today: PlainDate): PlainDate {
  const found = findPlainDate(value);
  if (found && found <= today) return found;
  const reason = { zh: '应为今天或以前的日期', en: 'give a day up to today' };
  throw new Refused({ ...refuse('ZQ-FRM-002', { label: 'asOf', reason }), field: 'asOf' });
}
