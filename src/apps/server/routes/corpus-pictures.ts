import type { FastifyInstance } from 'fastify';
import type { CorpusIndex } from '#corpus/search/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import { type DrawFigure, findPicture } from '../../core/corpus/read-pictures.ts';
import { shownImage } from '../file-store.ts';
import { Lookups } from '../lookups.ts';
import { Refused } from '../replies.ts';

/** Pictures of all documents, for everybody, in ten minutes: decoding costs processor time. */
const MOST = 2000;

type ByName = { Params: { key: string; name: string } };

/** The pictures of patent documents, as a browser can show them. */
export function corpusPictureRoutes(
  app: FastifyInstance,
  corpus: CorpusIndex | undefined,
  draw: DrawFigure | undefined,
  clock: () => number,
): void {
  const asked = new Lookups(MOST, 10, clock);

  app.get<ByName>('/api/corpus/records/:key/pictures/:name', async (request, reply) => {
    asked.count(request);
    const { key, name } = request.params;
    const found = corpus && (await findPicture(corpus, key, name, draw));
    if (!found) throw new Refused(refuse('ZQ-COR-087', { name: name.slice(0, 80) }));
    reply.header('cache-control', 'public, max-age=3600').header('x-content-type-options', 'nosniff');
    if ('drawn' in found)
      return reply
        .type('image/svg+xml')
        .header('content-security-policy', "default-src 'none'; sandbox")
        .send(found.drawn);
    const shown = await shownImage(found.delivered, name);
    if (!shown) throw new Refused(refuse('ZQ-COR-087', { name: name.slice(0, 80) }));
    return reply.type(shown.mime).send(Buffer.from(shown.bytes));
  });
}
