import type { FastifyReply } from 'fastify';
import type { House } from '../core/house.ts';
import type { MatterView } from '../core/read.ts';
import type { Reader } from '../core/secrecy/reader.ts';
import { type Reading, type ReadingMark, recordReading } from '../core/secrecy/readings.ts';
import { holdsTexts } from '../core/secrecy/texts.ts';
import { actorOf, type SignedIn } from './identity.ts';
import { Refused } from './replies.ts';

export const readerOf = (signedIn: SignedIn): Reader => ({ ...actorOf(signedIn), email: signedIn.email });

/**
 * Writes the reading before anything is answered, and throws when it cannot be written: no row, no bytes. Undefined for
 * matters that hold no application texts. Nothing of the answer may be kept by a browser or a proxy.
 */
export async function logReading(
  house: House,
  signedIn: SignedIn,
  view: MatterView,
  reading: Reading,
  reply: FastifyReply,
): Promise<ReadingMark | undefined> {
  reply.header('cache-control', 'private, no-store');
  if (!holdsTexts(house.catalogue.procedure(view.head.procedure, view.head.version))) return undefined;
  const done = await recordReading(house, readerOf(signedIn), view, reading);
  if (!done.ok) throw new Refused(...done.refusals);
  reply.header('x-reading', done.value.id);
  return done.value;
}
