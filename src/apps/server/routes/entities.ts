import ExcelJS from 'exceljs';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { handlerOf } from '#engine/site/site.ts';
import { refuse } from '#kernel/errors/index.ts';
import { INPUTS } from '#services/pre-examination/annual-review/grading.ts';
import { ENTITY_KINDS, FIELDS } from '#services/pre-examination/entity-filing/entity-form.ts';
import { BEHAVIOURS, outcomeOf, tableGives } from '#services/pre-examination/sanction/table.ts';
import { entityHistory, listEntities } from '../../core/centre/entities.ts';
import { actOnMembers, type BatchMember, batchMembers, listBatches } from '../../core/centre/entity-batches.ts';
import { assessByFormula, listReviews, openReviews } from '../../core/centre/entity-reviews.ts';
import { type House, today } from '../../core/house.ts';
import { settingsOf } from '../../core/settings.ts';
import { csvFile } from '../csv.ts';
import { actorOf, type Identity } from '../identity.ts';
import { parse, Refused, send, sendRefusal, text } from '../replies.ts';

const [SANCTION, REVIEW] = ['pre-examination/sanction', 'pre-examination/annual-review'];
const FORMS = ['csv', 'xlsx'] as const;
const requestId = z.string().regex(/^[\w.-]{8,60}$/);
const seen = z.object({ matter: text, seq: z.number().int().positive() });
const matters = z.array(seen).min(1).max(500);
const batch = z.string().trim().min(1).max(40);
const year = z.coerce.number().int().min(2020).max(2999);
const query = z.object({
  q: text.optional(),
  state: text.optional(),
  field: text.optional(),
  grade: text.optional(),
  page: z.coerce.number().int().min(1).max(100_000).optional(),
  size: z.coerce.number().int().min(1).max(200).optional(),
});

const STATES: Record<string, string> = { filed: '备案有效', suspended: '暂停', cancelled: '已取消' };
const fieldWord = (value: string): string => FIELDS.find((one) => one.value === value)?.label.zh ?? value;

/** The register of filed entities, the batches in which they are reported, and their annual reviews. */
export function entityRoutes(app: FastifyInstance, house: House, identity: Identity): void {
  const actor = async (request: FastifyRequest) => {
    const found = await identity.find(request);
    if (!found) throw new Refused(refuse('ZQ-SES-001'));
    return actorOf(found);
  };

  app.get('/api/entities', async (request, reply) => {
    reply.header('cache-control', 'private, no-store');
    return send(reply, await listEntities(house, await actor(request), parse(query, request.query)));
  });

  for (const form of FORMS)
    app.get(`/api/entities.${form}`, async (request, reply) => {
      const asked = { ...parse(query, request.query), page: 1, size: 5000 };
      const outcome = await listEntities(house, await actor(request), asked);
      if (!outcome.ok) return sendRefusal(reply, ...outcome.refusals);
      const rows = outcome.value.rows.map((one) => [
        one.code,
        one.name,
        one.divisionTitle.zh,
        fieldWord(one.field),
        one.grade ?? '',
        STATES[one.state] ?? one.state,
        one.filedOn,
        one.batch ?? '',
        String(one.reviewedYear ?? ''),
        one.sanction ?? '',
        one.suspendedUntil ?? '',
        one.barredUntil ?? '',
        one.agencies.join('、'),
      ]);
      return sheet(reply, form, `filed-entities-${today(house)}`, '备案主体', REGISTER_HEAD, rows);
    });

  app.get<{ Params: { code: string } }>('/api/entities/:code', async (request, reply) => {
    reply.header('cache-control', 'private, no-store');
    return send(reply, await entityHistory(house, await actor(request), parse(text, request.params.code)));
  });

  app.get('/api/entity-batches', async (request, reply) => {
    reply.header('cache-control', 'private, no-store');
    return send(reply, await listBatches(house, await actor(request)));
  });

  const membersOf = async (request: FastifyRequest) => {
    const asked = parse(z.object({ batch }), request.query).batch;
    return { batch: asked, outcome: await batchMembers(house, await actor(request), asked) };
  };

  app.get('/api/entity-batches/members', async (request, reply) => {
    reply.header('cache-control', 'private, no-store');
    return send(reply, (await membersOf(request)).outcome);
  });

  for (const form of FORMS)
    app.get(`/api/entity-batches/members.${form}`, async (request, reply) => {
      const { batch: asked, outcome } = await membersOf(request);
      if (!outcome.ok) return sendRefusal(reply, ...outcome.refusals);
      return sheet(reply, form, 'entity-batch', asked, BATCH_HEAD, outcome.value.map(batchRow));
    });

  app.post('/api/entity-batches/report', async (request, reply) => {
    const body = parse(z.object({ requestId, batch, matters }), request.body);
    const asked = {
      requestId: body.requestId,
      action: 'report' as const,
      input: { batch: body.batch },
      matters: body.matters,
    };
    return send(reply, await actOnMembers(house, await actor(request), asked));
  });

  app.post('/api/entity-batches/confirm', async (request, reply) => {
    const shape = z.object({ requestId, matters, filedOn: z.iso.date(), grade: z.enum(['A', 'B', 'C']).optional() });
    const { requestId: id, matters: chosen, ...input } = parse(shape, request.body);
    return send(
      reply,
      await actOnMembers(house, await actor(request), { requestId: id, action: 'confirm', input, matters: chosen }),
    );
  });

  app.get('/api/entity-reviews', async (request, reply) => {
    reply.header('cache-control', 'private, no-store');
    return send(reply, await listReviews(house, await actor(request), parse(z.object({ year }), request.query).year));
  });

  app.post('/api/entity-reviews/open', async (request, reply) => {
    const body = parse(z.object({ requestId, year, codes: z.array(text).min(1).max(100) }), request.body);
    return send(reply, await openReviews(house, await actor(request), body));
  });

  app.post('/api/entity-reviews/assess', async (request, reply) => {
    const body = parse(z.object({ requestId, year, matters: z.array(seen).min(1).max(100) }), request.body);
    return send(reply, await assessByFormula(house, await actor(request), body));
  });

  // Public: what follows from a behaviour, and how the year is graded, is nobody's secret.
  app.get('/api/entity-rules', async (request, reply) => {
    const asked = parse(z.object({ site: text.optional() }), request.query).site;
    const sites = [...house.catalogue.sites.values()];
    const site = sites.find((one) => one.id === asked) ?? sites[0];
    if (!site) return sendRefusal(reply, refuse('ZQ-SYS-005', { path: '/api/entity-rules' }));
    const settings = async (id: string) => {
      const procedure = house.catalogue.procedureOn(id, today(house))!;
      return settingsOf(house, house.db.kysely, procedure, handlerOf(site, id), today(house));
    };
    const [table, grading] = await Promise.all([settings(SANCTION), settings(REVIEW)]);
    const shown = (value: string, earlier: number) => {
      const given = tableGives(table, value, earlier) ?? outcomeOf('none')!;
      return { value: given.value, label: given.label };
    };
    return {
      within: table['repeated-within'],
      rows: BEHAVIOURS.map(({ value, label }) => ({ value, label, first: shown(value, 0), repeated: shown(value, 1) })),
      formula: grading['grade-formula'],
      inputs: INPUTS,
      thresholds: { a: grading['grade-a-from'], b: grading['grade-b-from'] },
    };
  });
}

const REGISTER_HEAD = [
  '统一社会信用代码',
  '名称',
  '地区',
  '产业领域',
  '等级',
  '状态',
  '备案日',
  '批次',
  '最近复核年度',
  '最近处理决定',
  '暂停至',
  '可重新申请之日',
  '代理机构',
];
const BATCH_HEAD = [
  '申请编号',
  '名称',
  '统一社会信用代码',
  '类型',
  '注册地',
  '地址',
  '法定代表人',
  '产业领域',
  '主要分类',
  '成立日期',
  '参保人数',
  '研发人员',
  '有效发明',
  '有效实用新型',
  '有效外观设计',
  '联系人',
  '联系电话',
  '上报日',
  '状态',
];

function batchRow({
  number,
  name,
  code,
  divisionTitle,
  field,
  application,
  reportedOn,
  stateTitle,
}: BatchMember): string[] {
  const said = (id: string): string => String(application[id] ?? '');
  const ipc = (application.ipc as { subclass?: string }[] | undefined) ?? [];
  return [
    number,
    name,
    code,
    ENTITY_KINDS.find((one) => one.value === application.kind)?.label.zh ?? said('kind'),
    divisionTitle.zh,
    said('address'),
    said('legalRepresentative'),
    fieldWord(field),
    ipc.map((one) => one.subclass ?? '').join('、'),
    said('foundedOn'),
    said('insuredStaff'),
    said('rdStaff'),
    said('inventions'),
    said('utilityModels'),
    said('designs'),
    said('contactName'),
    said('contactPhone'),
    reportedOn ?? '',
    stateTitle.zh,
  ];
}

/** Rows as CSV or as an Excel workbook; in a workbook every cell is a text, so that codes keep their digits. */
async function sheet(
  reply: FastifyReply,
  form: (typeof FORMS)[number],
  name: string,
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<unknown> {
  if (form === 'csv') return csvFile(reply, `${name}.csv`, head, rows);
  const book = new ExcelJS.Workbook();
  // Excel takes at most 31 signs and none of these for the name of a sheet.
  const page = book.addWorksheet(title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31) || 'sheet', {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  page.addRow([...head]).font = { bold: true };
  for (const row of rows) page.addRow([...row]);
  page.columns.forEach((column, at) => {
    const widest = Math.max(
      ...[head, ...rows].map((row) => [...(row[at] ?? '')].reduce((w, c) => w + (c > '⺀' ? 2 : 1), 0)),
    );
    column.width = Math.min(48, widest + 2);
    column.numFmt = '@';
  });
  page.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: head.length } };
  reply
    .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .header('cache-control', 'private, no-store')
    .header('content-disposition', `attachment; filename="${name}.xlsx"`);
  return reply.send(Buffer.from(await book.xlsx.writeBuffer()));
}
