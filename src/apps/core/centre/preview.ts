import type { Actor } from '#engine/access/types.ts';
import {
  type DocumentPrinter,
  modelJson,
  renderModel,
  VERIFY_CODE_BYTES,
  verifyCode,
  verifyUrl,
} from '#engine/document/index.ts';
import type { Field, Form } from '#engine/form/types.ts';
import { decide } from '#engine/matter/decide.ts';
import { limitsOf } from '#engine/matter/limits.ts';
import type { LogEntry } from '#engine/matter/types.ts';
import { refuse } from '#kernel/errors/index.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import { calendarOf } from '../calendar.ts';
import { bodyName, type House, today } from '../house.ts';
import { loadFor } from '../read.ts';
import { withLimits } from '../run-effects.ts';
import { settingsOf } from '../settings.ts';

/** Stands where a required word is still missing. */
const MISSING = '（未填写）';

/**
 * The document that an action would issue if it were taken now with this input, as a PDF whose pages say 草稿. Nothing is written:
 * it has no number, and its code opens nothing. What is still missing is shown as missing.
 */
export async function previewDocument(
  house: House,
  printer: DocumentPrinter,
  demo: boolean,
  actor: Actor,
  request: { matter: string; action: string; input: Record<string, unknown> },
): Promise<Outcome<Uint8Array>> {
  const loaded = await loadFor(house, actor, request.matter);
  if (!loaded) return refused(refuse('ZQ-MAT-004', { matter: request.matter }));
  const { procedure, state, entries, head } = loaded;
  const day = today(house);
  const queries = house.db.kysely;
  const calendar = await calendarOf(house.db, queries);
  const settings = await settingsOf(house, queries, procedure, head.body, day);
  const form = procedure.forms[procedure.actions[request.action]?.form ?? ''];
  const decision = decide(
    procedure,
    state,
    {
      requestId: 'preview',
      action: request.action,
      input: form ? completed(form, request.input) : request.input,
      actor,
      expectedSeq: state.seq,
    },
    { at: house.now(), day },
    { settings, facts: {}, numbers: {}, calendar },
  );
  if (!decision.ok) return decision;
  const entry = { ...decision.value.entry, prevHash: '', hash: '' } as LogEntry;
  const issued = entry.result.effects.find((effect) => effect.effect === 'document.issue');
  const definition = issued && procedure.documents[issued.document];
  if (!issued || !definition) return refused(refuse('ZQ-MAT-014', { document: request.action }));
  const limits = limitsOf(procedure, [...entries, entry], calendar, day);
  const values = Object.fromEntries(
    Object.entries(withLimits(issued.data, limits)).filter(
      ([, value]) => value !== null && value !== undefined && value !== '',
    ),
  );
  const model = renderModel(definition, { issue: { date: day, issuer: bodyName(house, head.body) }, values }, 'zh');
  if (!model.ok) return model;
  const code = verifyCode(house.randomBytes(VERIFY_CODE_BYTES));
  const bytes = await printer.renderPdf(model.value, {
    verify: { code, url: verifyUrl(house.origin, code), hash: house.hash(modelJson(model.value)) },
    draft: true,
    ...(demo ? { demo: true } : {}),
  });
  return good(bytes);
}

/** The input with what is required and missing made visible, in lists, too. */
function completed(form: Form, input: Record<string, unknown>): Record<string, unknown> {
  const fields = Object.assign({}, ...form.sections.map((section) => section.fields)) as Record<string, Field>;
  return fill(fields, input);
}

function fill(fields: Record<string, Field>, values: Record<string, unknown>): Record<string, unknown> {
  const next = { ...values };
  for (const [name, field] of Object.entries(fields)) {
    const value = next[name];
    if (field.kind === 'list' && Array.isArray(value))
      next[name] = value.map((one) => fill(field.fields ?? {}, one as Record<string, unknown>));
    else if (field.required === true && (value === undefined || value === null || value === ''))
      if (field.kind === 'text' || field.kind === 'long-text') next[name] = MISSING;
      else if (field.kind === 'choice') next[name] = field.options?.[0]?.value;
  }
  return next;
}
