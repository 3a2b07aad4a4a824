import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { CorpusIndex } from '#corpus/search/index.ts';
import type { Actor } from '#engine/access/types.ts';
import { refuse } from '#kernel/errors/index.ts';
import { actorOf, type Identity } from '../identity.ts';
import { Refused } from '../replies.ts';

/** Whoever is signed in; throws a refusal for a visitor. */
export async function askingAs(identity: Identity, request: FastifyRequest): Promise<Actor> {
  const found = await identity.find(request);
  if (!found) throw new Refused(refuse('ZQ-SES-001'));
  return actorOf(found);
}

/** The corpus, where the house has one; throws ZQ-COR-053. */
export function opened(corpus: CorpusIndex | undefined): CorpusIndex {
  if (!corpus) throw new Refused(refuse('ZQ-COR-053'));
  return corpus;
}

export type ById = { Params: { id: string } };
export const documentKey = z.string().regex(/^[A-Z]{2}[0-9A-Z]{3,30}$/);
export const documentKeys = z.array(documentKey).min(1).max(20_000);
export const whose = z.enum(['me', 'us']).default('me');
export const reason = z.string().trim().max(500);
export const pageNumber = z.coerce.number().int().min(1).max(10_000).default(1);
