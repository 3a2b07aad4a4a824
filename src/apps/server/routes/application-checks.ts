import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  type ApplicationText,
  type CheckReport,
  check,
  checkApplication,
  compareFilings,
  rules,
} from '#claims/index.ts';
import { sameText } from '#claims/rules/pre-examination/p-05-same-text/p-05.rule.ts';
import { fieldsOf } from '#engine/form/form.ts';
import { refuse } from '#kernel/errors/index.ts';
import { checkFactsOf, classified } from '../../core/check-facts.ts';
import { findDraft } from '../../core/drafts.ts';
import { type House, today } from '../../core/house.ts';
import { type MatterView, viewMatter } from '../../core/read.ts';
import { isOwnText } from '../../core/secrecy/uploads.ts';
import { isPackage, kindSaid, packagesIn, readText, type Version } from '../application-versions.ts';
import { actorOf, type Identity, type SignedIn } from '../identity.ts';
import { logReading } from '../reading.ts';
import { Refused } from '../replies.ts';
import type { FileStore } from './files.ts';

/** What the rule book says of application texts in drafts and matters; unpublished, so nothing of it may be cached or logged. */
export function applicationCheckRoutes(app: FastifyInstance, house: House, identity: Identity, files: FileStore): void {
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

  /** The text that was read from a package in a draft, for whoever writes the draft. */
  app.get<{ Params: { id: string; field: string } }>(
    '/api/drafts/:id/application/:field',
    async (request, reply): Promise<ApplicationText> => {
      const actor = actorOf(await asking(request));
      const draft = await findDraft(house, actor, request.params.id);
      const values = draft?.data.values as Record<string, unknown> | undefined;
      const value = values && Object.hasOwn(values, request.params.field) ? values[request.params.field] : undefined;
      if (!isPackage(value) || !(await isOwnText(house, actor, value.textSha256)))
        throw new Refused(refuse('ZQ-FRM-013'));
      reply.header('cache-control', 'private, no-store');
      return readText(files, value.textSha256);
    },
  );

  /** The findings of one version of the text and of the version before it, judged by the law of today. */
  app.get<{ Params: { id: string }; Querystring: { version?: string } }>(
    '/api/matters/:id/findings',
    async (request, reply) => {
      const { view, signedIn } = await seen(request, request.params.id);
      const versions = packagesIn(view);
      const at = request.query.version === undefined ? versions.length - 1 : Number(request.query.version);
      const chosen = Number.isInteger(at) ? versions[at] : undefined;
      if (!chosen) throw new Refused(refuse('ZQ-MAT-004', { matter: request.params.id }));
      const reading = { what: 'findings', object: `findings:${at}`, seq: chosen.seq } as const;
      await logReading(house, signedIn, view, reading, reply);
      const kind = kindSaid(view);
      const facts = await checkFactsOf(house, view, { source: files, seq: chosen.seq });
      const judge = async ({ value }: Version) =>
        checkApplication(classified(await readText(files, value.textSha256), view), {
          on: today(house),
          facts,
          ...(kind ? { kind } : {}),
        });
      const report = await judge(chosen);
      const before = versions[at - 1];
      const earlier = before && (await judge(before));
      return {
        version: at,
        report,
        ...(earlier ? { before: { version: at - 1, findings: earlier.findings } } : {}),
        rules: briefs(report, earlier),
      };
    },
  );

  /** A package that has to say what the one before it said, compared with it part by part; and what rule P-05 says of it. */
  app.get<{ Params: { id: string } }>('/api/matters/:id/filing', async (request, reply) => {
    const { view, signedIn } = await seen(request, request.params.id);
    const procedure = house.catalogue.procedure(view.head.procedure, view.head.version);
    const versions = packagesIn(view);
    const bound = versions.findLastIndex(({ action, field }) => {
      const form = procedure.actions[action]?.form;
      return form !== undefined && fieldsOf(procedure.forms[form]!)[field]?.sameAsBefore === true;
    });
    const [passed, filed] = [versions[bound - 1], versions[bound]];
    reply.header('cache-control', 'private, no-store');
    if (!passed || !filed) return { compared: false };
    await logReading(house, signedIn, view, { what: 'compare', object: 'filing' }, reply);
    const [before, after] = await Promise.all([
      readText(files, passed.value.textSha256),
      readText(files, filed.value.textSha256),
    ]);
    const kind = kindSaid(view);
    const report = check(after, [sameText], {
      on: today(house),
      // Even where only claims were handed in, it is the whole filing that is compared.
      scope: 'application',
      facts: { passed: before },
      ...(kind ? { kind } : {}),
    });
    return {
      compared: true,
      passed: { label: passed.label, seq: passed.seq, version: bound - 1 },
      filed: { label: filed.label, seq: filed.seq, version: bound },
      parts: compareFilings(before, after, house.hash),
      findings: report.findings,
      rules: { [sameText.id]: { title: sameText.title } },
    };
  });
}

/** What a screen must know of the rules that a report names. */
function briefs(...reports: (CheckReport | undefined)[]) {
  const named = new Set(reports.flatMap((one) => one?.findings.map(({ rule }) => rule) ?? []));
  return Object.fromEntries(
    rules
      .filter(({ id }) => named.has(id))
      .map(({ id, title, nursery }) => [id, nursery ? { title, nursery: true as const } : { title }]),
  );
}
