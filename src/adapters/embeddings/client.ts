import { z } from 'zod';
import { CorpusRefused } from '#corpus/search/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import { text } from '#kernel/text.ts';

/** Turns texts into vectors; all vectors of a model are equally long. */
export interface Embedder {
  /** Name of the model: vectors of different models are never compared. */
  model: string;
  /** Numbers of its vectors where the house has set how many. */
  dimension?: number;
  /** Where texts go: scheme, host and port, as people are told; never a key. */
  endpoint: string;
  embed(texts: readonly string[]): Promise<number[][]>;
}

export interface EmbeddingsSettings {
  /** Base address, such as `http://127.0.0.1:11434/v1`; `/embeddings` is added. */
  url: string;
  model: string;
  /** Numbers of a vector: asked for (`dimensions`) and checked in every answer. Undefined: as the model gives them. */
  dimension?: number | undefined;
  key?: string | undefined;
  /** Milliseconds for one answer. Default 10,000. */
  timeout?: number;
  /** Texts in one request. Default 64. */
  batch?: number;
}

const answerShape = z.object({
  data: z.array(z.object({ index: z.int().nonnegative(), embedding: z.array(z.number()).min(1) })),
});

/**
 * A client of `POST {url}/embeddings`, as OpenAI and most model servers speak it. A request that meets a busy or broken
 * server is sent once more. Redirects are not followed: texts go to the address that was set, nowhere else.
 */
export function openEmbedder(settings: EmbeddingsSettings): Embedder {
  const address = `${settings.url.replace(/\/+$/, '')}/embeddings`;
  const size = settings.batch ?? 64;

  async function once(input: readonly string[]): Promise<number[][] | 'again'> {
    let response: Response;
    try {
      response = await fetch(address, {
        method: 'POST',
        redirect: 'error',
        headers: {
          'content-type': 'application/json',
          ...(settings.key ? { authorization: `Bearer ${settings.key}` } : {}),
        },
        body: JSON.stringify({
          model: settings.model,
          input,
          ...(settings.dimension && { dimensions: settings.dimension }),
        }),
        signal: AbortSignal.timeout(settings.timeout ?? 10_000),
      });
      if (response.status === 429 || response.status >= 500) {
        await response.body?.cancel();
        return 'again';
      }
      if (!response.ok) throw refusal(`答复为 HTTP ${response.status}`, `it answered HTTP ${response.status}`);
      return vectorsOf(await response.json(), input.length, settings.dimension);
    } catch (error) {
      if (error instanceof CorpusRefused) throw error;
      if (error instanceof DOMException && error.name === 'TimeoutError')
        throw refusal('超时没有答复', 'it did not answer in time', error);
      if (error instanceof SyntaxError) throw refusal('答复不是 JSON', 'its answer is not JSON', error);
      return 'again';
    }
  }

  async function batch(input: readonly string[]): Promise<number[][]> {
    for (let attempt = 0; attempt < 2; attempt++) {
      const answer = await once(input);
      if (answer !== 'again') return answer;
    }
    throw refusal('连接不上或暂不可用', 'it is out of reach or unavailable');
  }

  return {
    model: settings.model,
    ...(settings.dimension && { dimension: settings.dimension }),
    endpoint: new URL(settings.url).origin,
    async embed(texts) {
      const vectors: number[][] = [];
      for (let i = 0; i < texts.length; i += size) vectors.push(...(await batch(texts.slice(i, i + size))));
      return vectors;
    },
  };
}

function vectorsOf(answer: unknown, wanted: number, dimension?: number): number[][] {
  const read = answerShape.safeParse(answer);
  if (!read.success) throw refusal('答复不是向量列表', 'its answer is no list of embeddings');
  const vectors = new Array<number[] | undefined>(wanted).fill(undefined);
  for (const one of read.data.data) if (one.index < wanted) vectors[one.index] = one.embedding;
  const whole = vectors.filter((one) => one !== undefined);
  if (whole.length !== wanted) throw refusal('答复缺少向量', 'its answer lacks embeddings');
  if (whole.some((one) => one.length !== whole[0]!.length))
    throw refusal('答复的向量长短不一', 'its embeddings are of different lengths');
  const length = whole[0]?.length;
  if (dimension && length !== undefined && length !== dimension)
    throw refusal(
      `答复的向量为${length}维，设置为${dimension}维`,
      `its embeddings have ${length} numbers where ${dimension} are set`,
    );
  return whole;
}

const refusal = (zh: string, en: string, cause?: unknown): CorpusRefused =>
  new CorpusRefused(refuse('ZQ-COR-033', { reason: text(zh, en) }), cause);
