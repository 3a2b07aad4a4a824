import { readFileSync } from 'node:fs';
import { type Embedder, type EmbeddingsSettings, openEmbedder } from './client.ts';

/**
 * What a house has set of an embeddings endpoint; undefined when no address is set: then nothing is ever sent. Throws with the
 * name of the variable that is wrong; values are not repeated, as they may hold a secret.
 */
export function embeddingsSettings(env: NodeJS.ProcessEnv): EmbeddingsSettings | undefined {
  const { ZQ_EMBEDDINGS_URL: url, ZQ_EMBEDDINGS_MODEL: model, ZQ_EMBEDDINGS_DIMENSION: dimension } = env;
  if (!url) return undefined;
  const address = /^https?:\/\/\S+$/.test(url) && URL.canParse(url) ? new URL(url) : undefined;
  if (!address) throw new Error('ZQ_EMBEDDINGS_URL has to be an address such as http://127.0.0.1:11434/v1.');
  if (address.username !== '' || address.password !== '')
    throw new Error(
      'ZQ_EMBEDDINGS_URL must hold no password: put the key into the file that ZQ_EMBEDDINGS_KEY_FILE names.',
    );
  if (!model) throw new Error('ZQ_EMBEDDINGS_URL is set, so ZQ_EMBEDDINGS_MODEL has to name the model.');
  if (dimension && !/^[1-9]\d{0,4}$/.test(dimension))
    throw new Error('ZQ_EMBEDDINGS_DIMENSION has to be a whole number such as 1024.');
  const key = keyOf(env);
  return { url, model, ...(dimension && { dimension: Number(dimension) }), ...(key && { key }) };
}

/** The embedder a house has set, if it has set one. */
export function embedderFrom(env: NodeJS.ProcessEnv, options: { timeout?: number } = {}): Embedder | undefined {
  const settings = embeddingsSettings(env);
  return settings && openEmbedder({ ...settings, ...options });
}

function keyOf({ ZQ_EMBEDDINGS_KEY: key, ZQ_EMBEDDINGS_KEY_FILE: file }: NodeJS.ProcessEnv): string | undefined {
  if (key && file) throw new Error('Set ZQ_EMBEDDINGS_KEY or ZQ_EMBEDDINGS_KEY_FILE, not both.');
  if (!file) return key;
  let found: string;
  try {
    found = readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new Error('The file that ZQ_EMBEDDINGS_KEY_FILE names cannot be read.', { cause: error });
  }
  if (found === '' || /\s/.test(found))
    throw new Error('The file that ZQ_EMBEDDINGS_KEY_FILE names has to hold the key, alone on one line.');
  return found;
}
