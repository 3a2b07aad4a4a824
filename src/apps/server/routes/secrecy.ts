import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { findingsDocx } from '#adapters/findings/index.ts';
import { findingsPdf } from '#adapters/typst/findings.ts';
import { checkApplication } from '#claims/index.ts';
import { reportJson } from '#claims/report/index.ts';
import type { DocumentPrinter } from '#engine/document/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import { findPlainDate, type PlainDate } from '#kernel/plain-date.ts';
import { checkFactsOf, classified } from '../../core/check-facts.ts';
import { type House, today } from '../../core/house.ts';
import { type MatterView, viewMatter } from '../../core/read.ts';
import { certificatePdf } from '../../core/secrecy/certificate.ts';
import { confirmDestruction } from '../../core/secrecy/destroy.ts';
import { listDestructions, matterSecrecy } from '../../core/secrecy/destructions.ts';
import { markLine } from '../../core/secrecy/mark.ts';
import { type Overseer, overseerAt } from '../../core/secrecy/oversight.ts';
import {
  houseReadings,
  type LogQuery,
  matterReadings,
  type ReadingRow,
  readingMoment,
} from '../../core/secrecy/reading-log.ts';
import { findTicket, READINGS, type Reading, recordReading } from '../../core/secrecy/readings.ts';
import { endAct, heldTexts, placeHold, proposeDestruction } from '../../core/secrecy/retention.ts';
import { holdsTexts } from '../../core/secrecy/texts.ts';
import { unusualTitles } from '../../core/secrecy/unusual.ts';
import { foreignContent } from '../../core/secrecy/uploads.ts';
import { HOLD_KINDS, readingTitles } from '../../core/secrecy/words.ts';
import { kindSaid, packagesIn, readText } from '../application-versions.ts';
import { csvFile } from '../csv.ts';
import { actorOf, type Identity, type SignedIn } from '../identity.ts';
import { logReading, readerOf } from '../reading.ts';
import { parse, Refused, send, sendRefusal, text } from '../replies.ts';
import { attach, type FileStore } from './files.ts';

const HANDING_IN = new Set(['/api/procedures/:slice/:name/open', '/api/matters/:id/actions/:action']);
const FORMATS = ['pdf', 'docx', 'json'] as const;
const reason = z.string().trim().max(200).optional();
const version = z.coerce.number().int().min(0).max(1000).optional();
const day = z
  .string()
  .refine((one) => findPlainDate(one) !== undefined, 'YYYY-MM-DD')
  .transform((one) => one as PlainDate)
  .optional();
const logQuery = z.object({
  from: day,
  to: day,
  account: text.optional(),
  matter: text.optional(),
  what: z.enum(READINGS).optional(),
  unusual: z.stringbool().optional(),
  page: z.coerce.number().int().min(1).max(10_000).optional(),
  size: z.coerce.number().int().min(1).max(500).optional(),
});
const why = z.string().trim().max(500);

/** Who read what; copies that leave the house; what is kept, held and destroyed. */
export function secrecyRoutes(
  app: FastifyInstance,
  house: House,
  identity: Identity,
  files: FileStore,
  printer: DocumentPrinter,
  demo: boolean,
): void {
  const asking = async (request: FastifyRequest): Promise<SignedIn> => {
    const found = await identity.find(request);
    if (!found) throw new Refused(refuse('ZQ-SES-001'));
    return found;
  };
  const seen = async (request: FastifyRequest, id: string): Promise<{ view: MatterView; signedIn: SignedIn }> => {
    const signedIn = await asking(request);
    const view = await viewMatter(house, actorOf(signedIn), id);
    if (!view) throw new Refused(refuse('ZQ-MAT-004', { matter: id }));
    return { view, signedIn };
  };
  const overseeing = async (request: FastifyRequest): Promise<{ overseer: Overseer; signedIn: SignedIn }> => {
    const signedIn = await asking(request);
    const overseer = overseerAt(actorOf(signedIn));
    if (!overseer) throw new Refused(refuse('ZQ-ACC-022', { who: OVERSEERS }));
    return { overseer, signedIn };
  };
  const taken = async (view: MatterView, signedIn: SignedIn, reading: Reading) => {
    const done = await recordReading(house, readerOf(signedIn), view, reading);
    if (!done.ok) throw new Refused(...done.refusals);
    return done.value;
  };

  // Whatever is handed in by its hash has to be the party's own.
  app.addHook('preHandler', async (request, reply) => {
    if (request.method !== 'POST' || !HANDING_IN.has(request.routeOptions.url ?? '')) return;
    const signedIn = await identity.find(request);
    const input = (request.body as { input?: unknown } | undefined)?.input;
    const foreign = signedIn && (await foreignContent(house, actorOf(signedIn), input, (sha256) => files.has(sha256)));
    if (foreign) return sendRefusal(reply, refuse('ZQ-FIL-017', { file: foreign.slice(0, 12) }));
  });

  app.get<{ Params: { id: string } }>('/api/matters/:id/readings', async (request) => {
    const log = await matterReadings(house, actorOf(await asking(request)), request.params.id);
    if (!log) throw new Refused(refuse('ZQ-MAT-004', { matter: request.params.id }));
    return log;
  });

  app.get<{ Params: { id: string } }>('/api/matters/:id/readings.csv', async (request, reply) => {
    const log = await matterReadings(house, actorOf(await asking(request)), request.params.id);
    if (!log) throw new Refused(refuse('ZQ-MAT-004', { matter: request.params.id }));
    return csvFile(reply, 'readings.csv', HEAD, log.rows.map(cells));
  });

  /** What holds for the secrecy of a matter: keeping time, holds, and what became of its texts. */
  app.get<{ Params: { id: string } }>('/api/matters/:id/secrecy', async (request) => {
    const found = await matterSecrecy(house, actorOf(await asking(request)), request.params.id);
    if (!found) throw new Refused(refuse('ZQ-MAT-004', { matter: request.params.id }));
    return found;
  });

  /** A page is about to be printed. */
  app.post<{ Params: { id: string } }>('/api/matters/:id/prints', async (request, reply) => {
    const { view, signedIn } = await seen(request, request.params.id);
    const body = parse(z.object({ version }), request.body ?? {});
    const chosen = body.version === undefined ? undefined : packagesIn(view)[body.version];
    const object = chosen ? `application:${body.version}` : 'page';
    const mark = await logReading(house, signedIn, view, { what: 'print', object, seq: chosen?.seq }, reply);
    return { reading: mark ?? null };
  });

  /** Asks for a copy of a file. The answer names the address that hands it out, for ten minutes, to the same person. */
  app.post<{ Params: { id: string } }>('/api/matters/:id/downloads', async (request) => {
    const { view, signedIn } = await seen(request, request.params.id);
    const body = parse(z.object({ file: text, reason }), request.body);
    const file = view.files.find((one) => one.id === body.file);
    if (!file) throw new Refused(refuse('ZQ-MAT-004', { matter: body.file }));
    const address = `/api/matters/${encodeURIComponent(view.head.id)}/files/${encodeURIComponent(file.id)}`;
    if (!holdsTexts(house.catalogue.procedure(view.head.procedure, view.head.version)))
      return { reading: null, url: `${address}?download=1` };
    const reading = { what: 'download', object: `file:${file.id}`, seq: file.seq, reason: body.reason } as const;
    const mark = await taken(view, signedIn, reading);
    return { reading: mark, url: `${address}?ticket=${mark.id}` };
  });

  app.post<{ Params: { id: string } }>('/api/matters/:id/reports', async (request) => {
    const { view, signedIn } = await seen(request, request.params.id);
    const body = parse(z.object({ format: z.enum(FORMATS), version, reason }), request.body);
    const versions = packagesIn(view);
    const at = body.version ?? versions.length - 1;
    const chosen = versions[at];
    if (!chosen) throw new Refused(refuse('ZQ-MAT-004', { matter: request.params.id }));
    const object = `report:${body.format}:${at}`;
    const mark = await taken(view, signedIn, { what: 'report', object, seq: chosen.seq, reason: body.reason });
    return { reading: mark, url: `/api/matters/${encodeURIComponent(view.head.id)}/reports/${mark.id}` };
  });

  /** The check of one version as a file that bears the mark of whoever asked for it. */
  app.get<{ Params: { id: string; ticket: string }; Querystring: { lang?: string } }>(
    '/api/matters/:id/reports/:ticket',
    async (request, reply) => {
      const { view, signedIn } = await seen(request, request.params.id);
      const ticket = await findTicket(house, signedIn.account, view, request.params.ticket);
      if (ticket?.what !== 'report') return sendRefusal(reply, refuse('ZQ-SEC-003'));
      const [, format = 'json', nth = '0'] = ticket.object.split(':');
      const chosen = packagesIn(view)[Number(nth)];
      if (!chosen) return sendRefusal(reply, refuse('ZQ-SEC-003'));
      const kind = kindSaid(view);
      const source = classified(await readText(files, chosen.value.textSha256), view);
      const report = checkApplication(source, {
        on: today(house),
        facts: await checkFactsOf(house, view),
        ...(kind ? { kind } : {}),
      });
      const name = `${view.head.publicNumber}-${Number(nth) + 1}.${format}`;
      const options = {
        file: `${view.head.publicNumber} ${Number(nth) + 1}`,
        lang: request.query.lang === 'en' ? ('en' as const) : ('zh' as const),
        ...(ticket.drawn ? { mark: markLine(ticket) } : {}),
      };
      if (format === 'pdf') return attach(reply, name, findingsPdf(source, report, options));
      if (format === 'docx') return attach(reply, name, await findingsDocx(source, report, options));
      const json = {
        reading: { id: ticket.id, at: ticket.at, by: markLine(ticket) },
        report: JSON.parse(reportJson(report)),
      };
      return attach(reply, name, new TextEncoder().encode(`${JSON.stringify(json, null, 2)}\n`));
    },
  );

  app.get('/api/readings', async (request, reply) => {
    const { overseer } = await overseeing(request);
    reply.header('cache-control', 'private, no-store');
    return houseReadings(house, overseer, parse(logQuery, request.query) satisfies LogQuery);
  });

  app.get('/api/readings.csv', async (request, reply) => {
    const { overseer } = await overseeing(request);
    const query = { ...parse(logQuery, request.query), page: 1, size: 5_000 };
    const { rows } = await houseReadings(house, overseer, query);
    return csvFile(
      reply,
      'readings.csv',
      ['案卷号', ...HEAD],
      rows.map((row) => [row.number, ...cells(row)]),
    );
  });

  app.get('/api/retention', async (request) => {
    const { overseer, signedIn } = await overseeing(request);
    return heldTexts(house, actorOf(signedIn), overseer);
  });

  app.post('/api/retention/proposals', async (request) => {
    const actor = actorOf((await overseeing(request)).signedIn);
    const body = parse(z.object({ matters: z.array(text).min(1).max(200), reason: why }), request.body);
    return eachOf(body.matters, (matter) => proposeDestruction(house, actor, matter, body.reason));
  });

  app.post('/api/retention/confirmations', async (request) => {
    const actor = actorOf((await overseeing(request)).signedIn);
    const body = parse(z.object({ proposals: z.array(text).min(1).max(200), reason: why }), request.body);
    return eachOf(body.proposals, (proposal) => confirmDestruction(house, files, actor, proposal, body.reason));
  });

  app.post('/api/retention/holds', async (request, reply) => {
    const actor = actorOf((await overseeing(request)).signedIn);
    const body = parse(z.object({ matter: text, kind: z.enum(HOLD_KINDS), reason: why }), request.body);
    return send(reply, await placeHold(house, actor, body.matter, body.kind, body.reason));
  });

  app.post<{ Params: { id: string; end: string } }>('/api/retention/acts/:id/:end', async (request, reply) => {
    const actor = actorOf((await overseeing(request)).signedIn);
    const end = parse(z.enum(['lift', 'withdraw', 'decline']), request.params.end);
    const body = parse(z.object({ reason: why }), request.body);
    return send(reply, await endAct(house, actor, request.params.id, end, body.reason));
  });

  app.get('/api/destructions', async (request) => {
    const { overseer } = await overseeing(request);
    return listDestructions(house, overseer);
  });

  app.get<{ Params: { id: string } }>('/api/matters/:id/destruction.pdf', async (request, reply) => {
    const found = await matterSecrecy(house, actorOf(await asking(request)), request.params.id);
    if (!found?.destruction) return sendRefusal(reply, refuse('ZQ-MAT-004', { matter: request.params.id }));
    const row = await house.db.kysely
      .selectFrom('text_destruction')
      .selectAll()
      .where('id', '=', found.destruction.id)
      .executeTakeFirstOrThrow();
    return reply
      .header('content-type', 'application/pdf')
      .header('cache-control', 'private, no-store')
      .header('content-disposition', `inline; filename="${row.number}.pdf"`)
      .send(Buffer.from(await certificatePdf(house, printer, row, demo)));
  });
}

const OVERSEERS = { zh: '中心负责人或审计人员', en: 'the head of the centre or an auditor' };

const HEAD = ['时间', '姓名', '角色', '单位', '方式', '内容', '用途', '异常', '记录号'];
const cells = (row: ReadingRow): string[] => [
  readingMoment(row.at),
  row.name,
  row.role.zh,
  row.unit,
  readingTitles[row.what].zh,
  row.object.zh,
  row.reason ?? '',
  row.unusual.map((one) => unusualTitles[one].zh).join('、'),
  row.id,
];

/** Acts on each of several, one after the other; what one is refused for does not stop the rest. */
async function eachOf<T>(
  ids: readonly string[],
  act: (id: string) => Promise<{ ok: true; value: T } | { ok: false; refusals: readonly unknown[] }>,
) {
  const results: unknown[] = [];
  for (const id of ids) {
    const done = await act(id);
    results.push(done.ok ? { id, ok: true, ...done.value, of: id } : { of: id, ok: false, refusals: done.refusals });
  }
  return { results };
}
