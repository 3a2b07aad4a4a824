import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the endpoint answers; `short` leaves one vector out, `busy-once` is good from the second request on. */
export type Manner = 'good' | 'garbage' | 'short' | 'busy-once' | 'busy' | 'hang' | 'denied';

export interface EmbeddingsServer {
  /** As `ZQ_EMBEDDINGS_URL` takes it. */
  url: string;
  port: number;
  /** Requests answered well. */
  asked: { model: string; input: string[]; dimensions?: number; key: string | undefined }[];
  /** All requests since this was last set to 0. */
  requests: number;
  manner: Manner;
  close: () => void;
}

const BAD: Partial<Record<Manner, [status: number, body: string]>> = {
  garbage: [200, '{"data": "'],
  denied: [401, '{}'],
  busy: [503, '{}'],
  'busy-once': [429, '{}'],
};

/** A server that speaks `POST /v1/embeddings` as OpenAI's does, on a free port, with vectors of one's own making. */
export async function startEmbeddings(vectorOf: (text: string) => number[]): Promise<EmbeddingsServer> {
  const answer = (body: string, key: string | undefined, response: ServerResponse): void => {
    state.requests++;
    const given = JSON.parse(body) as { model: string; input: string[]; dimensions?: number };
    const { manner } = state;
    if (manner === 'hang') return;
    if (manner === 'busy-once') state.manner = 'good';
    const [status, what] = BAD[manner] ?? [200, good({ ...given, key }, manner === 'short')];
    response.writeHead(status, { 'content-type': 'application/json' }).end(what);
  };
  const good = (given: EmbeddingsServer['asked'][number], short: boolean): string => {
    state.asked.push(given);
    const data = given.input.map((text, index) => ({ index, embedding: vectorOf(text) })).reverse();
    return JSON.stringify({ data: short ? data.slice(1) : data });
  };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (some) => {
      body += some;
    });
    request.on('end', () => answer(body, request.headers.authorization, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const state: EmbeddingsServer = {
    url: `http://127.0.0.1:${port}/v1`,
    port,
    asked: [],
    requests: 0,
    manner: 'good',
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return state;
}
