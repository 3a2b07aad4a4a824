import type { Queries } from '#adapters/postgres/index.ts';
import type { Procedure } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';
import { type House, today } from '../house.ts';
import { settingsOf } from '../settings.ts';

/** The setting of a site, in the shape of a procedure's: administrators enter it on the same page. */
export const searchGroup: Pick<Procedure, 'id' | 'title' | 'settings'> = {
  id: 'search',
  title: t('专利检索', 'Patent search'),
  settings: {
    'by-meaning': {
      title: t(
        '提供语义排序（检索词发往已设置的外部向量服务）',
        'Offer ranking by meaning (words of a question go to the embeddings endpoint that is set)',
      ),
      default: false,
      basis: ['custom'],
    },
  },
};

/** Where words go for their meaning, as people are told before the first use. No key, no path. */
export interface MeaningEndpoint {
  /** Scheme, host and port. */
  endpoint: string;
  model: string;
}

/**
 * The endpoint where a site offers ranking by meaning: the house has set one, and the site's administrator has turned it on.
 * Null otherwise, and for a site that is not known.
 */
export async function meaningAt(
  house: House,
  queries: Queries,
  site: string | undefined,
  endpoint: MeaningEndpoint | undefined,
): Promise<MeaningEndpoint | null> {
  const body = house.catalogue.sites.get(site ?? '')?.body;
  if (!endpoint || body === undefined) return null;
  const values = await settingsOf(house, queries, searchGroup, body, today(house));
  return values['by-meaning'] === true ? endpoint : null;
}
