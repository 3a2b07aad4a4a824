import type { Selectable } from 'kysely';
import type { Database } from '#adapters/postgres/index.ts';
import { type DocumentModel, type DocumentPrinter, modelJson, renderModel, verifyUrl } from '#engine/document/index.ts';
import { refusalLine } from '#kernel/errors/index.ts';
import { dayOf, type Instant } from '#kernel/plain-date.ts';
import { bodyName, type House } from './house.ts';

type Row = Selectable<Database['matter_document']>;

/** The document as it was issued: the same row gives the same model at any time. */
export async function documentModel(house: House, row: Row): Promise<DocumentModel> {
  const matter = await house.db.kysely
    .selectFrom('matter')
    .select(['procedure_id', 'procedure_version', 'body'])
    .where('id', '=', row.matter_id)
    .executeTakeFirstOrThrow();
  const procedure = house.catalogue.procedure(matter.procedure_id, matter.procedure_version);
  const definition = procedure.documents[row.kind];
  if (!definition) throw new Error(`${procedure.id}@${procedure.version} has no document "${row.kind}".`);
  const values = Object.fromEntries(
    Object.entries(row.data as Record<string, unknown>).filter(([, value]) => value !== null && value !== ''),
  );
  const issue = {
    date: dayOf(row.issued_at as Instant),
    issuer: bodyName(house, matter.body),
    ...(row.number === null ? {} : { number: row.number }),
  };
  const model = renderModel(definition, { issue, values }, 'zh');
  if (!model.ok)
    throw new Error(
      `Document ${row.id} lacks values: ${model.refusals.map((one) => refusalLine(one, 'en')).join(' ')}`,
    );
  return model.value;
}

/** The PDF of a document: from the store once it has been made, else made now and kept. */
export async function documentPdf(
  house: House,
  printer: DocumentPrinter,
  store: { put(bytes: Uint8Array, mediaType: string): Promise<string>; get(sha256: string): Promise<Uint8Array> },
  id: string,
  demo: boolean,
): Promise<Uint8Array | undefined> {
  const row = await house.db.kysely.selectFrom('matter_document').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  if (row.blob_sha256 !== null) return store.get(row.blob_sha256);
  const model = await documentModel(house, row);
  const bytes = await printer.renderPdf(model, {
    verify: {
      code: row.verify_code,
      url: verifyUrl(house.origin, row.verify_code as never),
      hash: house.hash(modelJson(model)),
    },
    ...(demo ? { seal: { kind: 'demo' as const }, demo: true } : {}),
  });
  const sha256 = await store.put(bytes, 'application/pdf');
  await house.db.transaction(async (tx) => {
    await tx
      .insertInto('blob')
      .values({ sha256, bytes: bytes.length, media_type: 'application/pdf', created_at: house.now() })
      .onConflict((conflict) => conflict.column('sha256').doNothing())
      .execute();
    await tx.updateTable('matter_document').set({ blob_sha256: sha256 }).where('id', '=', id).execute();
  });
  return bytes;
}

/** What a verification code opens: the document's own words and facts, so that paper can be compared with them. */
export async function verifiedDocument(house: House, code: string) {
  const row = await house.db.kysely
    .selectFrom('matter_document')
    .selectAll()
    .where('verify_code', '=', code)
    .executeTakeFirst();
  if (!row) return undefined;
  const model = await documentModel(house, row);
  const head = await house.db.kysely
    .selectFrom('matter')
    .select(['procedure_id', 'procedure_version'])
    .where('id', '=', row.matter_id)
    .executeTakeFirstOrThrow();
  return {
    matter: row.matter_id,
    procedure: house.catalogue.procedure(head.procedure_id, head.procedure_version),
    title: row.title,
    number: row.number,
    issuedAt: row.issued_at,
    issuer: model.issuer,
    hash: house.hash(modelJson(model)),
    model,
  };
}
