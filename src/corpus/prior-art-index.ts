import type { Text } from '#kernel/text.ts';
import type { Query } from './query/index.ts';

/** A document a search found. */
export interface PriorArtHit {
  /** Application number, as the register stores it. */
  number: string;
  publication: string | null;
  title: string;
  applicant: string;
  ipc: string[];
  filedOn: string;
  status: string;
  /** Which of the terms asked for its title holds. */
  matched: string[];
}

export interface PriorArtAnswer {
  total: number;
  hits: PriorArtHit[];
}

/**
 * What a house searches for prior art: today its own register of patents, later an index of whole texts. It runs in the house;
 * nothing that is asked leaves it, and no query is kept.
 */
export interface PriorArtIndex {
  title: Text;
  /** What the answer rests on, so that nobody takes silence for novelty. */
  holds: Text;
  search: (query: Query, options: { limit: number }) => Promise<PriorArtAnswer>;
}
