import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MeaningEndpoint } from '#apps/core/corpus/meaning.ts';
import { call, useSites } from '../../api/index.ts';
import { siteOf } from '../../site/current-site.ts';

const KEY = 'zhiquan.meaning';

export interface Meaning {
  /** Where words go; undefined where this site does not offer it. */
  endpoint?: MeaningEndpoint;
  /** The site that offers it. */
  site?: string;
  /** Agreed to for this very endpoint and model, and turned on. */
  on: boolean;
  turn: (on: boolean) => void;
}

/** Whether this site ranks by meaning, and whether the reader wants it. Agreeing holds in this browser, for one endpoint. */
export function useMeaning(): Meaning {
  const { data: sites } = useSites();
  const site = sites && siteOf(sites)?.id;
  const found = useQuery({
    queryKey: ['corpus', 'meaning', site],
    queryFn: () => call<{ meaning: MeaningEndpoint | null }>('/api/corpus/meaning', { query: { site: site ?? '' } }),
    enabled: site !== undefined,
    staleTime: 60_000,
  });
  const [kept, setKept] = useState(readKept);
  const endpoint = found.data?.meaning ?? undefined;
  const agreed = endpoint && `${endpoint.endpoint} ${endpoint.model}`;
  return {
    ...(endpoint && { endpoint }),
    ...(site !== undefined && { site }),
    on: agreed !== undefined && kept === agreed,
    turn: (on) => {
      const next = on && agreed ? agreed : '';
      setKept(next);
      try {
        if (next === '') localStorage.removeItem(KEY);
        else localStorage.setItem(KEY, next);
      } catch {
        // A browser that keeps nothing asks again next time.
      }
    },
  };
}

function readKept(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}
