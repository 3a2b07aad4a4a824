import type { Selectable } from 'kysely';
import type { Database } from '#adapters/postgres/index.ts';
import {
  type DocumentModel,
  type DocumentPrinter,
  defineDocument,
  modelJson,
  renderModel,
  verifyUrl,
} from '#engine/document/index.ts';
import { refusalLine } from '#kernel/errors/index.ts';
import { dayOf } from '#kernel/plain-date.ts';
import { text } from '#kernel/text.ts';
import { bodyName, type House } from '../house.ts';
import { knownPosts } from '../people/post-titles.ts';
import type { DestroyedItem } from './destroy.ts';
import { readingMoment } from './reading-log.ts';
import { type Outcome, outcomeTitles } from './settings.ts';

export type Destruction = Selectable<Database['text_destruction']>;

/** 销毁证明: what was destroyed, when, why and by whom. It names hashes and sizes, never a title or a word of the text. */
const certificate = defineDocument({
  id: 'text-destruction',
  version: '2026-01',
  title: text('申请文件销毁证明', 'Certificate of Destruction of Application Files'),
  kind: 'certificate',
  numbering: { pattern: 'XH{year}-{n:4}', series: 'text-destruction' },
  fields: {
    matter: { kind: 'text', label: text('案卷号', 'Matter') },
    parties: { kind: 'texts', label: text('当事人', 'Parties') },
    outcome: { kind: 'text', label: text('办理结果', 'Outcome') },
    closed: { kind: 'date', label: text('办结日', 'Closed') },
    months: { kind: 'integer', label: text('保存期限（月）', 'Kept for (months)') },
    due: { kind: 'date', label: text('保存期限届满日', 'Keeping time over') },
    reason: { kind: 'text', label: text('销毁理由', 'Reason') },
    proposer: { kind: 'text', label: text('提出人', 'Proposed by') },
    confirmer: { kind: 'text', label: text('监销人', 'Confirmed by') },
    moment: { kind: 'text', label: text('销毁时间', 'Time') },
    removed: { kind: 'integer', label: text('销毁内容数', 'Contents') },
    bytes: { kind: 'integer', label: text('字节', 'Bytes') },
    kept: { kind: 'integer', label: text('另有保存的内容数', 'Kept elsewhere') },
    drafts: { kind: 'integer', label: text('同时销毁的草稿', 'Drafts') },
    derived: { kind: 'integer', label: text('同时销毁的派生记录', 'Derived records') },
    record: { kind: 'text', label: text('销毁记录摘要值', 'Digest of the record') },
    items: {
      kind: 'rows',
      label: text('清单', 'List'),
      fields: {
        n: { kind: 'integer', label: text('序号', 'No.') },
        digest: { kind: 'text', label: text('摘要值', 'Digest') },
        size: { kind: 'integer', label: text('字节', 'Bytes') },
        fate: { kind: 'text', label: text('处置', 'Fate') },
      },
    },
  },
  blocks: [
    {
      kind: 'facts',
      rows: [
        [
          { label: text('案卷号', 'Matter'), value: text('{matter}', '{matter}') },
          { label: text('办理结果', 'Outcome'), value: text('{outcome}', '{outcome}') },
        ],
        [{ label: text('当事人', 'Parties'), value: text('{parties}', '{parties}') }],
        [
          { label: text('办结日', 'Closed'), value: text('{closed}', '{closed}') },
          { label: text('届满日', 'Due'), value: text('{due}', '{due}') },
        ],
        [
          { label: text('提出人', 'Proposed by'), value: text('{proposer}', '{proposer}') },
          { label: text('监销人', 'Confirmed by'), value: text('{confirmer}', '{confirmer}') },
        ],
        [{ label: text('销毁理由', 'Reason'), value: text('{reason}', '{reason}') }],
      ],
    },
    {
      kind: 'paragraph',
      text: text(
        '上述案卷的申请文件保存期限为{months}个月（本中心惯例），已经届满。经两人办理，于{moment}从文件库销毁内容{removed}项、共{bytes}字节，同时销毁草稿{drafts}份、由申请文件派生的记录{derived}条。',
        'The keeping time of {months} months (customary) was over. Two persons destroyed {removed} contents of {bytes} bytes in all at {moment}, with {drafts} drafts and {derived} records derived from them.',
      ),
    },
    {
      kind: 'paragraph',
      text: text(
        '另有{kept}项内容因其他在办或保存中的案卷、草稿含有相同内容而保留，本案卷不再提供阅览。办理记录与文书按档案规定保存。',
        '{kept} contents stay because another matter or draft holds the same content; this matter no longer gives access to them. The record and the documents are kept as archives.',
      ),
    },
    {
      kind: 'table',
      from: 'items',
      columns: [
        { title: text('序号', 'No.'), value: text('{n}', '{n}'), weight: 0.5, align: 'right' },
        { title: text('内容摘要值（SHA-256）', 'Digest (SHA-256)'), value: text('{digest}', '{digest}'), weight: 4 },
        { title: text('字节', 'Bytes'), value: text('{size}', '{size}'), weight: 1, align: 'right' },
        { title: text('处置', 'Fate'), value: text('{fate}', '{fate}'), weight: 0.8 },
      ],
      empty: text('无', 'none'),
    },
    { kind: 'paragraph', text: text('销毁记录摘要值：{record}', 'Digest of the record: {record}') },
    { kind: 'signature' },
  ],
});

export function certificateModel(house: House, row: Destruction): DocumentModel {
  const posts = knownPosts(house.catalogue);
  const person = (name: string, post: string) => `${name}（${posts.get(post)?.zh ?? post}）`;
  const model = renderModel(
    certificate,
    {
      issue: { date: dayOf(row.at), number: row.number, issuer: bodyName(house, row.body) },
      values: {
        matter: row.public_number,
        parties: row.parties,
        outcome: outcomeTitles[row.outcome as Outcome].zh,
        closed: row.closed_on,
        months: row.months,
        due: row.due_on,
        reason: row.reason,
        proposer: person(row.proposed_name, row.proposed_post),
        confirmer: person(row.confirmed_name, row.confirmed_post),
        moment: readingMoment(row.at),
        removed: row.removed,
        bytes: Number(row.bytes),
        kept: row.kept,
        drafts: row.drafts,
        derived: Object.values(row.derived as Record<string, number>).reduce((sum, n) => sum + n, 0),
        record: row.sha256,
        items: (row.items as unknown as DestroyedItem[]).map(({ sha256, bytes, kept }, at) => ({
          n: at + 1,
          digest: sha256,
          size: bytes,
          fate: kept ? '另有保存' : '已销毁',
        })),
      },
    },
    'zh',
  );
  if (!model.ok) throw new Error(model.refusals.map((one) => refusalLine(one, 'en')).join(' '));
  return model.value;
}

export function certificatePdf(
  house: House,
  printer: DocumentPrinter,
  row: Destruction,
  demo: boolean,
): Promise<Uint8Array> {
  const model = certificateModel(house, row);
  return printer.renderPdf(model, {
    verify: {
      code: row.verify_code,
      url: verifyUrl(house.origin, row.verify_code as never),
      hash: house.hash(modelJson(model)),
    },
    ...(demo ? { seal: { kind: 'demo' as const }, demo: true } : {}),
  });
}

/** What the code on a certificate opens. */
export async function verifiedCertificate(house: House, code: string) {
  const row = await house.db.kysely
    .selectFrom('text_destruction')
    .selectAll()
    .where('verify_code', '=', code)
    .executeTakeFirst();
  if (!row) return undefined;
  const model = certificateModel(house, row);
  return {
    title: model.title,
    number: row.number,
    issuedAt: row.at,
    issuer: model.issuer,
    hash: house.hash(modelJson(model)),
    model,
  };
}
