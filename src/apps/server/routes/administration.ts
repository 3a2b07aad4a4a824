import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { json } from '#adapters/postgres/index.ts';
import { plainDefinition } from '#engine/procedure/define.ts';
import type { Procedure, SettingDefinition } from '#engine/procedure/types.ts';
import { chinaCalendar, isSpanUnit, withNotice } from '#kernel/calendar/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import { findBasis } from '#kernel/law/index.ts';
import { findPlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import { COUNTED, quotaSettingFault } from '#services/pre-examination/quota/index.ts';
import { verifyAudit } from '../../core/audit.ts';
import { calendarOf } from '../../core/calendar.ts';
import { searchGroup } from '../../core/corpus/meaning.ts';
import { type House, today } from '../../core/house.ts';
import { secrecyGroup } from '../../core/secrecy/settings.ts';
import { settingsOf } from '../../core/settings.ts';
import type { Identity, SignedIn } from '../identity.ts';
import { parse, Refused, sendRefusal, text } from '../replies.ts';

const WHO: Record<string, Text> = {
  administrator: { zh: '系统管理员', en: 'the administrator' },
  auditor: { zh: '审计人员', en: 'the auditor' },
};

const words = z.object({ zh: z.string().trim().min(1).max(200), en: z.string().trim().min(1).max(200) });
const noticeDay = z.object({ date: z.string().max(10), name: words });
const noticeBody = z.object({
  year: z.number().int(),
  title: words.optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  off: z.array(noticeDay).max(100),
  work: z.array(noticeDay).max(100),
  replace: z.boolean().optional(),
});
/** Settings of a site that belong to no procedure. */
const GROUPS = [secrecyGroup, searchGroup];
const settingBody = z.object({ site: text, procedure: text, name: text, value: z.unknown(), validFrom: text });

/** One setting as it stands, with what it was and will be. */
export interface SettingView {
  procedure: string;
  procedureTitle: Text;
  name: string;
  title: Text;
  kind: 'number' | 'text' | 'yes-no' | 'list' | 'span';
  default: unknown;
  value: unknown;
  basis: { id: string; label: Text; customary: boolean }[];
  /** What administrators entered, the newest first. */
  history: { value: unknown; validFrom: string; by: string; at: string }[];
}

export interface PersonLoad {
  account: string;
  name: string;
  /** Open matters assigned to the person, those that wait for the person now, and those of them that are overdue. */
  open: number;
  waiting: number;
  overdue: number;
}

export interface CalendarNoticeView {
  year: number;
  title: Text;
  url?: string;
  source: 'built-in' | 'administrator';
  off: { date: string; name: Text }[];
  work: { date: string; name: Text }[];
  by?: string;
  at?: string;
}

/** What administrators enter: holiday notices and dated settings; what auditors ask: whether the logs are whole. */
export function administrationRoutes(app: FastifyInstance, house: House, identity: Identity): void {
  const holder = async (request: FastifyRequest, ...posts: string[]): Promise<SignedIn> => {
    const found = await identity.find(request);
    if (!found) throw new Refused(refuse('ZQ-SES-001'));
    const { capacity } = found.hat;
    if (capacity.kind !== 'post' || (posts.length > 0 && !posts.includes(capacity.post)))
      throw new Refused(refuse('ZQ-ACC-022', { who: WHO[posts[0] ?? ''] ?? { zh: '岗位人员', en: 'post holders' } }));
    return found;
  };

  app.get('/api/calendar-notices', async (): Promise<{ notices: CalendarNoticeView[] }> => {
    const calendar = await calendarOf(house.db, house.db.kysely);
    const entered = await house.db.kysely
      .selectFrom('calendar_notice')
      .select(['year', 'by', 'at'])
      .orderBy('at', 'desc')
      .execute();
    return {
      notices: calendar.notices.toReversed().map((notice) => {
        const entry = notice.source === 'administrator' && entered.find((row) => row.year === notice.year);
        return {
          year: notice.year,
          title: notice.ref.title,
          ...(notice.ref.url ? { url: notice.ref.url } : {}),
          source: notice.source,
          off: notice.off.map(({ date, name }) => ({ date, name })),
          work: notice.work.map(({ date, name }) => ({ date, name })),
          ...(entry ? { by: entry.by, at: entry.at } : {}),
        };
      }),
    };
  });

  app.post('/api/calendar-notices', async (request, reply) => {
    const signedIn = await holder(request, 'administrator');
    const body = parse(noticeBody, request.body);
    const calendar = await calendarOf(house.db, house.db.kysely);
    const { title, url, replace, ...days } = body;
    const entry = { ...days, ...(title ? { title } : {}), ...(url ? { url } : {}), ...(replace ? { replace } : {}) };
    const judged = withNotice(calendar, entry);
    if (!judged.ok) return sendRefusal(reply, ...judged.refusals);
    // The stored rows are laid over the built-in calendar in order, so a row that replaces one has to say so.
    const first =
      withNotice(chinaCalendar, entry).ok &&
      !(await house.db.kysely
        .selectFrom('calendar_notice')
        .select('year')
        .where('year', '=', body.year)
        .executeTakeFirst());
    await house.db.kysely
      .insertInto('calendar_notice')
      .values({
        year: body.year,
        data: json(first ? entry : { ...entry, replace: true }),
        by: signedIn.name,
        at: house.now(),
      })
      .execute();
    return reply.code(201).send({ year: body.year });
  });

  app.get<{ Querystring: { site?: string } }>('/api/settings', async (request, reply) => {
    await holder(request);
    const site = house.catalogue.sites.get(request.query.site ?? '');
    if (!site) return sendRefusal(reply, refuse('ZQ-MAT-005', { procedure: request.query.site ?? '' }));
    const rows = await house.db.kysely
      .selectFrom('setting')
      .selectAll()
      .where('site', '=', site.id)
      .orderBy('valid_from', 'desc')
      .orderBy('at', 'desc')
      .execute();
    const settings: SettingView[] = [];
    for (const procedure of [...house.catalogue.current(today(house)), ...GROUPS]) {
      const values = await settingsOf(house, house.db.kysely, procedure, site.body, today(house));
      for (const [name, definition] of Object.entries(procedure.settings))
        settings.push({
          procedure: procedure.id,
          procedureTitle: procedure.title,
          name,
          title: definition.title,
          kind: kindOf(definition),
          default: definition.default,
          value: values[name],
          basis: definition.basis.map((id) => {
            const found = findBasis(id);
            return {
              id,
              label: found?.label ?? { zh: '惯例', en: 'custom' },
              customary: !found || found.evidence === 'K?',
            };
          }),
          history: rows
            .filter((row) => row.key === `${procedure.id}:${name}`)
            .map((row) => ({ value: row.value, validFrom: row.valid_from, by: row.by, at: row.at })),
        });
    }
    return { site: site.id, today: today(house), settings };
  });

  app.post('/api/settings', async (request, reply) => {
    const signedIn = await holder(request, 'administrator');
    const body = parse(settingBody, request.body);
    const site = house.catalogue.sites.get(body.site);
    const procedure =
      GROUPS.find((one) => one.id === body.procedure) ?? house.catalogue.procedureOn(body.procedure, today(house));
    const definition = procedure?.settings[body.name];
    if (!site || !procedure || !definition)
      return sendRefusal(reply, refuse('ZQ-MAT-005', { procedure: `${body.site} ${body.procedure}:${body.name}` }));
    const validFrom = findPlainDate(body.validFrom);
    if (!validFrom || validFrom < today(house))
      return sendRefusal(reply, {
        ...refuse('ZQ-FRM-002', {
          label: { zh: '自何日起', en: 'Valid from' },
          reason: {
            zh: '应为今天或以后的日期；已经起算的期限不因设置改变。',
            en: 'It must be today or later; limits that already run are not moved by a setting.',
          },
        }),
        field: 'validFrom',
      });
    const value = readSetting(definition, body.value);
    if (value === undefined)
      return sendRefusal(reply, {
        ...refuse('ZQ-FRM-002', { label: definition.title, reason: FORMS[kindOf(definition)] }),
        field: 'value',
      });
    const fault = procedure.id === COUNTED ? quotaSettingFault(body.name, value) : undefined;
    if (fault)
      return sendRefusal(reply, {
        ...refuse('ZQ-FRM-002', { label: definition.title, reason: fault }),
        field: 'value',
      });
    await house.db.kysely
      .insertInto('setting')
      .values({
        site: site.id,
        key: `${procedure.id}:${body.name}`,
        value: json(value),
        valid_from: validFrom,
        by: signedIn.name,
        at: house.now(),
      })
      .execute();
    return reply.code(201).send({ value, validFrom });
  });

  /** How much lies with each person at the asker's body, for whoever allocates there. */
  app.get('/api/loads', async (request): Promise<PersonLoad[]> => {
    const { capacity } = (await holder(request)).hat;
    if (capacity.kind !== 'post') return [];
    const rows = await house.db.kysely
      .selectFrom('matter')
      .select(['assignees', 'next_actor', 'next_due'])
      .where('body', '=', capacity.body)
      .where('closed_at', 'is', null)
      .where(sql<SqlBool>`cardinality(assignees) > 0`)
      .execute();
    const loads = new Map<string, PersonLoad>();
    for (const row of rows)
      for (const account of row.assignees) {
        const load = loads.get(account) ?? { account, name: '', open: 0, waiting: 0, overdue: 0 };
        load.open++;
        if ((row.next_actor as string[] | null)?.includes(`account:${account}`)) {
          load.waiting++;
          if (row.next_due !== null && row.next_due < today(house)) load.overdue++;
        }
        loads.set(account, load);
      }
    if (loads.size === 0) return [];
    const names = await house.db.kysely
      .selectFrom('person')
      .select(['id', 'name'])
      .where('id', 'in', [...loads.keys()])
      .execute();
    return [...loads.values()]
      .map((load) => ({ ...load, name: names.find((row) => row.id === load.account)?.name ?? load.account }))
      .sort((a, b) => b.waiting - a.waiting || b.open - a.open);
  });

  app.post('/api/audit/verify', async (request) => {
    await holder(request, 'administrator', 'auditor');
    const report = await verifyAudit(house);
    return { ...report, at: house.now(), problems: report.problems.slice(0, 200) };
  });

  /** The whole definition of a version, as plain data: what screens need to render a matter of any procedure. */
  app.get<{ Params: { slice: string; name: string; version: string } }>(
    '/api/definitions/:slice/:name/:version',
    async (request, reply) => {
      const procedure = findVersion(house, `${request.params.slice}/${request.params.name}`, request.params.version);
      if (!procedure) return sendRefusal(reply, refuse('ZQ-MAT-005', { procedure: request.params.name }));
      return { ...plainDefinition(procedure), checks: undefined };
    },
  );
}

const findVersion = (house: House, id: string, version: string): Procedure | undefined =>
  version === 'current'
    ? house.catalogue.procedureOn(id, today(house))
    : house.catalogue.procedures.find((one) => one.id === id && one.version === version);

function kindOf({ default: value }: SettingDefinition): SettingView['kind'] {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'span';
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'yes-no' : 'text';
}

const FORMS: Record<SettingView['kind'], Text> = {
  number: { zh: '应为不小于零的整数。', en: 'It must be a whole number, zero or more.' },
  text: { zh: '应为文字。', en: 'It must be a text.' },
  'yes-no': { zh: '应为是或否。', en: 'It must be yes or no.' },
  list: { zh: '应为至少一项、互不相同的文字。', en: 'It must be a list of different words, at least one.' },
  span: { zh: '应为 1 至 3660 的整数和单位。', en: 'It must be a whole number from 1 to 3660 with its unit.' },
};

/** A value in the shape of the setting's default; undefined when it is in another one. */
function readSetting(definition: SettingDefinition, value: unknown): unknown {
  switch (kindOf(definition)) {
    case 'number':
      return Number.isSafeInteger(value) && (value as number) >= 0 ? value : undefined;
    case 'text':
      return typeof value === 'string' && value.trim() !== '' && value.length <= 500 ? value.trim() : undefined;
    case 'yes-no':
      return typeof value === 'boolean' ? value : undefined;
    case 'list': {
      if (!Array.isArray(value) || !value.every((one): one is string => typeof one === 'string')) return undefined;
      const items = value.map((one) => one.trim()).filter(Boolean);
      return items.length > 0 && items.length <= 500 && new Set(items).size === items.length ? items : undefined;
    }
    case 'span': {
      if (typeof value !== 'object' || value === null) return undefined;
      const { unit, n } = value as { unit?: unknown; n?: unknown };
      const whole = Number.isSafeInteger(n) && (n as number) >= 1 && (n as number) <= 3660;
      return whole && typeof unit === 'string' && isSpanUnit(unit) ? { unit, n } : undefined;
    }
  }
}
