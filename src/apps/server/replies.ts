import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type ErrorCode, isErrorCode, refuse, statusOf } from '#kernel/errors/index.ts';
import type { Outcome, Refusal } from '#kernel/refusal.ts';

/** The HTTP status of a refusal: that of its code; several refusals of a form are one 422. */
export function statusFor(refusals: readonly Refusal[]): number {
  const codes = refusals.map((one) => one.code).filter((code): code is ErrorCode => isErrorCode(code));
  const statuses = new Set(codes.map((code) => statusOf({ code })));
  return statuses.size === 1 ? [...statuses][0]! : 422;
}

export function sendRefusal(reply: FastifyReply, ...refusals: Refusal[]): FastifyReply {
  return reply.code(statusFor(refusals)).send({ refusals });
}

export function send<T>(reply: FastifyReply, outcome: Outcome<T>): FastifyReply {
  return outcome.ok ? reply.send(outcome.value) : sendRefusal(reply, ...outcome.refusals);
}

/** A fault in the words of an API call, told with the place; thrown by `parse` and answered by the error handler. */
export class Refused extends Error {
  readonly refusals: Refusal[];
  constructor(...refusals: Refusal[]) {
    super(refusals.map((one) => one.what.en).join(' '));
    this.refusals = refusals;
  }
}

export function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Refused(
    ...parsed.error.issues.map((issue) => ({
      ...refuse('ZQ-FRM-002', {
        label: issue.path.join('.') || 'request',
        reason: { zh: `格式不符:${issue.message}`, en: issue.message },
      }),
      field: issue.path.join('.'),
    })),
  );
}

export const text = z.string().max(200);
