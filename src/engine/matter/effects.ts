import { findPlainDate, type PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import { evaluate, holds, type Value } from '../condition.ts';
import type { EffectTemplate, LimitValue } from '../procedure/types.ts';
import type { MatterContext, ResolvedEffect } from './types.ts';

/** Turns the effects an action names into concrete ones. A value that must be there and is not breaks a promise and throws. */
export function resolveEffects(templates: readonly EffectTemplate[], context: MatterContext): ResolvedEffect[] {
  return templates.filter((one) => !one.when || holds(one.when, context)).map((one) => resolve(one, context));
}

function resolve(template: EffectTemplate, context: MatterContext): ResolvedEffect {
  const where = `effect ${template.effect} of ${context.matter.procedure}`;
  const word = (value: Value): string => {
    const found = evaluate(value, context);
    if (typeof found === 'string' && found !== '') return found;
    throw new Error(`The ${where} needs a text where ${JSON.stringify(value)} gave ${JSON.stringify(found)}.`);
  };
  const day = (value: Value): PlainDate => {
    const found = findPlainDate(word(value));
    if (found) return found;
    throw new Error(`The ${where} needs a date where ${JSON.stringify(value)} stands.`);
  };
  const record = (values: Record<string, Value> | undefined): Record<string, unknown> =>
    Object.fromEntries(Object.entries(values ?? {}).map(([key, value]) => [key, evaluate(value, context) ?? null]));
  switch (template.effect) {
    case 'register.enter':
    case 'register.alter':
      return {
        effect: template.effect,
        register: template.register,
        key: word(template.key),
        fields: record(template.fields),
        ...('state' in template && template.state !== undefined ? { state: template.state } : {}),
        validFrom: day(template.validFrom),
      };
    case 'register.close':
      return {
        effect: 'register.close',
        register: template.register,
        key: word(template.key),
        state: template.state,
        validTo: day(template.validTo),
      };
    case 'register.hold': {
      const keys = evaluate(template.keys, context);
      const list = Array.isArray(keys) ? [...new Set(keys.map(String))] : [word(template.keys)];
      if (list.length === 0 || list.includes('')) throw new Error(`The ${where} needs the keys of what it holds.`);
      return {
        effect: 'register.hold',
        register: template.register,
        keys: list,
        kind: template.kind,
        reason: template.reason,
      };
    }
    case 'register.release':
      return { effect: 'register.release', register: template.register, kind: template.kind };
    case 'document.issue': {
      // The end of a limit depends on the calendar, so the edge puts the date in when it issues the document.
      const entries = Object.entries(template.data ?? {});
      const limits = entries.filter(([, value]) => isLimit(value));
      const values = entries.filter(([, value]) => !isLimit(value)) as [string, Value][];
      return {
        effect: 'document.issue',
        document: template.document,
        to: template.to,
        data: { ...record(Object.fromEntries(values)), ...Object.fromEntries(limits) },
      };
    }
    case 'notify':
      return {
        effect: 'notify',
        to: template.to,
        title: fillText(template.title, context),
        body: fillText(template.body, context),
      };
    case 'assign':
      return { effect: 'assign', account: word(template.account) };
    case 'matter.open':
      return {
        effect: 'matter.open',
        procedure: template.procedure,
        action: template.action,
        input: record(template.input),
      };
    case 'ledger.post':
      return {
        effect: 'ledger.post',
        ledger: template.ledger,
        lines: template.lines.map((line) => ({
          account: line.account,
          fen: whole(evaluate(line.fen, context), where),
        })),
      };
  }
}

const isLimit = (value: Value | LimitValue): value is LimitValue =>
  value !== null && typeof value === 'object' && 'limit' in value;

function whole(value: unknown, where: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new Error(`The ${where} needs a whole number of fen.`);
}

const fillText = (template: Text, context: MatterContext): Text => ({
  zh: String(evaluate({ template: template.zh }, context)),
  en: String(evaluate({ template: template.en }, context)),
});
