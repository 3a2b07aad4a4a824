import type { PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';

/** Version 1 of a query is the one a definition ships; later ones are proposed by analysts and kept with their author. */
export interface NodeQuery {
  /** Formula in the query language; of a leaf or branch without the scope of its industry. */
  query: string;
  version: number;
  date: PlainDate;
  note: Text;
}

/** How often hits of a query were what it looks for, in a drawn sample that an analyst judged. */
export interface SampledPrecision {
  size: number;
  relevant: number;
  date: PlainDate;
  by: string;
}

/** A row of a technology breakdown (技术分解表): a leaf has a query, a branch is the union of its nodes. */
export interface IndustryNode {
  /** Lower-case words, unique in its industry. */
  id: string;
  title: Text;
  /** Versions of its query, oldest first. Only a branch may have none. */
  versions: NodeQuery[];
  /** Technical terms of the node in Chinese, the most usual first. */
  terms: string[];
  /** Symbols of the IPC its documents usually carry, as in queries: `A23C9/123`. */
  ipc: string[];
  precision: SampledPrecision | null;
  nodes: IndustryNode[];
}

/** An industry database: a scope, a technology tree of versioned queries, and who answers for them until when. */
export interface IndustryDefinition {
  id: string;
  title: Text;
  summary: Text;
  owners: { body: Text; post: Text }[];
  /** After this day the queries are no longer vouched for, until they have been looked over again. */
  validUntil: PlainDate;
  /** How often the owners look them over, in months. */
  reviewEvery: number;
  /** Divisions where the industry is at home: codes of leagues and cities. */
  divisions: string[];
  /** Scope of the whole industry (总检索式): every query of a node is narrowed by it. */
  scope: Omit<IndustryNode, 'nodes' | 'precision' | 'id' | 'title'>;
  tree: IndustryNode[];
}
