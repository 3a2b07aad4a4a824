/** Vectors of texts from any endpoint that speaks `POST /embeddings`; off unless its address is set. */
export { type Embedder, type EmbeddingsSettings, openEmbedder } from './client.ts';
export { embedderFrom, embeddingsSettings } from './settings.ts';
