/** Vectors of texts from any endpoint that speaks `POST /embeddings`; off unless its address is set. */
export { type Embedder, type EmbeddingsSettings, embedderFrom, openEmbedder } from './client.ts';
