import type { PatentRecord } from '#corpus/record/types.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { chanceOf } from '../chance.ts';
import { type DemoOrganisation, demoOrganisations } from '../organisations.ts';
import { Numbers } from './numbers.ts';
import { planRights } from './plan.ts';
import { type Edition, recordsOf } from './record.ts';

/** Documents of the whole demonstration region. */
export const WHOLE_CORPUS = 20_000;

export interface CorpusOptions {
  seed: number;
  documents: number;
  /** Nothing was published and nothing happened after this day. */
  until: PlainDate;
  /** The organisations of the region, who file here, too; those of the seed when left out. */
  organisations?: readonly DemoOrganisation[];
}

/**
 * The demonstration's corpus, by filing day: exactly `documents` generated patent documents of the ten industries and
 * what lies beside them, with texts, families, citations and events. The same options give the same documents.
 */
export function* generateCorpus({ seed, documents, until, organisations }: CorpusOptions): Generator<PatentRecord> {
  const owners = organisations ?? demoOrganisations(chanceOf(seed));
  const edition: Edition = { numbers: new Numbers(), citable: new Map(), asOf: until };
  let left = documents;
  for (const right of planRights(seed, documents, until, owners))
    for (const record of recordsOf(right, edition)) {
      if (left-- <= 0) return;
      yield record;
    }
}
